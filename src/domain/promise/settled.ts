import type { Card } from '../member/card.ts';
import type { Minor } from '../money/money.ts';
import type { Benefit } from '../programme/programme.ts';
import type { Discounts } from './discounts.ts';
import { earnExplanation } from './earning.ts';
import { issuesOf } from './issues.ts';
import { goodsMinor, type PricedBasket, priceBasket } from './priced-basket.ts';
import { type PaidLine, paidLines, payable } from './priced-lines.ts';
import type { EarnExplanation, Quote } from './quote.ts';
import type { QuoteRequest } from './quote-request.ts';
import type { RightIssue } from './right-issue.ts';
import { type Spending, spending } from './spending.ts';
import { vouchersOnBasket } from './vouchers.ts';

/** A basket with its price and all that pays for it settled. */
interface Settled {
  readonly decided: PricedBasket;
  readonly vouchers: ReturnType<typeof vouchersOnBasket>;
  readonly spend: Spending | undefined;
  readonly redeemed: Quote['redeemed'];
  readonly paid: readonly PaidLine[];
  readonly earns: EarnExplanation | undefined;
  readonly issues: readonly RightIssue[];
}

/**
 * By the benefits of the programme in force, or of an earlier version that still owes her its own
 * and gives more: discount, rights and points together, points at what they are worth. Keeps T11.
 */
export function settled(request: QuoteRequest, card: Card | undefined): Settled {
  const [present, ...owed] = priceBasket(request, card);
  const { points, minor } = request.programme.redemption?.block ?? { points: 1, minor: 0 };
  const worth = ({ decided, earns, issues }: Settled) => {
    const brought = issues.reduce((sum, { amount }) => sum + amount, 0);
    return (earns?.points ?? 0) * minor + (brought - goodsMinor(decided.priced)) * points;
  };
  return owed
    .map((decided) => settle(request, card, decided))
    .reduce(
      (best, each) => (worth(each) > worth(best) ? each : best),
      settle(request, card, present),
    );
}

function settle(request: QuoteRequest, card: Card | undefined, decided: PricedBasket): Settled {
  const { priced, opened, discounts } = decided;
  const { programme, day } = request;
  const vouchers = vouchersOnBasket(request, card, payable(priced));
  const voucherMinor = vouchers.minor;
  const except = programme.redemption?.except;
  const asked = { programme, day, card, open: opened.open.filter(isNotShort(discounts)) };
  const paidWith = (pointsMinor: Minor) => paidLines(priced, { voucherMinor, pointsMinor, except });
  const spend =
    card &&
    spending(request, card, {
      ...{ priced, voucherMinor },
      earnsWith: (pointsMinor) => earnExplanation(asked, paidWith(pointsMinor)),
    });
  const redeemed = spend?.redeemed ?? { points: 0, minor: 0 };
  const paid = paidWith(redeemed.minor);
  const issues = card ? issuesOf(request, asked.open, paid) : [];
  const earns = earnExplanation(asked, paid);
  return { decided, vouchers, spend, redeemed, paid, earns, issues };
}

function isNotShort({ short }: Discounts) {
  return (benefit: Benefit) => !short.some((each) => each.benefit === benefit);
}
