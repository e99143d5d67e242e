import type { Fact, FactBody } from '#domain/fact/fact.ts';
import { overReturned } from '#domain/purchase/over-returned.ts';
import { isKey } from '#protocol/form.ts';
import type { GoodsOverReturned } from '#protocol/notice.ts';
import type { Ledger, SaleRecord } from '../store/contract.ts';

/**
 * What was sold and what of it came back, for the purchases that one push tells of. Tills without
 * a line may take the same goods back twice: both returns count, and a manager is told.
 */
export class GoodsDesk {
  readonly #facts: Map<string, Fact[]>;
  readonly #added: SaleRecord[] = [];

  private constructor(facts: Map<string, Fact[]>) {
    this.#facts = facts;
  }

  static async lay(ledger: Ledger, push: readonly FactBody[]): Promise<GoodsDesk> {
    const purchases = [...new Set(push.flatMap((body) => purchaseTold(body) ?? []))];
    const facts = new Map<string, Fact[]>(purchases.map((purchase) => [purchase, []]));
    for (const { fact } of await ledger.factsOfPurchases(purchases)) {
      facts.get(purchaseTold(fact.body) ?? '')?.push(fact);
    }
    return new GoodsDesk(facts);
  }

  /** What is known of the purchase that a fact tells of: the facts about it that count. */
  about(body: FactBody): readonly Fact[] {
    return this.#facts.get(purchaseTold(body) ?? '') ?? [];
  }

  /** Takes in a fact that counts, and says of which lines too much has come back by it. */
  take(fact: Fact, g: number): readonly GoodsOverReturned[] {
    const purchase = purchaseTold(fact.body);
    if (purchase === undefined) return [];
    const before = this.#facts.get(purchase) ?? [];
    const after = [...before, fact];
    this.#facts.set(purchase, after);
    this.#added.push({ purchase, g });
    const told = new Map(noticesFrom(before).map(({ line, back }) => [line, back]));
    return noticesFrom(after).filter(({ line, back }) => told.get(line) !== back);
  }

  added(): readonly SaleRecord[] {
    return this.#added;
  }
}

function noticesFrom(facts: readonly Fact[]): readonly GoodsOverReturned[] {
  const bodies = facts.map(({ body }) => body);
  const sold = bodies.find((body) => body.type === 'purchase.recorded')?.purchase;
  const returns = bodies.flatMap((body) =>
    body.type === 'purchase.returned' ? [body.return] : [],
  );
  const last = returns.at(-1);
  if (sold === undefined || last === undefined) return [];
  const { id: purchase, receipt } = sold;
  return overReturned(sold, returns).map((line) => ({
    ...({ type: 'goods.over-returned', purchase, receipt, day: last.day } as const),
    ...line,
  }));
}

/** A malformed fact may lack anything. */
function purchaseTold(body: FactBody): string | undefined {
  if ('purchase' in body && typeof body.purchase !== 'string') return keyOf(body.purchase?.id);
  if (body.type === 'purchase.returned') return keyOf(body.return?.purchase);
  return undefined;
}

function keyOf(told: unknown): string | undefined {
  return isKey(told) ? told : undefined;
}
