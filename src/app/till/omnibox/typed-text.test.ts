import { expect, test } from 'vitest';
import { canBePhone, looksLikeBarcode, readTyped } from './typed-text.ts';

test('a phone in any writing is figures, and keeps the way it was typed', () => {
  for (const phone of [
    '06 12 34 56 78',
    '+33 6.12.34.56.78',
    '(201) 555-0123',
    '０６１２３４５６７８',
  ]) {
    const typed = readTyped(phone);
    expect(typed.kind).toBe('figures');
    expect(typed.kind === 'figures' && canBePhone(typed)).toBe(true);
  }
  expect(readTyped(' 06 12  34 ')).toEqual({ kind: 'figures', text: '06 12 34', digits: '061234' });
});

test('four figures are a tail to look for, too few for a new number', () => {
  const typed = readTyped('4218');
  expect(typed.kind === 'figures' && canBePhone(typed)).toBe(false);
});

test('a name is words, in any script', () => {
  for (const name of ['Marie D.', '王晓丽', '佐藤', 'Ștefan']) {
    expect(readTyped(name)).toEqual({ kind: 'words', text: name });
  }
});

test('a command begins with its sign, in any width', () => {
  expect(readTyped('>')).toEqual({ kind: 'command', text: '' });
  expect(readTyped(' ＞ gift  card')).toEqual({ kind: 'command', text: 'gift card' });
});

test('nothing but spaces is nothing', () => {
  expect(readTyped('  ')).toEqual({ kind: 'nothing' });
});

test('a product code checks, a phone hardly ever does', () => {
  expect(looksLikeBarcode('4006381333931')).toBe(true);
  expect(looksLikeBarcode('4006381333932')).toBe(false);
  expect(looksLikeBarcode('0612345678')).toBe(false);
  expect(looksLikeBarcode('0033612345678')).toBe(false);
});
