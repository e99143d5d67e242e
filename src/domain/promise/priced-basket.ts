import { type Day, startOfMonth } from '../calendar/day.ts';
import type { Card } from '../member/card.ts';
import type { Minor } from '../money/money.ts';
import type { Tier } from '../programme/programme.ts';
import { isGiftCard } from '../programme/scope.ts';
import { type Standing, standing } from '../programme/standing.ts';
import { type Discounts, discounts } from './discounts.ts';
import { type OpenBenefits, openBenefits } from './open-benefits.ts';
import { type ByHandGiven, priceByHand } from './price-by-hand.ts';
import { type PricedLine, pricedLines } from './priced-lines.ts';
import type { QuoteRequest } from './quote-request.ts';

/** A basket with its benefits decided and its prices settled. */
export interface PricedBasket {
  /** Where she stood before; the tier whose benefits are given is the same or above. */
  readonly before: Tier | null;
  readonly tier: Tier | null;
  readonly opened: OpenBenefits;
  readonly discounts: Discounts;
  readonly byHand?: ByHandGiven | undefined;
  readonly priced: readonly PricedLine[];
}

const NOTHING: OpenBenefits = { open: [], withheld: [] };

/**
 * Prices by the benefits of the tier she has. A tier that counts at once gives its own on the very
 * purchase that reaches it, as long as the purchase still reaches it with them given: 10 % off
 * 3,100.00 would not. Keeps T6.
 */
export function priceBasket(request: QuoteRequest, card: Card | undefined): PricedBasket {
  if (!card) return { before: null, tier: null, ...priced(request, NOTHING) };
  const { programme, day, floor } = request;
  const { coupons } = request.basket;
  const before = standing(card, programme, { day, floor }).tier;
  const atOnce = programme.tiers
    .filter(({ rank, countsFrom }) => countsFrom === 'at-once' && rank > (before?.rank ?? 0))
    .sort((a, b) => b.rank - a.rank);
  const as = (tier: Tier | null) => ({
    ...{ before, tier },
    ...priced(request, openBenefits({ programme, card, day, tier, coupons })),
  });
  for (const tier of atOnce) {
    const basket = as(tier);
    const reached = standingAfter(request, card, goodsMinor(basket.priced)).tier;
    if (reached && reached.rank >= tier.rank) return basket;
  }
  return as(before);
}

function priced({ programme, basket, card, day }: QuoteRequest, opened: OpenBenefits) {
  const { lines } = basket;
  const boughtThisMonth = card ? boughtInMonth(card, day) : 0;
  const given = discounts({
    ...{ open: opened.open, lines, boughtThisMonth, stacking: programme.stacking },
  });
  const takenOff = given.given.map(({ benefit, perLine }) => ({ benefit: benefit.id, perLine }));
  const byHand = priceByHand(basket, takenOff);
  const all = byHand ? [...takenOff, byHand] : takenOff;
  return { opened, discounts: given, byHand, priced: pricedLines(lines, all, programme) };
}

/** Her purchases earlier in the calendar month of which something is left. */
function boughtInMonth({ purchases }: Card, day: Day): number {
  const month = startOfMonth(day);
  return purchases.filter((each) => each.day >= month && each.day <= day && each.netMinor > 0)
    .length;
}

/** Where she will stand once this basket is bought. */
export function standingAfter(
  { programme, day, floor }: QuoteRequest,
  card: Card,
  netMinor: Minor,
): Standing {
  const bought = { id: 'this', day, netMinor, firstMinor: netMinor };
  const purchases = [...card.purchases, bought];
  return standing({ purchases }, programme, { day, floor, basketMinor: netMinor });
}

/** What counts towards a tier: gift cards are money changed into a promise, no purchase. T7. */
export function goodsMinor(lines: readonly PricedLine[]): Minor {
  return lines
    .filter(({ source }) => !isGiftCard(source.article))
    .reduce((sum, { netMinor }) => sum + netMinor, 0);
}
