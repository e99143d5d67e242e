import type { BasisPoints, Minor } from '../money/money.ts';

/**
 * Who keeps the shop alive: what share of the revenue the best tenth, fifth … of the members bring.
 * `curve[0]` is the best tenth's share, `curve[9]` is everybody's. Of ten members that spent
 * 100, 50, 50 and seven times nothing, the best fifth brings 75 %.
 */
export interface Concentration {
  readonly members: number;
  readonly totalMinor: Minor;
  readonly topFifthBasisPoints: BasisPoints;
  readonly curve: readonly BasisPoints[];
}

export function concentration(spentMinor: readonly Minor[]): Concentration {
  const ranked = spentMinor.map((minor) => Math.max(0, minor)).sort((one, other) => other - one);
  const totalMinor = ranked.reduce((sum, minor) => sum + minor, 0);
  const share = (tenths: number) => {
    const best = ranked.slice(0, Math.ceil((ranked.length * tenths) / 10));
    const minor = best.reduce((sum, one) => sum + one, 0);
    return totalMinor === 0 ? 0 : Math.round((minor / totalMinor) * 10_000);
  };
  return {
    members: ranked.length,
    totalMinor,
    topFifthBasisPoints: share(2),
    curve: Array.from({ length: 10 }, (_, place) => share(place + 1)),
  };
}
