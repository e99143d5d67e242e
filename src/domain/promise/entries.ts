import { addDays } from '../calendar/day.ts';
import type { Entry } from '../ledger/entry.ts';
import { takeSoonest } from '../ledger/spend.ts';
import type { Card } from '../member/card.ts';
import type { Points } from '../money/money.ts';
import type { EarnExplanation } from './quote.ts';
import type { QuoteRequest } from './quote-request.ts';

/**
 * What the ledger will say: points spent leave the lots that lapse first, points earned make one
 * new lot named after the purchase. Spending comes first: points of a sale never pay for it. Keeps
 * L4 and Q13.
 */
export function entriesOf(
  card: Card,
  { programme, day, purchaseId = 'this', receipt = 'this' }: QuoteRequest,
  { spent, earns }: { spent: Points; earns: EarnExplanation | undefined },
): Entry[] {
  const why = { code: 'PURCHASE', purchase: purchaseId, receipt } as const;
  const heading = { member: card.member, day, why };
  const entries: Entry[] = [];
  if (spent > 0) {
    const takes = takeSoonest(card.lots, spent, day);
    entries.push({ ...heading, kind: 'redeemed', points: spent, takes });
  }
  if (earns && earns.points > 0) {
    const pendingDays = programme.earning?.pendingDays ?? 0;
    entries.push({
      ...heading,
      kind: 'earned',
      points: earns.points,
      lot: purchaseId,
      ...(earns.lapsesAfter !== undefined && { lapsesAfter: earns.lapsesAfter }),
      ...(pendingDays > 0 && { usableFrom: addDays(day, pendingDays) }),
    });
  }
  return entries;
}
