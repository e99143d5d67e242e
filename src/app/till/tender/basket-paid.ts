import type { Quote } from '#domain/promise/quote.ts';
import type { Basket } from '#domain/purchase/purchase.ts';

/**
 * The basket as it is paid: with the points and vouchers that the promise takes, each for what it
 * pays there, and with coupons of hers, which pay nothing and open something.
 */
export function basketPaid(basket: Basket, promised: Quote): Basket {
  const { redeemed, vouchers = [], coupons = [] } = promised;
  const paying = vouchers.map(({ id, of, minor }) => ({ id, of, amountMinor: minor }));
  const opening = coupons.map(({ right: id }) => ({ id, of: 'card', amountMinor: 0 }) as const);
  return { ...basket, spend: redeemed.points, vouchers: [...paying, ...opening] };
}
