import type { Day } from '../calendar/day.ts';
import type { PurchaseGiven } from '../fact/fact.ts';
import { balanceOn } from '../ledger/balance.ts';
import type { Card } from '../member/card.ts';
import type { MemberId } from '../member/member.ts';
import type { Programme } from '../programme/programme.ts';
import { type EarnedAfterwards, earnedAfterwards } from '../promise/earned-afterwards.ts';
import { earnedEntry } from '../promise/entries.ts';
import { limitedUses } from '../promise/limited-uses.ts';
import { done, type Result, refused } from '../result.ts';
import { returnMoves } from '../rights/return-moves.ts';
import type { RightMove } from '../rights/right.ts';
import { givableUntil } from './givable.ts';
import type { Purchase, PurchaseReturn } from './purchase.ts';
import { type BackByLine, backByLine } from './returned-parts.ts';
import { dueBackUpTo } from './returned-points.ts';

export interface GivePurchaseRequest {
  /** In force on the day of the purchase, and the versions before it: they say what it earns. */
  readonly programme: Programme;
  readonly earlier?: readonly Programme[] | undefined;
  readonly purchase: Purchase;
  /** What of it came back already. */
  readonly returns: readonly PurchaseReturn[];
  readonly card: Card;
  readonly day: Day;
  /** Names this giving: what takes it back says so. */
  readonly giving: string;
}

export type GiveRefusal =
  /** It is a member’s: bought on her card, or given to her since. */
  | { readonly code: 'IS_OF_MEMBER'; readonly member: MemberId }
  | { readonly code: 'NEVER_GIVEN' }
  | { readonly code: 'TOO_OLD'; readonly until: Day }
  | { readonly code: 'CAME_BACK' }
  | { readonly code: 'MEMBER_WITHDRAWN' };

/**
 * A purchase that nobody’s card was on becomes a member’s, as it was sold: no discount afterwards,
 * no points spent, and the points that it would have earned her on its own day by the programme of
 * that day, for what of it has not come back. 148.00 at a point for 10.00 are 14 points; when 48.00
 * of it came back before, 10. From then on it is hers, as one that she bought. Keeps G1 to G4.
 */
export function givePurchase(request: GivePurchaseRequest): Result<PurchaseGiven, GiveRefusal> {
  const { programme, earlier = [], purchase, returns, card } = request;
  const refusal = notGivable(request);
  if (refusal) return refused(refusal);
  const earned = earnedAfterwards({ programme, earlier, card, purchase });
  const had = backByLine(returns);
  const whole = hers(purchase, card, earned);
  const points = whole.earnedPoints - dueBackUpTo(whole, had);
  const { id: purchaseId, receipt, day } = purchase;
  const sold = { programme, day, purchaseId, receipt };
  const entry = earnedEntry(card, sold, points);
  const rights = broughtByTheRest(whole, had);
  return done({
    type: 'purchase.given',
    member: card.member,
    giving: request.giving,
    purchase: withBalance(whole, card, { points, on: request.day }),
    returns,
    entries: entry ? [entry] : [],
    uses: limitedUses([programme, ...earlier], { given: [], ...earned }),
    ...(rights.length > 0 && { rights }),
  });
}

function notGivable({
  programme,
  purchase,
  returns,
  card,
  day,
}: GivePurchaseRequest): GiveRefusal | undefined {
  if (card.withdrawn) return { code: 'MEMBER_WITHDRAWN' };
  const { member, lines } = purchase;
  if (member !== undefined) return { code: 'IS_OF_MEMBER', member };
  const until = givableUntil(purchase, programme);
  if (until === undefined) return { code: 'NEVER_GIVEN' };
  if (day > until) return { code: 'TOO_OLD', until };
  const back = backByLine(returns);
  const isAllBack = lines.every(({ id, quantity }) => (back.get(id) ?? 0) >= quantity);
  return isAllBack ? { code: 'CAME_BACK' } : undefined;
}

/** With what all of it earns: what comes back, before or later, is reckoned against that. */
function hers(purchase: Purchase, { member }: Card, { earns, issues }: EarnedAfterwards): Purchase {
  const { quote } = purchase;
  const explained = quote && {
    ...{ ...quote, member: true },
    ...(earns && { earns }),
    ...(issues.length > 0 && { issues }),
  };
  return {
    ...{ ...purchase, member, earnedPoints: earns?.points ?? 0 },
    ...(explained && { quote: explained }),
  };
}

/** The receipt of a purchase that is hers says what she has with it. */
function withBalance(
  purchase: Purchase,
  card: Card,
  { points, on }: { readonly points: number; readonly on: Day },
): Purchase {
  if (!purchase.quote) return purchase;
  const before = balanceOn(card, on).balance;
  return { ...purchase, quote: { ...purchase.quote, balance: { before, after: before + points } } };
}

/** Vouchers and credit that come with it, less what went with the goods that came back. */
function broughtByTheRest(purchase: Purchase, had: BackByLine): RightMove[] {
  const gone = returnMoves({ purchase, had: new Map(), has: had }).moves.filter(
    ({ move, bearer }) => move === 'voided' && !bearer,
  );
  return (purchase.quote?.issues ?? []).flatMap(({ right, amount, terms }): RightMove[] => {
    const back = gone.filter((each) => each.right === right);
    const left = back.reduce((rest, each) => rest - each.amount, amount);
    return left > 0 ? [{ move: 'issued', right, amount: left, terms }] : [];
  });
}
