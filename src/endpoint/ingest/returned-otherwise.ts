import type { Fact, PurchaseReturned } from '#domain/fact/fact.ts';
import type { Entry } from '#domain/ledger/entry.ts';
import type { Points } from '#domain/money/money.ts';
import type { InForce } from '#domain/programme/in-force.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { type ReturnDifference, returnedAnew } from '#domain/purchase/returned-anew.ts';
import { returnsAmong } from './owned-return.ts';

export interface CameBack {
  readonly fact: Fact<PurchaseReturned>;
  readonly purchase: Purchase;
  /** The facts about the purchase that count, before this one. */
  readonly known: readonly Fact[];
  /** The rules of the day of the return that its till may have known. */
  readonly rules: readonly InForce[];
}

/** How a return differs from what its purchase and the programme say of it. Keeps J4. */
export function returnedOtherwise({ fact, purchase, known, rules }: CameBack): ReturnDifference {
  const back = fact.body.return;
  const may = (clawback: string) => rules.some(({ programme }) => programme.clawback === clawback);
  return returnedAnew({
    ...{ purchase, back, before: returnsAmong(known) },
    madeUp: reckonedOf(known, 'purchase'),
    restored: reckonedOf(known, 'return'),
    mayBe: {
      lapsed: mayHaveLapsed(earnedBy(known), back.day),
      forgiven: may('clamp'),
      paid: may('from-refund'),
    },
  });
}

/** Taken off by the endpoint for the purchase, or given back by it for what came back of it. */
export function reckonedOf(known: readonly Fact[], of: 'purchase' | 'return'): Points {
  return known.flatMap(entriesIn).reduce((sum, entry) => {
    const { why, kind, points } = entry;
    if (why.code !== 'RECKONED' || why.of !== of) return sum;
    return of === 'purchase' || kind === 'given-back' ? sum + points : sum;
  }, 0);
}

function earnedBy(known: readonly Fact[]): Extract<Entry, { kind: 'earned' }> | undefined {
  return known.flatMap(entriesIn).find((entry) => entry.kind === 'earned');
}

function entriesIn({ body }: Fact): readonly Entry[] {
  return 'entries' in body ? body.entries : [];
}

/** A lot that lives by visits may have lapsed at a till that had not heard of one. */
function mayHaveLapsed(earned: ReturnType<typeof earnedBy>, day: string): boolean {
  if (earned === undefined || earned.idleMonths !== undefined) return true;
  return earned.lapsesAfter !== undefined && earned.lapsesAfter < day;
}
