import type { EarnBonus, EarnExplanation, EarnLine } from '#domain/promise/quote.ts';
import { countText, timesText } from '#i18n/amount-text.ts';
import { localeOf } from '#i18n/language.ts';
import { ownText } from '#i18n/own-text.ts';
import type { Voice } from './voice.ts';

export interface EarnRow {
  readonly key: string;
  readonly name: string;
  /** "€59.00 ÷ 2", or the bare amount of a line that earns nothing. */
  readonly reckoning: string;
  readonly points: string;
  readonly note?: string;
}

/** The reckoning behind the points, line by line, as it stands in the quote. */
export function earnRows(earns: EarnExplanation, voice: Voice): readonly EarnRow[] {
  const bonuses = earns.bonuses ?? [];
  return [
    ...earns.lines.map((line) => earnRow(line, earns, voice)),
    ...bonuses.map((bonus) => bonusRow(bonus, voice)),
  ];
}

/** "Sum 37.4 → 37", and how it was rounded. */
export function sumWords(earns: EarnExplanation, voice: Voice): string {
  const { numerator, denominator } = earns.exact;
  const bonus = (earns.bonuses ?? []).reduce((sum, { total }) => sum + total, 0);
  const exact = fractionText({ numerator: numerator + bonus * denominator, denominator }, voice);
  const points = countText(earns.points, voice.language);
  return exact === points ? points : `${exact} →\u00A0${points}`;
}

export function roundingWords({ rounding, roundPer }: EarnExplanation, { say }: Voice): string {
  return say(`till.rounding.${rounding}.${roundPer}`);
}

export function rateWords({ rate }: EarnExplanation, { say, format }: Voice): string {
  return say('till.rate', { n: rate.points, amount: format.money(rate.perMinor) });
}

/** What the programme took away after the sum: all of it under the minimum, the rest over a cap. */
export function limitWords({ minimum, cap }: EarnExplanation, { say, format }: Voice): string[] {
  return [
    ...(minimum && !minimum.isReached
      ? [say('till.earns.minimum', { amount: format.money(minimum.atLeastMinor) })]
      : []),
    ...(cap ? [say(`till.earns.cap.${cap.per}`, { n: cap.points, left: cap.most })] : []),
  ];
}

/** Whose multiplier lies on the line. */
function multiplierWords(line: EarnLine, earns: EarnExplanation, { language }: Voice): string {
  const names = (earns.multipliers ?? [])
    .filter(({ lines }) => lines.includes(line.line))
    .map(({ name }) => ownText(name, language));
  return new Intl.ListFormat(localeOf(language), { style: 'narrow' }).format(names);
}

function bonusRow({ benefit, name, points, per, total }: EarnBonus, voice: Voice): EarnRow {
  return {
    key: benefit,
    name: ownText(name, voice.language),
    reckoning: voice.say(`programme.gives.points.${per}`, { n: points }),
    points: countText(total, voice.language),
  };
}

function earnRow(line: EarnLine, earns: EarnExplanation, voice: Voice): EarnRow {
  const { say, format } = voice;
  const base = format.money(line.baseMinor);
  const row = { key: line.line, name: line.name };
  if (line.notEarning) {
    return {
      ...row,
      reckoning: base,
      points: '0',
      note: say(`till.notEarning.${line.notEarning}`),
    };
  }
  const points = fractionText({ ...earns.exact, numerator: line.numerator }, voice);
  const plain = say('till.reckoning', {
    amount: base,
    per: format.money(earns.rate.perMinor),
    times: earns.rate.points,
  });
  const notes = [
    ...(line.partPaidMinor > 0
      ? [say('till.partPaid', { amount: format.money(line.partPaidMinor) })]
      : []),
    ...(line.timesHundredths === undefined ? [] : [multiplierWords(line, earns, voice)]),
  ];
  const times = line.timesHundredths;
  const reckoning = times === undefined ? plain : `${plain} × ${timesText(times, voice.language)}`;
  return { ...row, reckoning, points, ...(notes.length > 0 && { note: notes.join(' · ') }) };
}

interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

function fractionText({ numerator, denominator }: Fraction, { language }: Voice): string {
  const options = { maximumFractionDigits: 3 };
  return new Intl.NumberFormat(localeOf(language), options).format(numerator / denominator);
}
