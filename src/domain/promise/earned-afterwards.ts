import type { Card } from '../member/card.ts';
import type { Programme, Tier } from '../programme/programme.ts';
import { isReduced } from '../programme/scope.ts';
import { standing } from '../programme/standing.ts';
import type { Purchase } from '../purchase/purchase.ts';
import { isTaxOnTop } from '../purchase/returned-parts.ts';
import { soldLine } from '../purchase/sold-line.ts';
import { coverageOf } from './coverage.ts';
import { earnExplanation } from './earning.ts';
import { issuesOf } from './issues.ts';
import { shortOf } from './needs.ts';
import { openBenefits } from './open-benefits.ts';
import { goodsMinor, standingAfter } from './priced-basket.ts';
import type { PaidLine } from './priced-lines.ts';
import type { EarnExplanation } from './quote.ts';
import type { RightIssue } from './right-issue.ts';

export interface SoldToHer {
  /** In force on the day of the purchase. */
  readonly programme: Programme;
  readonly earlier?: readonly Programme[] | undefined;
  readonly card: Card;
  readonly purchase: Purchase;
}

export interface EarnedAfterwards {
  readonly earns?: EarnExplanation;
  /** Vouchers and season credit that would have come with it. */
  readonly issues: readonly RightIssue[];
}

/**
 * What a purchase would have brought a member on its own day, at the prices it was sold for: its
 * points with every multiplier and bonus that was open to her, and what it brings for another time.
 * Nothing is taken off a price that was paid. Where an earlier version of the programme still owes
 * her a tier, the version that brings more counts, whole. Keeps G2 and T11.
 */
export function earnedAfterwards(sold: SoldToHer): EarnedAfterwards {
  const { programme, earlier, card, purchase } = sold;
  const paid = paidThen(purchase);
  const { tier, kept } = standing(card, programme, { day: purchase.day, earlier });
  const present = earnedAs(sold, paid, { by: programme, tier: reached(sold, paid, tier) });
  return kept
    .map((each) => earnedAs(sold, paid, { by: each.programme, tier: each.tier }))
    .reduce(
      (best, each) => (worth(each, programme) > worth(best, programme) ? each : best),
      present,
    );
}

/** The lines as they were paid for then. */
export function paidThen(purchase: Purchase): PaidLine[] {
  const isOnTop = isTaxOnTop(purchase);
  return purchase.lines.map((line): PaidLine => {
    const source = soldLine(line);
    const { id, name, quantity, netMinor, voucherMinor, pointsMinor } = line;
    const { taxBasisPoints, taxMinor } = line;
    return {
      ...{ id, name, quantity, source, reduced: isReduced(source.article) },
      ...{ grossMinor: line.priceMinor * quantity, discounts: [], netMinor },
      ...{ voucherMinor, pointsMinor, taxBasisPoints, taxMinor },
      payableMinor: netMinor + (isOnTop ? taxMinor : 0),
    };
  });
}

/** A tier that counts at once counts on the very purchase that reaches it. Keeps T6. */
export function reached(
  sold: SoldToHer,
  paid: readonly PaidLine[],
  before: Tier | null,
): Tier | null {
  const { programme, earlier, card, purchase } = sold;
  const request = { programme, earlier, basket: { lines: [] }, day: purchase.day };
  const { tier: after } = standingAfter(request, card, goodsMinor(paid));
  const atOnce = programme.tiers.filter(
    ({ countsFrom, rank }) => countsFrom === 'at-once' && rank <= (after?.rank ?? 0),
  );
  return atOnce.reduce((best, tier) => (tier.rank > (best?.rank ?? 0) ? tier : best), before);
}

interface As {
  readonly by: Programme;
  readonly tier: Tier | null;
}

function earnedAs(
  { programme, card, purchase: { id: purchaseId, day } }: SoldToHer,
  paid: readonly PaidLine[],
  { by, tier }: As,
): EarnedAfterwards {
  const lines = paid.map(({ source }) => source);
  const open = openBenefits({ programme: by, card, day, tier }).open.filter(
    (benefit) => !shortOf(benefit, coverageOf(benefit, lines), lines),
  );
  const earns = earnExplanation({ programme, day, card, open }, paid);
  const issues = issuesOf({ programme, card, day, purchaseId, basket: { lines } }, open, paid);
  return { ...(earns && { earns }), issues };
}

function worth({ earns, issues }: EarnedAfterwards, { redemption }: Programme): number {
  const { points, minor } = redemption?.block ?? { points: 1, minor: 0 };
  const brought = issues.reduce((sum, { amount }) => sum + amount, 0);
  return (earns?.points ?? 0) * minor + brought * points;
}
