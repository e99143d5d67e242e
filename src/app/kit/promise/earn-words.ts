import type { EarnExplanation, EarnLine } from '#domain/promise/quote.ts';
import { countText } from '#i18n/amount-text.ts';
import { localeOf } from '#i18n/language.ts';
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
  return earns.lines.map((line) => earnRow(line, earns, voice));
}

/** "Sum 37.4 → 37", and how it was rounded. */
export function sumWords(earns: EarnExplanation, voice: Voice): string {
  const exact = fractionText(earns.exact, voice);
  const points = countText(earns.points, voice.language);
  return exact === points ? points : `${exact}\u00A0→\u00A0${points}`;
}

export function roundingWords({ rounding, roundPer }: EarnExplanation, { say }: Voice): string {
  return say(`till.rounding.${rounding}.${roundPer}`);
}

export function rateWords({ rate }: EarnExplanation, { say, format }: Voice): string {
  return say('till.rate', { n: rate.points, amount: format.money(rate.perMinor) });
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
  const reckoning = say('till.reckoning', {
    amount: base,
    per: format.money(earns.rate.perMinor),
    times: earns.rate.points,
  });
  if (line.partPaidMinor === 0) return { ...row, reckoning, points };
  const note = say('till.partPaid', { amount: format.money(line.partPaidMinor) });
  return { ...row, reckoning, points, note };
}

interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

function fractionText({ numerator, denominator }: Fraction, { language }: Voice): string {
  const options = { maximumFractionDigits: 3 };
  return new Intl.NumberFormat(localeOf(language), options).format(numerator / denominator);
}
