import { type Day, startOfMonth } from '../calendar/day.ts';
import type { Card } from '../member/card.ts';
import { isKept } from '../member/is-kept.ts';
import type { Minor } from '../money/money.ts';
import type { Kept } from '../programme/kept-tiers.ts';
import type { Programme, Tier } from '../programme/programme.ts';
import { isGiftCard } from '../programme/scope.ts';
import { type Standing, standing } from '../programme/standing.ts';
import { type Discounts, discounts } from './discounts.ts';
import { heldCoupons, withOpened } from './held-coupons.ts';
import { type OpenBenefits, openBenefits } from './open-benefits.ts';
import { type ByHandGiven, priceByHand } from './price-by-hand.ts';
import { type PricedLine, pricedLines } from './priced-lines.ts';
import type { QuoteRequest } from './quote-request.ts';

/** A basket with its benefits decided and its prices settled. */
export interface PricedBasket {
  /** Where she stood before; the tier whose benefits are given is the same or above. */
  readonly before: Tier | null;
  readonly tier: Tier | null;
  /** The version whose benefits are given, and what she is still owed by it when it is not this. */
  readonly by: Programme;
  readonly owed?: Kept;
  readonly opened: OpenBenefits;
  readonly discounts: Discounts;
  readonly byHand: readonly ByHandGiven[];
  readonly priced: readonly PricedLine[];
}

const NOTHING: OpenBenefits = { open: [], withheld: [] };

/**
 * Prices by the benefits of the tier she has. A tier that counts at once gives its own on the very
 * purchase that reaches it, as long as the purchase still reaches it with them given: 10 % off
 * 3,100.00 would not. Each earlier version that still owes her its benefits prices it as well.
 * Keeps T6 and T11.
 */
export function priceBasket(
  request: QuoteRequest,
  card: Card | undefined,
): readonly [PricedBasket, ...PricedBasket[]] {
  const { programme, day, earlier } = request;
  if (!card)
    return [{ before: null, tier: null, by: programme, ...priced(request, programme, NOTHING) }];
  const { tier: before, kept } = standing(card, programme, { day, earlier });
  const hers = heldCoupons(request, card);
  const present = presentBasket(request, card, { before, by: withOpened(programme, hers) });
  const owed = kept.map((each) => {
    const by = withOpened(withCoupons(each.programme, programme), hers);
    const { coupons } = request.basket;
    const opened = openBenefits({ programme: by, card, day, tier: each.tier, coupons });
    return { ...present, tier: each.tier, by, owed: each, ...priced(request, by, opened) };
  });
  return [present, ...owed];
}

/** A coupon is a right of its own, whichever version the rest is given by. */
function withCoupons(version: Programme, { benefits }: Programme): Programme {
  const others = benefits.filter(
    ({ id, code }) => code !== undefined && !version.benefits.some((each) => each.id === id),
  );
  return { ...version, benefits: [...version.benefits, ...others] };
}

function presentBasket(
  request: QuoteRequest,
  card: Card,
  { before, by }: Pick<PricedBasket, 'before' | 'by'>,
): PricedBasket {
  const { programme, day } = request;
  const { coupons } = request.basket;
  const atOnce = programme.tiers
    .filter(({ rank, countsFrom }) => countsFrom === 'at-once' && rank > (before?.rank ?? 0))
    .sort((a, b) => b.rank - a.rank);
  const as = (tier: Tier | null) => ({
    ...{ before, tier, by },
    ...priced(request, by, openBenefits({ programme: by, card, day, tier, coupons })),
  });
  for (const tier of atOnce) {
    const basket = as(tier);
    const reached = standingAfter(request, card, goodsMinor(basket.priced)).tier;
    if (reached && reached.rank >= tier.rank) return basket;
  }
  return as(before);
}

function priced(request: QuoteRequest, by: Programme, opened: OpenBenefits) {
  const { programme, basket, card, day } = request;
  const { lines } = basket;
  const boughtThisMonth = card ? boughtInMonth(card, day) : 0;
  const given = discounts({
    ...{ open: opened.open, lines, boughtThisMonth, stacking: by.stacking },
  });
  const takenOff = given.given.map(({ benefit, perLine }) => ({ benefit: benefit.id, perLine }));
  const byHand = priceByHand(basket, takenOff);
  const all = [...takenOff, ...byHand];
  return { opened, discounts: given, byHand, priced: pricedLines(lines, all, programme) };
}

/** Her purchases earlier in the calendar month of which something is left. */
function boughtInMonth({ purchases }: Card, day: Day): number {
  const month = startOfMonth(day);
  return purchases.filter((each) => each.day >= month && each.day <= day && isKept(each)).length;
}

/** Where she will stand once this basket is bought. */
export function standingAfter(
  { programme, day, earlier }: QuoteRequest,
  card: Card,
  netMinor: Minor,
): Standing {
  const bought = { id: 'this', day, netMinor, firstMinor: netMinor };
  const after = { ...card, purchases: [...card.purchases, bought] };
  return standing(after, programme, { day, earlier, basketMinor: netMinor });
}

/** What counts towards a tier: gift cards are money changed into a promise, no purchase. T7. */
export function goodsMinor(lines: readonly PricedLine[]): Minor {
  return lines
    .filter(({ source }) => !isGiftCard(source.article))
    .reduce((sum, { netMinor }) => sum + netMinor, 0);
}
