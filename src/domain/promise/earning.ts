import type { Day } from '../calendar/day.ts';
import { lapsesAfter } from '../ledger/lapse.ts';
import type { Minor, Points } from '../money/money.ts';
import { ratio } from '../money/ratio.ts';
import type { Earning, Programme, Rounding } from '../programme/programme.ts';
import { isGiftCard, outOfScope } from '../programme/scope.ts';
import type { PaidLine } from './priced-lines.ts';
import type { EarnExplanation, EarnLine } from './quote.ts';

/**
 * Why so many points. Each line counts with what is paid for it in money; the lines add up to an
 * exact fraction, rounded once, or line by line, as the programme says. Three lines of 99.90 at one
 * point per 10.00 are 29.97: 29, or 27 line by line. Keeps E1 to E6.
 */
export function earnExplanation(
  programme: Programme,
  paid: readonly PaidLine[],
  day: Day,
): EarnExplanation | undefined {
  const { earning } = programme;
  if (!earning) return undefined;
  const { rate, rounding, roundPer } = earning;
  const lines = paid.map((line) => earnLine(line, earning));
  const numerator = lines.reduce((sum, line) => sum + line.numerator, 0);
  const lapse = lapsesAfter(programme.expiry, day);
  return {
    points: pointsOf(lines, { rounding, roundPer, denominator: rate.perMinor }),
    rate,
    rounding,
    roundPer,
    lines,
    exact: { numerator, denominator: rate.perMinor },
    ...(lapse !== undefined && { lapsesAfter: lapse }),
    programme: programme.id,
    version: programme.version,
    since: programme.effectiveFrom,
  };
}

/**
 * The points of a sum of lines, by the stated rounding: the same sum for a sale and for a return.
 */
export function pointsOf(
  lines: readonly { readonly numerator: number }[],
  by: { rounding: Rounding; roundPer: 'sale' | 'line'; denominator: number },
): Points {
  const rounded = (numerator: number) =>
    ratio(numerator, { by: 1, over: by.denominator, rounding: by.rounding });
  if (by.roundPer === 'sale') {
    return rounded(lines.reduce((sum, { numerator }) => sum + numerator, 0));
  }
  return lines.reduce((sum, { numerator }) => sum + rounded(numerator), 0);
}

function earnLine(line: PaidLine, earning: Earning): EarnLine {
  const { rate, rounding, roundPer } = earning;
  const named = { line: line.id, name: line.name };
  const partPaidMinor = partPaidOf(line, earning);
  const baseMinor = baseOf(line, line.payableMinor - partPaidMinor, earning);
  const notEarning = notEarningBecause(line, earning);
  if (notEarning) return { ...named, baseMinor, notEarning, partPaidMinor, numerator: 0 };
  const numerator = baseMinor * rate.points;
  const plain = { ...named, baseMinor, partPaidMinor, numerator };
  if (roundPer === 'sale') return plain;
  return { ...plain, points: ratio(numerator, { by: 1, over: rate.perMinor, rounding }) };
}

function partPaidOf({ voucherMinor, pointsMinor }: PaidLine, { partPaid }: Earning): Minor {
  return partPaid === 'earns' ? 0 : voucherMinor + pointsMinor;
}

/** Without tax: less the tax's share in what is counted, half a unit rounded up. */
function baseOf({ payableMinor, taxMinor }: PaidLine, counted: Minor, { tax }: Earning): Minor {
  if (tax === 'included' || payableMinor === 0) return counted;
  return counted - ratio(taxMinor, { by: counted, over: payableMinor, rounding: 'half-up' });
}

function notEarningBecause({ source }: PaidLine, { except }: Earning): EarnLine['notEarning'] {
  if (isGiftCard(source.article)) return 'GIFT_CARD';
  const isExcepted = except !== undefined && outOfScope(source.article, except) === undefined;
  return isExcepted ? 'EXCLUDED' : undefined;
}
