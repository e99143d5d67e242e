import type { BasisPoints, Minor } from '../money/money.ts';
import { ratio } from '../money/ratio.ts';

/**
 * Who keeps the shop alive: what share of the members' net revenue the best tenth, fifth … of them
 * bring. `curve[0]` is the best tenth's share, `curve[9]` is everybody's.
 */
export interface Concentration {
  readonly members: number;
  readonly totalMinor: Minor;
  readonly topFifthBasisPoints: BasisPoints;
  readonly curve: readonly BasisPoints[];
}

/**
 * For each member what she spent, net of what she brought back; whoever brought back more counts
 * with nothing. The best n tenths of m members are the n × m ÷ 10 that spent most, rounded up to
 * whole members; a share is rounded half up. Of ten members that spent 100, 50, 50 and seven times
 * nothing, the best fifth brings 75 %. Keeps X8.
 */
export function concentration(spentMinor: readonly Minor[]): Concentration {
  const ranked = spentMinor.map((minor) => Math.max(0, minor)).sort((one, other) => other - one);
  const totalMinor = ranked.reduce((sum, minor) => sum + minor, 0);
  const share = (tenths: number) => {
    if (totalMinor === 0) return 0;
    const best = ranked.slice(0, Math.ceil((ranked.length * tenths) / 10));
    const minor = best.reduce((sum, one) => sum + one, 0);
    return ratio(minor, { by: 10_000, over: totalMinor, rounding: 'half-up' });
  };
  return {
    members: ranked.length,
    totalMinor,
    topFifthBasisPoints: share(2),
    curve: Array.from({ length: 10 }, (_, place) => share(place + 1)),
  };
}
