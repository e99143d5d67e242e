import type { Voice } from '#app/kit/promise/voice.ts';
import { decimalsOf, timesText } from '#i18n/amount-text.ts';
import { localeOf, type ScreenLanguage } from '#i18n/language.ts';
import { readAmount } from '#i18n/read-amount.ts';
import type { Figure } from './form-field.ts';

/** What somebody typed as a figure of its kind; nothing where it is none or out of bounds. */
export function readFigure(typed: string, figure: Figure, currency: string): number | undefined {
  const value = read(typed.normalize('NFKC').replace(/[%×]/g, '').trim(), figure, currency);
  return value !== undefined && value >= figure.least && value <= figure.most ? value : undefined;
}

function read(text: string, { kind }: Figure, currency: string): number | undefined {
  if (kind === 'whole') {
    return WHOLE.test(text) ? Number(text.replace(/\D/g, '')) : undefined;
  }
  const amount = readAmount(text, kind === 'money' ? currency : HUNDREDTHS);
  return amount.ok ? amount.value : undefined;
}

/** With or without a mark between thousands. */
const WHOLE = /^(\d+|\d{1,3}([.,'’\s]\d{3})+)$/;

/** Percents and times are typed like an amount of a currency with two decimals. */
const HUNDREDTHS = 'EUR';

interface Place {
  readonly currency: string;
  readonly language: ScreenLanguage;
}

/** The figure as it stands in its field, without any unit: "2500.50", in French "2500,50". */
export function typedFigure(value: number, { kind }: Figure, place: Place): string {
  if (kind === 'whole') return String(value);
  const decimals = kind === 'money' ? decimalsOf(place.currency) : 2;
  const format = new Intl.NumberFormat(localeOf(place.language), {
    useGrouping: false,
    minimumFractionDigits: kind === 'money' ? decimals : 0,
    maximumFractionDigits: decimals,
  });
  return format.format(value / 10 ** decimals);
}

/** The figure in words, with its unit: "€2,500.00", "10%". */
export function figureWords(value: number, { kind }: Figure, { format, language }: Voice): string {
  switch (kind) {
    case 'whole':
      return format.points(value);
    case 'money':
      return format.money(value);
    case 'percent':
      return format.percent(value);
    case 'times':
      return timesText(value, language);
  }
}
