import { expect, test } from 'vitest';
import { isCurrency } from '#domain/money/currency.ts';
import { countryChoices, currencyChoices, currencyOf, likelyCountry } from './countries.ts';

test('every currency that is offered is one that a programme may have', () => {
  expect(currencyChoices('en').filter(({ value }) => !isCurrency(value))).toEqual([]);
});

test('a country brings its currency', () => {
  expect(['FR', 'RO', 'JP', 'CN', 'GB', 'BG'].map(currencyOf)).toEqual([
    ...['EUR', 'RON', 'JPY', 'CNY', 'GBP', 'EUR'],
  ]);
});

test('the region of the device is followed where it fits the language picked', () => {
  expect(likelyCountry('fr', ['fr-CH', 'en-US'])).toBe('CH');
  expect(likelyCountry('ro', ['fr-CH', 'en-US'])).toBe('RO');
  expect(likelyCountry('zh-Hans', ['zh-TW'])).toBe('TW');
  expect(likelyCountry('en', ['en'])).toBe('GB');
});

test('countries are named and sorted in the language of the screen', () => {
  const french = countryChoices('fr').map(({ label }) => label);
  expect(french).toContain('Roumanie');
  expect(french.indexOf('Égypte')).toBeLessThan(french.indexOf('Finlande'));
});
