import { balanceOn } from '../ledger/balance.ts';
import type { Minor } from '../money/money.ts';
import type { Benefit } from '../programme/programme.ts';
import type { Discounts } from './discounts.ts';
import { earnExplanation } from './earning.ts';
import { entriesOf } from './entries.ts';
import { givenOn } from './given.ts';
import { issuesOf } from './issues.ts';
import { goodsMinor, priceBasket, standingAfter } from './priced-basket.ts';
import { type PaidLine, paidLines, payable } from './priced-lines.ts';
import type { Quote, QuoteLine, Withheld } from './quote.ts';
import type { QuoteRequest } from './quote-request.ts';
import { reachOf, reachOfShort } from './reach.ts';
import { spending } from './spending.ts';
import { taxLines } from './tax.ts';
import { openMoney, vouchersOnBasket } from './vouchers.ts';
import { withheldBenefits } from './withheld.ts';
import { couponsOfNobody, withheldCoupons } from './withheld-coupons.ts';

/**
 * The promise on one basket. Discounts, then vouchers, then points, then money; the rest explains
 * itself. Same programme, card, basket and day: same quote, everywhere. Without a member it says
 * what the basket would earn. Keeps Q1 to Q14.
 */
export function quote(request: QuoteRequest): Quote {
  const card = request.card?.withdrawn ? undefined : request.card;
  const decided = priceBasket(request, card);
  const { priced, discounts } = decided;
  const vouchers = vouchersOnBasket(request, card, payable(priced));
  const voucherMinor = vouchers.minor;
  const { programme, day } = request;
  const except = programme.redemption?.except;
  const asked = { programme, day, card, open: decided.opened.open.filter(isNotShort(discounts)) };
  const paidWith = (pointsMinor: Minor) => paidLines(priced, { voucherMinor, pointsMinor, except });
  const spend =
    card &&
    spending(request, card, {
      ...{ priced, voucherMinor },
      earnsWith: (pointsMinor) => earnExplanation(asked, paidWith(pointsMinor)),
    });
  const redeemed = spend?.redeemed ?? { points: 0, minor: 0 };
  const paid = paidWith(redeemed.minor);
  const earns = earnExplanation(asked, paid);
  const plain = {
    programme: { id: programme.id, version: programme.version },
    day,
    currency: programme.currency,
    member: card !== undefined,
    lines: paid.map(quoteLine),
    given: givenOn(request, discounts, decided.byHand),
    totals: totals(paid, request),
    ...(earns && { earns }),
    redeemed,
    ...(vouchers.paid.length > 0 && { vouchers: vouchers.paid }),
  };
  if (!card) {
    const withheld = [...couponsOfNobody(request.basket), ...vouchers.refused];
    return { ...plain, withheld, reach: [], entries: [] };
  }
  const explained = { spent: redeemed.points, earns };
  const before = balanceOn(card, day).balance;
  const after = before - redeemed.points + (earns?.points ?? 0);
  const issues = issuesOf(request, asked.open, paid);
  const netMinor = goodsMinor(priced);
  const next = standingAfter(request, card, netMinor);
  return {
    ...plain,
    withheld: [
      ...withheldBenefits({ ...decided, request, card, netMinor }),
      ...withheldCoupons(request, decided),
      ...vouchers.refused,
      ...(spend?.withheld ?? []),
    ].sort(unknownLast),
    reach: [
      ...openMoney(card, request, vouchers),
      ...reachOfShort(discounts.short),
      ...reachOf(after, programme.redemption, next),
    ],
    ...(spend && { redeemable: spend.redeemable }),
    balance: { before, after },
    tier: { before: decided.before?.id ?? null, after: next.tier?.id ?? null },
    ...(issues.length > 0 && { issues }),
    entries: entriesOf(card, request, explained),
  };
}

function isNotShort({ short }: Discounts) {
  return (benefit: Benefit) => !short.some((each) => each.benefit === benefit);
}

function quoteLine({ source: _, payableMinor: __, ...line }: PaidLine): QuoteLine {
  return line;
}

function totals(lines: readonly PaidLine[], { programme }: QuoteRequest): Quote['totals'] {
  const sum = (of: (line: PaidLine) => Minor) => lines.reduce((all, line) => all + of(line), 0);
  const grossMinor = sum((line) => line.grossMinor);
  const netMinor = sum((line) => line.netMinor);
  const voucherMinor = sum((line) => line.voucherMinor);
  const pointsMinor = sum((line) => line.pointsMinor);
  return {
    grossMinor,
    discountMinor: grossMinor - netMinor,
    netMinor,
    voucherMinor,
    pointsMinor,
    dueMinor: payable(lines) - voucherMinor - pointsMinor,
    taxMinor: sum((line) => line.taxMinor),
    taxes: taxLines(lines, programme.tax.mode),
  };
}

function unknownLast(a: Withheld, b: Withheld): number {
  return Number(a.code === 'BIRTHDAY_UNKNOWN') - Number(b.code === 'BIRTHDAY_UNKNOWN');
}
