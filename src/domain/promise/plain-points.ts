import type { Day } from '../calendar/day.ts';
import type { Points } from '../money/money.ts';
import type { Earning, Programme } from '../programme/programme.ts';
import type { BasketLine } from '../purchase/purchase.ts';
import { baseOf, notEarningBecause } from './earning.ts';
import { type Earner, tightestCap } from './earning-room.ts';
import { type EarnPart, pointsOf } from './points-of.ts';
import { taxOf, taxRateOf } from './tax.ts';

type Goods = Pick<BasketLine, 'article' | 'quantity'>;

/**
 * The points alone, where nobody asks why: of goods that were paid for in money at their price, tax
 * and all, with no benefit on them, as all of a history is. What each line counts, the sum of them
 * and the caps are those of `earnExplanation`. Keeps E1 to E9.
 */
export function plainPoints(
  programme: Programme,
): (goods: readonly Goods[], card: Earner, day: Day) => Points {
  const { earning } = programme;
  if (!earning) return () => 0;
  const { rate, rounding, roundPer, minimumMinor: atLeastMinor, caps } = earning;
  const rule = {
    ...{ rounding, roundPer, exact: { denominator: rate.perMinor } },
    ...(atLeastMinor !== undefined && { minimum: { atLeastMinor } }),
  };
  return (goods, card, day) => {
    const points = pointsOf(
      goods.map((line) => partOf(line, programme, earning)),
      rule,
    );
    const cap = caps && tightestCap(caps, card, day);
    return cap ? Math.min(points, cap.most) : points;
  };
}

function partOf({ article, quantity }: Goods, { tax }: Programme, earning: Earning): EarnPart {
  const askedMinor = article.priceMinor * quantity;
  const taxMinor = taxOf(askedMinor, taxRateOf(article, tax), 'inside');
  const isCounted = notEarningBecause(article, earning) === undefined;
  const base = { payableMinor: askedMinor, taxMinor };
  const countedMinor = isCounted ? baseOf(base, askedMinor, earning) : 0;
  const numerator = countedMinor * earning.rate.points;
  return { line: '', quantity, countedMinor, numerator, askedMinor };
}
