import { allot } from '../money/allot.ts';
import type { Minor } from '../money/money.ts';
import { isGiftCard } from '../programme/scope.ts';
import type { Basket } from '../purchase/purchase.ts';
import { grossOf, type TakenOff } from './discounts.ts';

/** What a manager took off, by her own word: `*` stands where a benefit's name would. */
export interface ByHandGiven extends TakenOff {
  readonly manager: string;
  readonly note: string;
  readonly minor: Minor;
}

/**
 * A manager may take off more than any rule gives: beyond groups, ceiling and floors, after them
 * all, and never more than is left. It lies on the lines in proportion; gift cards keep their
 * price. Keeps Q20.
 */
export function priceByHand(
  { lines, byHand }: Basket,
  given: readonly TakenOff[],
): ByHandGiven | undefined {
  if (!byHand) return undefined;
  const left = lines.map((line, place) =>
    isGiftCard(line.article)
      ? 0
      : given.reduce((minor, { perLine }) => minor - (perLine[place] ?? 0), grossOf(line)),
  );
  const all = left.reduce((sum, minor) => sum + minor, 0);
  const minor = Math.min(byHand.minor, all);
  return { ...byHand, benefit: '*', minor, perLine: allot(minor, left) };
}
