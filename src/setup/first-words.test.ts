import { expect, test } from 'vitest';
import { firstWords, isFirst } from './first-words.ts';

test('what is said before the first scan is told from what a sale says later', () => {
  const words = firstWords();
  const first = ['till.title', 'till.found', 'till.unknown', 'shell.sell', 'till.printer.AWAY'];
  expect(first.filter((key) => !isFirst(words, key))).toEqual([]);
  const later = [
    'till.why',
    'till.pay.cash',
    'till.refused.DUE_CHANGED',
    'kit.keypad',
    'till.enrol.NOBODY',
  ];
  expect(later.filter((key) => isFirst(words, key))).toEqual([]);
});
