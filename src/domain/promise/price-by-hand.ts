import { allot } from '../money/allot.ts';
import type { Minor } from '../money/money.ts';
import { shareOf } from '../money/ratio.ts';
import { isGiftCard } from '../programme/scope.ts';
import type { OffByHand } from '../purchase/by-hand.ts';
import type { Basket, BasketLine } from '../purchase/purchase.ts';
import { grossOf, type TakenOff } from './discounts.ts';

/** What a manager took off, by her own word: `*` stands where a benefit's name would. */
export interface ByHandGiven extends TakenOff {
  readonly manager: string;
  readonly note: string;
  /** What was asked for, where it was asked for one line. */
  readonly off?: OffByHand;
  readonly minor: Minor;
}

/**
 * A manager may take off more than any rule gives: beyond groups, ceiling and floors, after them
 * all, and never more than is left. First what she took off single lines, each by itself: a coat of
 * 100.00 with 10 % off that is to cost 80.00 is 10.00 less, and one with 25 % off stays at 75.00.
 * Then what she took off the basket, which lies on what that left of the lines in proportion. Gift
 * cards keep their price. Keeps Q20.
 */
export function priceByHand(basket: Basket, given: readonly TakenOff[]): ByHandGiven[] {
  const { lines, byHand } = basket;
  const left = leftOf(lines, given);
  const onLines = lines.flatMap((line, place): ByHandGiven[] => {
    const minor = takenOffLine(line, left[place] ?? 0);
    if (!line.byHand || minor === 0) return [];
    const perLine = lines.map((_, at) => (at === place ? minor : 0));
    return [{ ...line.byHand, benefit: `*${line.id}`, minor, perLine }];
  });
  if (!byHand) return onLines;
  const rest = leftOf(lines, [...given, ...onLines]);
  const minor = Math.min(
    byHand.minor,
    rest.reduce((sum, each) => sum + each, 0),
  );
  return [...onLines, { ...byHand, benefit: '*', minor, perLine: allot(minor, rest) }];
}

/** What goods still cost; nothing is taken off a gift card. */
function leftOf(lines: readonly BasketLine[], given: readonly TakenOff[]): Minor[] {
  return lines.map((line, place) =>
    isGiftCard(line.article)
      ? 0
      : given.reduce((minor, { perLine }) => minor - (perLine[place] ?? 0), grossOf(line)),
  );
}

function takenOffLine({ byHand, quantity }: BasketLine, left: Minor): Minor {
  if (!byHand) return 0;
  const { off } = byHand;
  if ('minor' in off) return Math.min(off.minor, left);
  if ('basisPoints' in off) return shareOf(left, off.basisPoints);
  return Math.max(0, left - off.priceMinor * quantity);
}
