import type { Day } from '../calendar/day.ts';
import { compareText } from '../compare-text.ts';
import type { Card } from '../member/card.ts';
import type { Minor } from '../money/money.ts';
import type { Voucher } from '../purchase/purchase.ts';
import { type Right, type RightTerms, rightOn } from '../rights/right.ts';
import type { Reach, Withheld } from './quote.ts';
import type { QuoteRequest } from './quote-request.ts';
import { isBearers, type VoucherPaid, type VoucherRefused } from './voucher-paid.ts';

export interface Vouchers {
  readonly paid: readonly VoucherPaid[];
  readonly refused: readonly VoucherRefused[];
  readonly minor: Minor;
}

/**
 * The vouchers named on a basket pay in that order, up to what is due. One of her card or a gift
 * card is taken only if it is there and open: a voucher whole, credit and gift cards as much as was
 * wished for and is left. A paper voucher with a code is taken like one of her card, by whoever
 * brings it; one without is what its number says. A coupon pays nothing, it opens. Keeps Q8, V3, V4
 * and V13.
 */
export function vouchersOnBasket(
  request: QuoteRequest,
  card: Card | undefined,
  dueMinor: Minor,
): Vouchers {
  const paid: VoucherPaid[] = [];
  const refused: VoucherRefused[] = [];
  let left = dueMinor;
  for (const voucher of request.basket.vouchers ?? []) {
    const { id, amountMinor, of = 'paper' } = voucher;
    if (paid.some((each) => each.id === id)) continue;
    const held = of === 'paper' ? undefined : heldRight(voucher, request, card);
    const no = of === 'paper' ? undefined : refusedBecause(voucher, held, request.day);
    if (no) {
      refused.push(no);
      continue;
    }
    if (held?.terms?.kind === 'coupon') continue;
    const most = held ? rightOn(held, request.day).left : amountMinor;
    const isWhole = held?.terms?.kind === 'voucher';
    const minor = Math.min(left, isWhole ? most : Math.min(most, amountMinor));
    left -= minor;
    const rest = of === 'gift-card' ? { restMinor: most - minor } : {};
    if (minor > 0) paid.push({ id, of, minor, amount: isWhole ? most : minor, ...rest });
  }
  return { paid, refused, minor: dueMinor - left };
}

/** Money and coupons of hers that this basket leaves her, soonest to lapse first. */
export function openRights(
  card: Card,
  { day, basket: { vouchers = [] } }: QuoteRequest,
  { paid }: Vouchers,
): Reach[] {
  const used = new Map(paid.map(({ id, amount }) => [id, amount]));
  return (card.rights ?? [])
    .flatMap((right): Extract<Reach, { code: 'VOUCHER' | 'COUPON' }>[] => {
      const { id, terms } = right;
      const { state, left } = rightOn(right, day);
      const minor = left - (used.get(id) ?? 0);
      if (minor === 0 || state !== 'open' || !terms) return [];
      const { name, lapsesAfter } = terms;
      const until = lapsesAfter === undefined ? {} : { lapsesAfter };
      if (isMoney(terms)) return [{ code: 'VOUCHER', right: id, name, minor, ...until }];
      if (terms.kind === 'gift' || vouchers.some((voucher) => voucher.id === id)) return [];
      return [{ code: 'COUPON', right: id, name, ...until }];
    })
    .sort((a, b) => compareText(a.lapsesAfter ?? '9999', b.lapsesAfter ?? '9999'));
}

export function isVoucherRefused(
  withheld: Withheld,
): withheld is Extract<Withheld, VoucherRefused> {
  return 'voucher' in withheld;
}

function isMoney({ kind }: RightTerms): boolean {
  return kind !== 'coupon' && kind !== 'gift';
}

function heldRight(
  { id, of }: Voucher,
  { giftCards }: QuoteRequest,
  card: Card | undefined,
): Right | undefined {
  return (of && isBearers(of) ? giftCards : card?.rights)?.find((right) => right.id === id);
}

function refusedBecause(
  { id: voucher, of }: Voucher,
  held: Right | undefined,
  day: Day,
): VoucherRefused | undefined {
  const { terms } = held ?? {};
  const which = { voucher, ...(of && isBearers(of) && { of }) };
  if (!held || !terms || terms.kind === 'gift') return { code: 'VOUCHER_UNKNOWN', ...which };
  const { name, lapsesAfter = day } = terms;
  const { state } = rightOn(held, day);
  if (state === 'lapsed') return { code: 'VOUCHER_LAPSED', ...which, name, on: lapsesAfter };
  return state === 'open' ? undefined : { code: 'VOUCHER_USED', ...which, name };
}
