import { expect, test } from 'vitest';
import { whoseRow } from './whose-row.ts';

const cells = ['Dubois', ' Marie ', '0612', ''];

test('a row to mend is known by the name on it, whole or in two parts', () => {
  expect(whoseRow({ cells }, { name: 0, phone: 2 })).toBe('Dubois');
  expect(whoseRow({ cells }, { familyName: 0, givenName: 1, phone: 2 })).toBe('Dubois Marie');
});

test('a row without a name is known by what it has', () => {
  expect(whoseRow({ cells }, { name: 3, phone: 2 })).toBe('0612');
  expect(whoseRow({ cells }, { name: 7 })).toBeUndefined();
});
