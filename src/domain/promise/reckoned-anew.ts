import type { Day } from '../calendar/day.ts';
import type { Card } from '../member/card.ts';
import type { Points } from '../money/money.ts';
import type { InForce } from '../programme/in-force.ts';
import type { Benefit, Programme, Tier } from '../programme/programme.ts';
import { standing } from '../programme/standing.ts';
import type { Purchase } from '../purchase/purchase.ts';
import { coverageOf } from './coverage.ts';
import { paidThen, reached } from './earned-afterwards.ts';
import { earnExplanation } from './earning.ts';
import { shortOf } from './needs.ts';
import { openBenefits, outsideDates } from './open-benefits.ts';
import type { PaidLine } from './priced-lines.ts';

export interface SoldByTill {
  /** In force on the day of the purchase, as far as its till had heard. */
  readonly rules: InForce;
  readonly purchase: Purchase;
  /** The benefits that it says gave points. */
  readonly named: ReadonlySet<string>;
  /** Hers as its till may have shown it; without one, whatever card gives most. */
  readonly card?: Card | undefined;
}

/**
 * The points of a purchase, reckoned anew from its own lines: what was paid for each in money, by
 * the rate and the rounding of the programme, and of its multipliers and bonuses those that the
 * purchase names, where they lie on a line, in their time and, on a card, hers on that day. Of a
 * till that reckoned right it is never less than that till said. A shirt for 100.00 at one point
 * per 10.00 is 10; with "double" named, 20 on a double day and 10 on any other. Keeps J1.
 */
export function reckonedAnew(sold: SoldByTill): Points {
  const paid = paidThen(sold.purchase);
  if (sold.named.size === 0) return earned(sold, paid, []);
  const points = waysOf(sold, paid).map((way) => pointsBy(sold, paid, way));
  return Math.max(...points);
}

interface Way {
  readonly by: Programme;
  /** Absent where any tier will do. */
  readonly tier?: Tier | null;
}

/** By the version in force, and by each that may still owe her its own. */
function waysOf(sold: SoldByTill, paid: readonly PaidLine[]): readonly [Way, ...Way[]] {
  const { rules, purchase, card } = sold;
  const { programme, earlier } = rules;
  if (!card) return [{ by: programme }, ...earlier.map((by) => ({ by }))];
  const { tier, kept } = standing(card, programme, { day: purchase.day, earlier });
  const atOnce = reached({ ...rules, card, purchase }, paid, tier);
  return [
    { by: programme, tier: atOnce },
    ...kept.map((each) => ({ by: each.programme, tier: each.tier })),
  ];
}

function pointsBy(sold: SoldByTill, paid: readonly PaidLine[], way: Way): Points {
  const { named } = sold;
  const lines = paid.map(({ source }) => source);
  const open = openBy(sold, way).filter(
    (benefit) => named.has(benefit.id) && !shortOf(benefit, coverageOf(benefit, lines), lines),
  );
  return earned(sold, paid, open);
}

function earned(
  { rules: { programme }, purchase: { day }, card }: SoldByTill,
  paid: readonly PaidLine[],
  open: readonly Benefit[],
): Points {
  return earnExplanation({ programme, day, card, open }, paid)?.points ?? 0;
}

function openBy(sold: SoldByTill, { by, tier }: Way): readonly Benefit[] {
  const { card, purchase } = sold;
  const { day } = purchase;
  const benefits = [...by.benefits.map(asOpened), ...couponsBesides(sold, by)];
  if (!card || tier === undefined) return benefits.filter((each) => isInTime(each, day));
  const coupons = benefits.flatMap(({ code }) => code ?? []);
  return openBenefits({ programme: { ...by, benefits }, card, day, tier, coupons }).open;
}

/** A coupon that she has opens its benefit whatever her tier is; that she had it is believed. */
function asOpened(benefit: Benefit): Benefit {
  if (!benefit.byCoupon) return benefit;
  const { tier: _, code: __, byCoupon: ___, ...opened } = benefit;
  return opened;
}

/** Coupons of other versions: each opens its benefit as it was when she got it. */
function couponsBesides({ rules }: SoldByTill, by: Programme): readonly Benefit[] {
  const there = new Set(by.benefits.map(({ id }) => id));
  const others = [rules.programme, ...rules.earlier].flatMap(({ benefits }) =>
    benefits.filter(({ id, code, byCoupon }) => !there.has(id) && (code ?? byCoupon)),
  );
  const once = new Map(others.map((benefit) => [benefit.id, asOpened(benefit)]));
  return [...once.values()];
}

function isInTime(benefit: Benefit, day: Day): boolean {
  return outsideDates(benefit, day) === undefined;
}
