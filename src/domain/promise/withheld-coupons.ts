import type { Basket } from '../purchase/purchase.ts';
import { isOfTier } from './open-benefits.ts';
import type { PricedBasket } from './priced-basket.ts';
import type { Withheld } from './quote.ts';
import type { QuoteRequest } from './quote-request.ts';

/**
 * Coupons on the basket that nobody knows, or that belong to a tier above hers. One that is hers
 * is a benefit like any other, and said with them. Keeps Q19.
 */
export function withheldCoupons(
  { programme, basket }: QuoteRequest,
  { tier }: Pick<PricedBasket, 'tier'>,
): Withheld[] {
  return (basket.coupons ?? []).flatMap((coupon): Withheld[] => {
    const benefit = programme.benefits.find(({ code }) => code === coupon);
    if (!benefit) return [{ code: 'COUPON_UNKNOWN', coupon }];
    if (isOfTier(benefit, { programme, tier })) return [];
    const above = programme.tiers.find(({ id }) => id === benefit.tier);
    const named = { benefit: benefit.id, name: benefit.name };
    return above ? [{ ...named, code: 'TIER', tier: above.id, tierName: above.name }] : [];
  });
}

/** Benefits are a member's, coupons too. */
export function couponsOfNobody({ coupons = [] }: Basket): Withheld[] {
  return coupons.map((coupon) => ({ code: 'COUPON_MEMBERS', coupon }));
}
