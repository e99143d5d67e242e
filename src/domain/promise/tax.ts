import type { BasisPoints, Minor } from '../money/money.ts';
import { ratio } from '../money/ratio.ts';
import type { Tax } from '../programme/programme.ts';
import { matches } from '../programme/scope.ts';
import type { Article } from '../purchase/article.ts';
import type { TaxLine } from './quote.ts';

type Mode = Tax['mode'];

/** The article’s own rate, else the first of the programme’s that matches it. Keeps M7. */
export function taxRateOf(article: Article, { rates = [], defaultBasisPoints }: Tax): BasisPoints {
  const rate = rates.find(({ only }) => matches(article, only));
  return article.taxBasisPoints ?? rate?.basisPoints ?? defaultBasisPoints;
}

/** Tax of one line, half a unit rounded up: 20 % inside 120.00 is 20.00, on top of it 24.00. */
export function taxOf(netMinor: Minor, basisPoints: BasisPoints, mode: Mode): Minor {
  const over = mode === 'inside' ? 10_000 + basisPoints : 10_000;
  return ratio(netMinor, { by: basisPoints, over, rounding: 'half-up' });
}

interface Taxed {
  readonly netMinor: Minor;
  readonly taxBasisPoints: BasisPoints;
  readonly taxMinor: Minor;
}

/**
 * Summed by rate, lowest first; the sums are of the lines' own taxes, so they agree with them. M6.
 */
export function taxLines(lines: readonly Taxed[], mode: Mode): TaxLine[] {
  const rates = [...new Set(lines.map(({ taxBasisPoints }) => taxBasisPoints))].sort(
    (a, b) => a - b,
  );
  return rates.map((basisPoints) => {
    const same = lines.filter((line) => line.taxBasisPoints === basisPoints);
    const net = same.reduce((sum, { netMinor }) => sum + netMinor, 0);
    const taxMinor = same.reduce((sum, line) => sum + line.taxMinor, 0);
    return { basisPoints, baseMinor: mode === 'inside' ? net - taxMinor : net, taxMinor };
  });
}
