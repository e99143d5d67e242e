import { bareBody } from '#domain/fact/bare.ts';
import type { Fact, PurchaseReturned } from '#domain/fact/fact.ts';
import type { Card } from '#domain/member/card.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Purchase, PurchaseReturn } from '#domain/purchase/purchase.ts';
import { type BackByLine, backByLine } from '#domain/purchase/returned-parts.ts';
import { takeBack } from '#domain/purchase/take-back.ts';
import { standing } from './giving.ts';

/**
 * The purchase that goods came back from as it stands by now, where the till that took them back
 * thought it another’s: it had not heard that it was given to a member, or had given it to one
 * itself when another till had done so already. Absent where it thought right, or nobody knows.
 */
export function purchaseOfOther(
  { member }: PurchaseReturned,
  known: readonly Fact[],
): Purchase | undefined {
  const sold = known.find(({ body }) => body.type === 'purchase.recorded')?.body;
  if (sold?.type !== 'purchase.recorded') return undefined;
  const { purchase } = standing(known) ?? sold;
  return purchase.member === member ? undefined : purchase;
}

interface Owned {
  readonly purchase: Purchase;
  /** The facts about it that count. */
  readonly known: readonly Fact[];
  /** Hers whose purchase it is. */
  readonly card: Card | undefined;
  readonly programme: Programme;
}

/**
 * The same return, of whose purchase it is: the goods and the money as the till had them, and what
 * was earned with them off her ledger, not off another’s. What she has spent of it she owes, for
 * the money is out of the drawer. Keeps G7.
 */
export function ownedReturn({ body }: Fact<PurchaseReturned>, owned: Owned): PurchaseReturned {
  const { purchase, card } = owned;
  const { member: _, spared, ...back } = body.return;
  const taken = card && takenFrom(body.return, { ...owned, card });
  const moved = taken?.return;
  const left = { lapsedPoints: 0, forgivenPoints: 0, paidPoints: 0, ...moved?.spared };
  const keptMinor = spared?.keptMinor ?? 0;
  const of = card && { member: purchase.member ?? card.member };
  const rights = [
    ...(body.rights ?? []).filter(({ bearer }) => bearer),
    ...(taken?.rights ?? []).filter(({ bearer }) => !bearer),
  ];
  const hers: PurchaseReturned = {
    type: 'purchase.returned',
    ...of,
    return: {
      ...{ ...back, ...of },
      givenBackPoints: moved?.givenBackPoints ?? 0,
      clawedBackPoints: moved?.clawedBackPoints ?? 0,
      ...((moved?.spared || keptMinor > 0) && { spared: { ...left, keptMinor } }),
    },
    entries: taken?.entries ?? [],
    ...(rights.length > 0 && { rights }),
  };
  return card?.erased ? bareBody(hers) : hers;
}

function takenFrom(
  { id, receipt, day, why, refundKind, lines }: PurchaseReturn,
  { purchase, known, card, programme }: Owned & { readonly card: Card },
) {
  const before = returnsAmong(known);
  const { clawback } = programme;
  const taken = takeBack({
    programme: { ...programme, clawback: clawback === 'from-refund' ? 'negative' : clawback },
    ...{ purchase, before, card, lines: stillThere(purchase, lines, backByLine(before)) },
    ...{ returnId: id, receipt, day, refundKind, why: why === 'void' ? 'return' : why },
  });
  return taken.ok ? taken.value : undefined;
}

export function returnsAmong(known: readonly Fact[]): readonly PurchaseReturn[] {
  return known.flatMap(({ body }) => (body.type === 'purchase.returned' ? [body.return] : []));
}

/** Of goods that came back twice nothing more is taken. */
function stillThere(
  purchase: Purchase,
  lines: PurchaseReturn['lines'],
  had: BackByLine,
): { line: string; quantity: number }[] {
  return purchase.lines.flatMap(({ id, quantity: sold }) => {
    const back = lines.reduce((sum, { line, quantity }) => sum + (line === id ? quantity : 0), 0);
    const quantity = Math.min(back, sold - (had.get(id) ?? 0));
    return quantity > 0 ? [{ line: id, quantity }] : [];
  });
}
