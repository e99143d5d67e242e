import type { Minor, Points } from '../money/money.ts';
import { ratio } from '../money/ratio.ts';
import type { Programme } from '../programme/programme.ts';
import type { MemberFigures } from './member-figures.ts';

/** What the shop owes in points, and what they are worth when spent; less what members owe. */
export interface Liability {
  readonly members: number;
  readonly points: Points;
  readonly minor: Minor;
  readonly debtPoints: Points;
}

export function liability(
  members: Iterable<Pick<MemberFigures, 'lots' | 'debt'>>,
  { redemption }: Programme,
): Liability {
  let [holders, points, debtPoints] = [0, 0, 0];
  for (const { lots, debt } of members) {
    const held = lots.reduce((sum, { left }) => sum + left, 0);
    holders += held > 0 ? 1 : 0;
    points += held;
    debtPoints += debt;
  }
  const { block } = redemption ?? {};
  const minor = block ? ratio(points, { by: block.minor, over: block.points }) : 0;
  return { members: holders, points, minor, debtPoints };
}
