import type { Fact, FactBody, PointsAdjusted } from '#domain/fact/fact.ts';
import type { MemberId } from '#domain/member/member.ts';
import { overReturned } from '#domain/purchase/over-returned.ts';
import { isKey } from '#protocol/form.ts';
import type { GoodsOverReturned } from '#protocol/notice.ts';
import type { Ledger } from '../store/contract.ts';
import type { SaleRecord } from '../store/sale-record.ts';
import { importedHistory } from './member-history.ts';

/**
 * What was sold and what of it came back, for the purchases that one push tells of. Tills without
 * a line may take the same goods back twice: both returns count, and a manager is told. A purchase
 * that was imported lies in the history of its member.
 */
export class GoodsDesk {
  readonly #facts: Map<string, Fact[]>;
  readonly #imported: readonly FactBody[];
  readonly #added: SaleRecord[] = [];

  private constructor(facts: Map<string, Fact[]>, imported: readonly FactBody[]) {
    this.#facts = facts;
    this.#imported = imported;
  }

  static async lay(ledger: Ledger, push: readonly FactBody[]): Promise<GoodsDesk> {
    const purchases = [...new Set(push.flatMap((body) => purchaseTold(body) ?? []))];
    const facts = new Map<string, Fact[]>(purchases.map((purchase) => [purchase, []]));
    const told = (await ledger.factsOfPurchases(purchases)).map(({ fact }) => fact);
    for (const fact of told) facts.get(purchaseTold(fact.body) ?? '')?.push(fact);
    const bodies = told.map(({ body }) => body);
    return new GoodsDesk(facts, await importedAmong(ledger, push, bodies));
  }

  /** Everybody whose the purchases are, or were. */
  owners(): readonly MemberId[] {
    const bodies = [...this.#facts.values()].flat().map(({ body }) => body);
    return bodies.flatMap((body) => ('member' in body && body.member ? [body.member] : []));
  }

  /** What is known of the purchase that a fact tells of: the facts about it that count. */
  about(body: FactBody): readonly Fact[] {
    return this.#facts.get(purchaseTold(body) ?? '') ?? [];
  }

  /** Takes in a fact that counts, and says of which lines too much has come back by it. */
  take(fact: Fact, g: number): readonly GoodsOverReturned[] {
    const purchase = purchaseTold(fact.body);
    if (purchase === undefined) return [];
    const facts = this.#facts.get(purchase) ?? [];
    this.#facts.set(purchase, [...facts, fact]);
    const imported = this.#imported.filter((body) => purchaseTold(body) === purchase);
    const before = [...imported, ...facts.map(({ body }) => body)];
    const after = [...before, fact.body];
    this.#added.push({ purchase, g });
    const told = new Map(noticesFrom(before).map(({ line, back }) => [line, back]));
    return noticesFrom(after).filter(({ line, back }) => told.get(line) !== back);
  }

  added(): readonly SaleRecord[] {
    return this.#added;
  }
}

/** What imports told of the purchases that something comes back from. */
async function importedAmong(
  ledger: Ledger,
  push: readonly FactBody[],
  told: readonly FactBody[],
): Promise<FactBody[]> {
  const sales = [...push, ...told].filter(({ type }) => type === 'purchase.recorded');
  const known = new Set(sales.map(purchaseTold));
  const members = push.flatMap((body) =>
    body.type === 'purchase.returned' && !known.has(purchaseTold(body)) ? [body.member] : [],
  );
  const bodies: FactBody[] = [];
  for (const member of new Set(members)) {
    if (typeof member !== 'string') continue;
    bodies.push(...(await importedHistory(ledger, member)).map(({ body }) => body));
  }
  return bodies;
}

function noticesFrom(bodies: readonly FactBody[]): readonly GoodsOverReturned[] {
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
  if (body.type === 'points.adjusted') return reckonedPurchase(body);
  return undefined;
}

/** Of which purchase the endpoint said that its till had reckoned otherwise. */
function reckonedPurchase({ entries }: PointsAdjusted): string | undefined {
  const why = Array.isArray(entries) ? entries[0]?.why : undefined;
  return why?.code === 'RECKONED' ? keyOf(why.purchase) : undefined;
}

function keyOf(told: unknown): string | undefined {
  return isKey(told) ? told : undefined;
}
