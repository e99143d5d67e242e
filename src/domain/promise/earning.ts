import type { Day } from '../calendar/day.ts';
import { lifeOf } from '../ledger/lapse.ts';
import type { Card } from '../member/card.ts';
import type { Minor } from '../money/money.ts';
import { ratio } from '../money/ratio.ts';
import { joined, ofKind } from '../programme/multipliers.ts';
import type { Benefit, Earning, Programme } from '../programme/programme.ts';
import { isGiftCard, outOfScope } from '../programme/scope.ts';
import type { Article } from '../purchase/article.ts';
import { coverageOf } from './coverage.ts';
import { tightestCap } from './earning-room.ts';
import { type PlacedMultiplier, placed } from './placed-multipliers.ts';
import { bonusOf, type EarnPart, type EarnRule, pointsOf } from './points-of.ts';
import type { PaidLine } from './priced-lines.ts';
import type { EarnBonus, EarnExplanation, EarnLine, EarnMultiplier } from './quote.ts';

interface Asked {
  readonly programme: Programme;
  readonly day: Day;
  readonly card?: Card | undefined;
  /** The benefits that are hers today. */
  readonly open: readonly Benefit[];
}

/**
 * Why so many points. Each line counts with what is paid for it in money, times its multipliers;
 * the lines add up to an exact fraction, rounded once, or line by line, as the programme says.
 * Three lines of 99.90 at one point per 10.00 are 29.97: 29, or 27 line by line; 1,511.00 on a
 * double-points day 302. Bonuses, the minimum and the caps come after. Keeps E1 to E10.
 */
export function earnExplanation(
  asked: Asked,
  paid: readonly PaidLine[],
): EarnExplanation | undefined {
  const { programme, day, card, open } = asked;
  const { earning, expiry } = programme;
  if (!earning) return undefined;
  const { rate, rounding, roundPer, minimumMinor, caps } = earning;
  const multipliers = placed(
    open,
    paid.map(({ source }) => source),
  );
  const scale = multipliers.length > 0 ? 100 : 1;
  const denominator = rate.perMinor * scale;
  const lines = paid.map((line, index) =>
    earnLine(line, { earning, denominator, scale, times: timesOn(index, multipliers, earning) }),
  );
  const parts = lines.map((line, index) => earnPart(line, paid[index]));
  const numerator = lines.reduce((sum, line) => sum + line.numerator, 0);
  const counted = parts.reduce((sum, { countedMinor }) => sum + countedMinor, 0);
  const bonuses = bonusesOn(open, { paid, lines, parts });
  const rule: EarnRule = {
    ...{ rounding, roundPer, exact: { numerator, denominator } },
    ...(bonuses.length > 0 && { bonuses }),
    ...(minimumMinor !== undefined && {
      minimum: { atLeastMinor: minimumMinor, isReached: counted >= minimumMinor },
    }),
  };
  const uncapped = pointsOf(parts, rule);
  const cap = caps && tightestCap(caps, card, day);
  const { lapsesAfter } = lifeOf(expiry, day);
  const said = multipliersSaid(multipliers, lines);
  return {
    points: cap ? Math.min(uncapped, cap.most) : uncapped,
    rate,
    ...rule,
    lines,
    ...(said.length > 0 && { multipliers: said }),
    ...(cap && cap.most < uncapped && { cap }),
    ...(lapsesAfter !== undefined && { lapsesAfter }),
    programme: programme.id,
    version: programme.version,
    since: programme.effectiveFrom,
  };
}

function timesOn(
  index: number,
  multipliers: readonly PlacedMultiplier[],
  { join }: Earning,
): number | undefined {
  const here = multipliers.filter(({ covers }) => covers[index]);
  if (here.length === 0) return undefined;
  return joined(
    here.map(({ benefit }) => benefit.gives.hundredths),
    join,
  );
}

interface LineRule {
  readonly earning: Earning;
  readonly denominator: number;
  /** Parts that one whole point of the rate is cut into. */
  readonly scale: number;
  readonly times: number | undefined;
}

function earnLine(line: PaidLine, { earning, denominator, scale, times }: LineRule): EarnLine {
  const { rate, rounding, roundPer } = earning;
  const named = { line: line.id, name: line.name };
  const partPaidMinor = partPaidOf(line, earning);
  const baseMinor = baseOf(line, line.payableMinor - partPaidMinor, earning);
  const notEarning = notEarningBecause(line.source.article, earning);
  if (notEarning) return { ...named, baseMinor, notEarning, partPaidMinor, numerator: 0 };
  const numerator = baseMinor * rate.points * (times ?? scale);
  const plain = {
    ...{ ...named, baseMinor, partPaidMinor, numerator },
    ...(times !== undefined && { timesHundredths: times }),
  };
  if (roundPer === 'sale') return plain;
  return { ...plain, points: ratio(numerator, { by: 1, over: denominator, rounding }) };
}

function earnPart(
  { line, baseMinor, notEarning, numerator }: EarnLine,
  paid: PaidLine | undefined,
): EarnPart {
  const countedMinor = notEarning ? 0 : baseMinor;
  const { quantity = 0, grossMinor = 0 } = paid ?? {};
  return { line, quantity, countedMinor, numerator, askedMinor: grossMinor };
}

interface Earned {
  readonly paid: readonly PaidLine[];
  readonly lines: readonly EarnLine[];
  readonly parts: readonly EarnPart[];
}

function bonusesOn(open: readonly Benefit[], { paid, lines, parts }: Earned): EarnBonus[] {
  const sources = paid.map(({ source }) => source);
  return ofKind(open, 'points')
    .map((benefit): EarnBonus => {
      const coverage = coverageOf(benefit, sources);
      const on = lines
        .filter((line, index) => coverage[index] === undefined && !line.notEarning)
        .map(({ line }) => line);
      const { points, per } = benefit.gives;
      const { id, name, needs } = benefit;
      const bonus = { benefit: id, name, points, per, lines: on, ...(needs && { needs }) };
      return { ...bonus, total: bonusOf(bonus, parts) };
    })
    .filter(({ total }) => total > 0);
}

function multipliersSaid(
  multipliers: readonly PlacedMultiplier[],
  lines: readonly EarnLine[],
): EarnMultiplier[] {
  return multipliers
    .map(({ benefit: { id, name, gives }, covers }) => ({
      ...{ benefit: id, name, hundredths: gives.hundredths },
      lines: lines
        .filter(({ notEarning }, index) => covers[index] && !notEarning)
        .map(({ line }) => line),
    }))
    .filter((multiplier) => multiplier.lines.length > 0);
}

function partPaidOf({ voucherMinor, pointsMinor }: PaidLine, { partPaid }: Earning): Minor {
  return partPaid === 'earns' ? 0 : voucherMinor + pointsMinor;
}

/** Without tax: less the tax's share in what is counted, half a unit rounded up. */
export function baseOf(
  { payableMinor, taxMinor }: Pick<PaidLine, 'payableMinor' | 'taxMinor'>,
  counted: Minor,
  { tax }: Earning,
): Minor {
  if (tax === 'included' || payableMinor === 0) return counted;
  return counted - ratio(taxMinor, { by: counted, over: payableMinor, rounding: 'half-up' });
}

export function notEarningBecause(article: Article, { except }: Earning): EarnLine['notEarning'] {
  if (isGiftCard(article)) return 'GIFT_CARD';
  const isExcepted = except !== undefined && outOfScope(article, except) === undefined;
  return isExcepted ? 'EXCLUDED' : undefined;
}
