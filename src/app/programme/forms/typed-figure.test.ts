import { expect, test } from 'vitest';
import { languages } from '#i18n/language.ts';
import type { Figure } from './form-field.ts';
import { readFigure, typedFigure } from './typed-figure.ts';

const money: Figure = { kind: 'money', least: 1, most: 1_000_000 };
const whole: Figure = { kind: 'whole', least: 1, most: 10_000 };
const percent: Figure = { kind: 'percent', least: 0, most: 10_000 };
const times: Figure = { kind: 'times', least: 1, most: 1000 };

test('a figure is read with either decimal mark, with or without its unit', () => {
  expect(readFigure('2500', money, 'EUR')).toBe(250_000);
  expect(readFigure('2.500,50', money, 'EUR')).toBe(250_050);
  expect(readFigure('2500', money, 'JPY')).toBe(2500);
  expect(readFigure('12,5 %', percent, 'EUR')).toBe(1250);
  expect(readFigure('1.5', times, 'JPY')).toBe(150);
  expect(readFigure('１２', whole, 'EUR')).toBe(12);
  expect(readFigure('1,000', whole, 'EUR')).toBe(1000);
});

test('what is no figure, or out of its bounds, is none', () => {
  for (const typed of ['', 'ten', '1.5', '-1', '0', '10001']) {
    expect(readFigure(typed, whole, 'EUR'), typed).toBeUndefined();
  }
  expect(readFigure('100.01', percent, 'EUR')).toBeUndefined();
  expect(readFigure('0.001', money, 'EUR')).toBeUndefined();
});

test('what stands in a field is read as what it is', () => {
  for (const [figure, value] of [
    [money, 250_050],
    [money, 100],
    [percent, 1000],
    [percent, 1205],
    [times, 150],
    [whole, 1000],
  ] as const) {
    for (const language of languages) {
      for (const currency of ['EUR', 'JPY']) {
        const typed = typedFigure(value, figure, { currency, language });
        expect(readFigure(typed, figure, currency), typed).toBe(value);
      }
    }
  }
});

test('a figure stands in its field with the decimal mark of the language', () => {
  const euro = { currency: 'EUR', language: 'en' } as const;
  expect(typedFigure(250_050, money, euro)).toBe('2500.50');
  expect(typedFigure(250_050, money, { ...euro, language: 'fr' })).toBe('2500,50');
  expect(typedFigure(1250, percent, { ...euro, language: 'ro' })).toBe('12,5');
});
