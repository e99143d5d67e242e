import { expect, test } from 'vitest';
import { formatIn } from './format.ts';
import { languages } from './language.ts';

const paris = { currency: 'EUR', country: 'FR' };
const inAll = (say: (format: ReturnType<typeof formatIn>) => string, trade = paris) =>
  languages.map((language) => say(formatIn(language, trade)));

test('money keeps the digits of its currency and takes separators from the language', () => {
  expect(inAll((format) => format.money(123_456_750), { currency: 'GBP', country: 'GB' })).toEqual([
    '£1,234,567.50',
    '£1,234,567.50',
    '£1,234,567.50',
    '1\u202f234\u202f567,50\u00a0£GB',
    '1.234.567,50\u00a0GBP',
  ]);
  expect(formatIn('ja', { currency: 'JPY', country: 'JP' }).money(1200)).toBe('￥1,200');
  expect(formatIn('ro', { currency: 'RON', country: 'RO' }).money(1250)).toBe('12,50\u00a0RON');
});

test('a minus is the minus sign, never a hyphen, and a change shows its plus', () => {
  for (const text of inAll((format) => format.money(-1200))) {
    expect(text).toContain('\u2212');
    expect(text).not.toContain('-');
  }
  expect(formatIn('en', paris).change(1200)).toBe('+€12.00');
  expect(formatIn('en', paris).points(-37)).toBe('\u221237');
});

test('a reduction is a percentage, and in Chinese what remains in tenths', () => {
  expect(inAll((format) => format.percent(1250))).toEqual([
    '12.5%',
    '12.5%',
    '12.5%',
    '12,5\u00a0%',
    '12,5\u00a0%',
  ]);
  const chinese = formatIn('zh-Hans', paris);
  expect([1000, 1500, 3000, 1250].map(chinese.zhe)).toEqual(['9', '8.5', '7', '8.75']);
});

test('a day is written with the name of its month, and its year only when it is another', () => {
  expect(inAll((format) => format.day('2026-03-09', '2026-11-23'))).toEqual([
    '9 March',
    '3月9日',
    '3月9日',
    '9 mars',
    '9 martie',
  ]);
  expect(formatIn('en', paris).day('2025-03-09', '2026-11-23')).toBe('9 March 2025');
  expect(formatIn('ja', paris).monthDay({ month: 2, day: 29 })).toBe('2月29日');
  expect(formatIn('ro', paris).weekday('2026-03-09')).toBe('luni, 9 martie');
});

test('how long ago is said in the largest unit that still says enough', () => {
  const { relativeDay, span } = formatIn('en', paris);
  const from = (day: string) => relativeDay(day, '2026-11-23');
  expect(from('2026-11-23')).toBe('today');
  expect(from('2026-11-22')).toBe('yesterday');
  expect(from('2026-11-26')).toBe('in 3 days');
  expect(from('2026-07-27')).toBe('17 weeks ago');
  expect(from('2026-01-23')).toBe('10 months ago');
  expect(from('2023-11-01')).toBe('3 years ago');
  expect(span(35)).toBe('5 weeks');
  expect(formatIn('ja', paris).relativeDay('2026-07-27', '2026-11-23')).toBe('17週間前');
  expect(formatIn('zh-Hans', paris).span(35)).toBe('5周');
});

test('one length of time is said in the same figure, as a length and as so long ago', () => {
  const { relativeDay, span } = formatIn('en', paris);
  const today = '2026-11-23';
  for (const [day, days] of [
    ['2026-06-24', 152],
    ['2026-01-23', 304],
    ['2024-06-01', 905],
  ] as const) {
    expect(relativeDay(day, today)).toBe(`${span(days)} ago`);
  }
  expect(span(152)).toBe('22 weeks');
  expect(span(905)).toBe('2 years');
});

test('time left rounds up, so that it never promises too early an end', () => {
  const { timeLeft } = formatIn('en', paris);
  expect(timeLeft(12.2)).toBe('13 secs');
  expect(timeLeft(61)).toBe('2 mins');
});

test('a phone is written as at home in its own country and internationally abroad', () => {
  const at = (country: string) => formatIn('en', { currency: 'EUR', country }).phone;
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  expect(plain(at('FR')('+33612345678'))).toBe('06 12 34 56 78');
  expect(plain(at('RO')('+33612345678'))).toBe('+33 6 12 34 56 78');
  expect(plain(at('RO')('+40712034567'))).toBe('0712 034 567');
  expect(plain(at('GB')('+447400123456'))).toBe('07400 123456');
  expect(at('JP')('+819012345678')).toBe('090-1234-5678');
  expect(plain(at('CN')('+8613123456789'))).toBe('131 2345 6789');
  expect(at('CN')('+35312345')).toBe('+35312345');
  expect(plain(formatIn('en', paris).maskedPhone('+33612344218'))).toBe('•• 42 18');
});

test('French says the first of a month as an ordinal, and no other day', () => {
  const { day } = formatIn('fr', paris);
  expect(day('2026-12-01', '2026-11-23')).toBe('1er décembre');
  expect(day('2026-12-21', '2026-11-23')).toBe('21 décembre');
});
