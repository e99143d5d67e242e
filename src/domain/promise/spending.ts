import { balanceOn } from '../ledger/balance.ts';
import { book } from '../ledger/book.ts';
import type { Card } from '../member/card.ts';
import type { Minor, Points } from '../money/money.ts';
import type { Redemption } from '../programme/programme.ts';
import { earnedEntry } from './entries.ts';
import { leastPoints, redeemable, redeemed } from './points-as-money.ts';
import { isPaidByPoints, type PricedLine, payableInPoints, vouchersOn } from './priced-lines.ts';
import type { EarnExplanation, Quote, Redeemable, Withheld } from './quote.ts';
import type { QuoteRequest } from './quote-request.ts';

export interface Spending {
  readonly redeemable: Redeemable;
  readonly redeemed: Quote['redeemed'];
  readonly withheld: readonly Withheld[];
}

interface Payable {
  readonly priced: readonly PricedLine[];
  readonly voucherMinor: Minor;
  /** What the basket earns when so much of it is paid with points. */
  earnsWith(pointsMinor: Minor): EarnExplanation | undefined;
}

/** What may be spent on this basket, what is, and why not more. Keeps Q9 to Q11 and S1 to S3. */
export function spending(request: QuoteRequest, card: Card, basket: Payable): Spending | undefined {
  const {
    programme,
    line,
    basket: { spend },
  } = request;
  const { redemption } = programme;
  if (!redemption) return undefined;
  const heldPoints = line?.redeem === 'held' ? (line.heldPoints ?? 0) : undefined;
  const vouchers = vouchersOn(basket.priced, basket.voucherMinor);
  const left = payableInPoints(basket.priced, vouchers, redemption.except);
  const asked = {
    ...{ redemption, heldPoints },
    dueMinor: left.reduce((sum, minor) => sum + minor, 0),
    availableWith: availableWith(request, card, basket),
  };
  const limits = redeemable(asked);
  const withheld: Withheld[] = [];
  const { availablePoints } = limits;
  const need = leastPoints(redemption);
  if (spend && availablePoints < need) {
    withheld.push({ code: 'POINTS_SHORT', have: availablePoints, need });
  } else if (availablePoints >= need) {
    withheld.push(...notPaid(basket.priced, redemption));
  }
  if (limits.limitedBy === 'line-down') {
    withheld.push({ code: 'OFFLINE_LIMIT', points: heldPoints ?? 0 });
  }
  return { redeemable: limits, redeemed: redeemed(spend, limits, asked), withheld };
}

function availableWith(
  request: QuoteRequest,
  card: Card,
  { earnsWith }: Payable,
): (pointsMinor: Minor) => Points {
  const { programme, day } = request;
  const { available } = balanceOn(card, day);
  if (programme.earning?.ownPoints !== 'at-once') return () => available;
  return (pointsMinor) => {
    const earned = earnedEntry(card, request, earnsWith(pointsMinor)?.points ?? 0);
    return earned ? balanceOn(book(card, earned), day).available : available;
  };
}

/** Lines that points do not pay, said to whoever has points to spend. */
function notPaid(priced: readonly PricedLine[], { except }: Redemption): Withheld[] {
  return priced
    .filter(({ source }) => !isPaidByPoints(source, except))
    .map(({ id }) => ({ code: 'POINTS_PAY_NOT', line: id }));
}
