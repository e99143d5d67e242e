import { balanceOn } from '../ledger/balance.ts';
import type { Minor } from '../money/money.ts';
import { entriesOf } from './entries.ts';
import { givenOn } from './given.ts';
import { couponsSaid, heldCoupons } from './held-coupons.ts';
import { goodsMinor, standingAfter } from './priced-basket.ts';
import { type PaidLine, payable } from './priced-lines.ts';
import { promisedBy } from './promised.ts';
import type { Quote, QuoteLine, Withheld } from './quote.ts';
import type { QuoteRequest } from './quote-request.ts';
import { reachOf, reachOfShort } from './reach.ts';
import { settled } from './settled.ts';
import { taxLines } from './tax.ts';
import { openRights } from './vouchers.ts';
import { withheldBenefits } from './withheld.ts';
import { couponsOfNobody, withheldCoupons } from './withheld-coupons.ts';

/**
 * The promise on one basket. Discounts, then vouchers, then points, then money; the rest explains
 * itself. Same programme, card, basket and day: same quote, everywhere. Without a member it says
 * what the basket would earn. Keeps Q1 to Q14.
 */
export function quote(request: QuoteRequest): Quote {
  const card = request.card?.withdrawn ? undefined : request.card;
  const { decided, vouchers, spend, redeemed, paid, earns, issues } = settled(request, card);
  const { priced, discounts } = decided;
  const { programme, day } = request;
  const present = decided.owed ? decided.before : decided.tier;
  const byThat = { ...request, programme: decided.by };
  const plain = {
    programme: { id: programme.id, version: programme.version },
    day,
    currency: programme.currency,
    member: card !== undefined,
    lines: paid.map(quoteLine),
    given: givenOn(byThat, discounts, decided.byHand),
    ...(card && decided.owed && { promised: promisedBy(decided.owed, card, request) }),
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
  const netMinor = goodsMinor(priced);
  const next = standingAfter(request, card, netMinor);
  const coupons = couponsSaid(heldCoupons(request, card), { ...plain, issues });
  return {
    ...plain,
    withheld: [
      ...withheldBenefits({ ...decided, tier: present, request, card, netMinor }),
      ...withheldCoupons(byThat, decided),
      ...vouchers.refused,
      ...(spend?.withheld ?? []),
    ].sort(unknownLast),
    reach: [
      ...openRights(card, request, vouchers),
      ...reachOfShort(discounts.short),
      ...reachOf(after, programme.redemption, next),
    ],
    ...(spend && { redeemable: spend.redeemable }),
    balance: { before, after },
    tier: { before: decided.before?.id ?? null, after: next.tier?.id ?? null },
    ...(issues.length > 0 && { issues }),
    ...(coupons.length > 0 && { coupons }),
    entries: entriesOf(card, request, explained),
  };
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
