import { addDays } from '../calendar/day.ts';
import { book } from '../ledger/book.ts';
import type { Entry } from '../ledger/entry.ts';
import { lifeOf } from '../ledger/lapse.ts';
import { takeInTurn, takeUsable, turnOf, usableIn } from '../ledger/spend.ts';
import type { Card } from '../member/card.ts';
import type { Points } from '../money/money.ts';
import { lotsHeld } from '../set-aside/usable.ts';
import type { EarnExplanation } from './quote.ts';
import type { QuoteRequest } from './quote-request.ts';

interface Moved {
  readonly spent: Points;
  readonly earns: EarnExplanation | undefined;
}

/**
 * What the ledger will say: points spent leave the lots whose turn it is, points earned make one
 * new lot named after the purchase. Spending comes first, so that points of a purchase never pay
 * for it; where the programme lets them, earning does, and they pay for what her other points do
 * not. Keeps L4, Q13 and S3.
 */
export function entriesOf(card: Card, request: QuoteRequest, { spent, earns }: Moved): Entry[] {
  const earned = earnedEntry(card, request, earns?.points ?? 0);
  const isAtOnce = request.programme.earning?.ownPoints === 'at-once';
  if (spent === 0) return earned ? [earned] : [];
  const { member } = card;
  const { day, programme: turn, heldLots } = request;
  const heading = { member, day, why: whyOf(request), ...turnOf(turn) } as const;
  const redeemed = { ...heading, kind: 'redeemed', points: spent } as const;
  if (isAtOnce && earned) {
    const { lots } = book(card, earned);
    const own = lots.filter(({ id }) => id === earned.lot);
    const there = lots.filter(({ id }) => id !== earned.lot);
    const others = heldLots ? lotsHeld(there, heldLots) : there;
    const first = Math.min(spent, usableIn(others, day));
    const takes = [...takeUsable(others, first, { day, turn }), ...takeInTurn(own, spent - first)];
    return [earned, { ...redeemed, takes }];
  }
  const held = heldLots ? lotsHeld(card.lots, heldLots) : card.lots;
  const takes = takeUsable(held, spent, { day, turn });
  return [{ ...redeemed, takes }, ...(earned ? [earned] : [])];
}

export function earnedEntry(
  { member }: Pick<Card, 'member'>,
  request: Omit<QuoteRequest, 'basket'>,
  points: Points,
): Extract<Entry, { kind: 'earned' }> | undefined {
  const { programme, day, purchaseId = 'this' } = request;
  const { earning, expiry } = programme;
  if (!earning || points === 0) return undefined;
  const { pendingDays = 0, pendingSpendable } = earning;
  return {
    ...{ member, day, why: whyOf(request), ...turnOf(programme) },
    ...{ kind: 'earned', points },
    lot: purchaseId,
    ...lifeOf(expiry, day),
    ...(pendingDays > 0 && { usableFrom: addDays(day, pendingDays) }),
    ...(pendingDays > 0 && pendingSpendable && { pendingSpendable }),
  };
}

function whyOf({ purchaseId = 'this', receipt = 'this' }: Omit<QuoteRequest, 'basket'>) {
  return { code: 'PURCHASE', purchase: purchaseId, receipt } as const;
}
