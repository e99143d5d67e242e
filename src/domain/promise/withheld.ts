import type { Card } from '../member/card.ts';
import type { Minor } from '../money/money.ts';
import { ratio } from '../money/ratio.ts';
import type { Benefit, Tier } from '../programme/programme.ts';
import { isGiftCard, type OutOfScope } from '../programme/scope.ts';
import { standing } from '../programme/standing.ts';
import type { BasketLine } from '../purchase/purchase.ts';
import { type Coverage, coverageOf, coversAny } from './coverage.ts';
import { type Discount, type Discounts, isSameGroup } from './discounts.ts';
import { type OpenBenefits, openBenefits, rankOf } from './open-benefits.ts';
import type { Withheld } from './quote.ts';
import type { QuoteRequest } from './quote-request.ts';

/** What was decided on the basket before anything is said about it. */
interface Decided {
  readonly request: QuoteRequest;
  readonly card: Card;
  readonly tier: Tier | null;
  readonly opened: OpenBenefits;
  readonly discounts: Discounts;
  readonly netMinor: number;
}

/**
 * Everything the card does not give on this basket, each with its reason: lines that an open
 * benefit leaves out, benefits beaten by a larger one, benefits not open today, and once for each
 * tier above hers what is missing to it. Keeps Q3, Q4, Q5 and Q7.
 */
export function withheldBenefits(decided: Decided): Withheld[] {
  const { opened, discounts, request } = decided;
  return [
    ...giftCards(request.basket.lines),
    ...opened.open.flatMap((benefit) => ofOpen(benefit, discounts, request)),
    ...opened.withheld,
    ...ofTiersAbove(decided),
  ];
}

function giftCards(lines: readonly BasketLine[]): Withheld[] {
  return lines
    .filter(({ article }) => isGiftCard(article))
    .map(({ id }) => ({ code: 'GIFT_CARD', line: id }));
}

function ofOpen(
  benefit: Benefit,
  { given, cutToNothing, beaten, short, coverage, mostMinor }: Discounts,
  { basket, programme }: QuoteRequest,
): Withheld[] {
  const named = { benefit: benefit.id, name: benefit.name };
  const lost = beaten.find((each) => each.benefit === benefit);
  if (lost) {
    const { by, minor } = lost;
    const winner = { with: by.benefit.id, withName: by.benefit.name, withMinor: by.minor };
    return [{ ...named, code: 'NOT_COMBINABLE', ...winner, minor }];
  }
  if (short.some((each) => each.benefit === benefit)) return [];
  const own = [...given, ...cutToNothing].find((each) => each.benefit === benefit);
  const rival = given.some((each) => isSameGroup(each.benefit, benefit));
  if (!own && rival) return [];
  const out = leftOut(benefit, coverage.get(benefit) ?? [], basket.lines);
  if (!own) return out;
  const { ceilingBasisPoints = 10_000 } = programme.stacking ?? {};
  return [...out, ...cutsOf(own, { ceilingBasisPoints, mostMinor, lines: basket.lines })];
}

interface Cutting {
  readonly ceilingBasisPoints: number;
  readonly mostMinor: Minor;
  readonly lines: readonly BasketLine[];
}

/** What the floors and the ceiling left off of it, with the figures. Keeps Q17 and Q18. */
function cutsOf({ benefit, underFloor, overCeiling }: Discount, cutting: Cutting): Withheld[] {
  const named = { benefit: benefit.id, name: benefit.name };
  const { ceilingBasisPoints: basisPoints, mostMinor, lines } = cutting;
  const cuts = lines.flatMap(({ id }, place): Withheld[] => {
    const minor = underFloor[place] ?? 0;
    return minor > 0 ? [{ ...named, line: id, code: 'MARGIN', minor }] : [];
  });
  if (overCeiling === 0) return cuts;
  return [...cuts, { ...named, code: 'CEILING', basisPoints, mostMinor, minor: overCeiling }];
}

/**
 * Line by line; a benefit for other kinds of articles altogether is said once, not for each line.
 */
function leftOut(benefit: Benefit, coverage: Coverage, lines: readonly BasketLine[]): Withheld[] {
  const named = { benefit: benefit.id, name: benefit.name };
  const out: Withheld[] = [];
  for (const [index, line] of lines.entries()) {
    const why = coverage[index];
    if (why === undefined || why.code === 'GIFT_CARD') continue;
    out.push({ ...named, line: line.id, ...withFigures(why, line) });
  }
  const isForOthers = !coversAny(coverage) && out.every(({ code }) => code === 'NOT_IN_SCOPE');
  return isForOthers && out.length > 0 ? [{ ...named, code: 'NOT_IN_SCOPE' }] : out;
}

function withFigures<Why extends OutOfScope>(why: Why, { article }: BasketLine) {
  const { listMinor, priceMinor } = article;
  if (why.code !== 'REDUCED' || listMinor <= priceMinor) return why;
  const saved = { by: 10_000, over: listMinor, rounding: 'half-up' } as const;
  return { ...why, basisPoints: ratio(listMinor - priceMinor, saved) };
}

function ofTiersAbove({ request, card, tier, netMinor }: Decided): Withheld[] {
  const { programme, day, basket } = request;
  const above = programme.tiers
    .filter(({ rank }) => rank > (tier?.rank ?? 0))
    .sort((a, b) => a.rank - b.rank);
  return above.flatMap((higher): Withheld[] => {
    const own = programme.benefits.filter(
      ({ tier: of, code, byCoupon }) => of === higher.id && code === undefined && !byCoupon,
    );
    const { open } = openBenefits({
      programme: { ...programme, benefits: own },
      card,
      day,
      tier: higher,
    });
    const missed = open.find(
      (benefit) => basket.lines.length === 0 || coversAny(coverageOf(benefit, basket.lines)),
    );
    if (!missed) return [];
    const more = missingTo(higher, { request, card, netMinor });
    const named = { benefit: missed.id, name: missed.name, tier: higher.id, tierName: higher.name };
    return [{ ...named, code: 'TIER', ...(more > 0 && { moreMinor: more }) }];
  });
}

/** As if `higher` were the next tier: the figure is the one that `reach` speaks of. */
function missingTo(
  higher: Tier,
  { request, card, netMinor }: Pick<Decided, 'request' | 'card' | 'netMinor'>,
): number {
  const { programme, day } = request;
  const bought = { id: 'this', day, netMinor, firstMinor: netMinor };
  const tiers = programme.tiers.filter(({ rank }) => rank >= rankOf(programme, higher.id));
  const { next } = standing(
    { purchases: [...card.purchases, bought] },
    { ...programme, tiers },
    { day, basketMinor: netMinor },
  );
  return next?.tier.id === higher.id && next.by !== 'purchases' ? next.moreMinor : 0;
}
