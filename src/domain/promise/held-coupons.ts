import type { Card } from '../member/card.ts';
import { programmeOn } from '../programme/in-force.ts';
import type { Benefit, Programme } from '../programme/programme.ts';
import { type RightTerms, rightOn } from '../rights/right.ts';
import { didSomething } from './did-something.ts';
import type { CouponHeld, Quote } from './quote.ts';
import type { QuoteRequest } from './quote-request.ts';

/** A coupon of hers that lies on the basket, and what it opens. */
export interface HeldCoupon {
  readonly right: string;
  readonly benefit: Benefit;
}

/**
 * Coupons of her card on the basket that are still hers, each with the benefit as it was when she
 * got it: a changed programme takes nothing off it. Two that open the same open it once, by the
 * first. Keeps V12.
 */
export function heldCoupons(request: QuoteRequest, card: Card | undefined): HeldCoupon[] {
  const coupons = (request.basket.vouchers ?? []).flatMap(({ id, of }): HeldCoupon[] => {
    const right = of === 'card' ? card?.rights?.find((each) => each.id === id) : undefined;
    const benefit = right && couponBenefit(right.terms, request);
    return benefit && rightOn(right, request.day).state === 'open' ? [{ right: id, benefit }] : [];
  });
  const ids = coupons.map(({ benefit }) => benefit.id);
  return coupons.filter(({ benefit }, at) => ids.indexOf(benefit.id) === at);
}

/** What a coupon opens, whatever tier she has by then: she has paid for it. */
function couponBenefit(
  terms: RightTerms | undefined,
  { programme, earlier = [] }: QuoteRequest,
): Benefit | undefined {
  if (terms?.kind !== 'coupon') return undefined;
  const then = programmeOn([...earlier, programme], terms.issuedOn);
  const found = [then, programme]
    .flatMap(({ benefits }) => benefits)
    .find(({ id }) => id === terms.benefit);
  if (!found) return undefined;
  const { tier: _, code: __, byCoupon: ___, ...benefit } = found;
  return benefit;
}

/** The programme with what they open standing open in its place. */
export function withOpened(programme: Programme, coupons: readonly HeldCoupon[]): Programme {
  if (coupons.length === 0) return programme;
  const opened = new Map(coupons.map(({ benefit }) => [benefit.id, benefit]));
  const there = new Set(programme.benefits.map(({ id }) => id));
  return {
    ...programme,
    benefits: [
      ...programme.benefits.map((benefit) => opened.get(benefit.id) ?? benefit),
      ...[...opened.values()].filter(({ id }) => !there.has(id)),
    ],
  };
}

/** What is said of them: one that opened nothing here stays hers. */
export function couponsSaid(
  coupons: readonly HeldCoupon[],
  told: Pick<Quote, 'given' | 'issues' | 'earns'>,
): CouponHeld[] {
  return coupons.map(({ right, benefit: { id } }) => ({
    ...{ right, benefit: id },
    isUsed: didSomething(id, told),
  }));
}
