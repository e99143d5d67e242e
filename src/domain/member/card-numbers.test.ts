import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Card } from './card.ts';
import { type CardWord, isLostCard, numbersOf, withCardWords } from './card-numbers.ts';

const till = '2000100000014';
const card: Card = {
  ...{ member: 'm', number: till, profile: { name: 'Marie' }, debt: 0 },
  ...{ enrolledOn: '2026-11-23', enrolledBy: 'noor', enrolledAt: 'shop' },
  ...{ consents: [], lots: [], purchases: [], used: [], contacts: [], putOff: {} },
  bought: { colours: {}, sizes: {}, categories: {}, brands: {} },
};
const given = (number: string): CardWord => ({ number, word: 'given' });
const lost = (number: string): CardWord => ({ number, word: 'lost' });
const takenBack = (number: string): CardWord => ({ number, word: 'taken-back' });
const after = (...words: readonly CardWord[]) => withCardWords(card, words);

test('[N6] a card that is given later is shown, and the one before finds her still', () => {
  const hers = after(given('VIP000501'));
  expect(hers).toEqual({
    ...card,
    number: 'VIP000501',
    profile: { name: 'Marie', otherCards: [{ number: till }] },
  });
  expect(Object.keys(hers)).toEqual(Object.keys(card));
  expect(numbersOf(hers)).toEqual(['VIP000501', till]);
});

test('[N6] a lost card is told apart, and the one before is shown again', () => {
  const hers = after(given('VIP000501'), lost('VIP000501'));
  expect(hers.number).toBe(till);
  expect(isLostCard([hers], 'VIP000501')).toBe(true);
  expect(isLostCard([hers], till)).toBe(false);
  const replaced = after(lost(till), given('VIP000502'));
  expect(replaced.number).toBe('VIP000502');
  expect(isLostCard([replaced], till)).toBe(true);
});

test('[N6] her only card may be lost before she has another', () => {
  const hers = after(lost(till));
  expect(hers.number).toBe(till);
  expect(isLostCard([hers], till)).toBe(true);
  expect(after(lost(till), given(till))).toEqual(card);
});

test('[N6] what was said by mistake is taken back as if it had never been', () => {
  expect(after(given('VIP000501'), takenBack('VIP000501'))).toEqual(card);
  expect(after(lost(till), given('VIP1'), given(till), takenBack('VIP1'))).toEqual(card);
  expect(after(given('VIP1'), lost('VIP1'), given('VIP1'))).toEqual(after(given('VIP1')));
  expect(after(takenBack('VIP000501'))).toEqual(card);
});

test('[N6] a number is hers once, and what is shown is not lost where another is there', () => {
  const number = fc.constantFrom(till, 'A1', 'A2', 'A3');
  const word = fc.constantFrom('given' as const, 'lost' as const, 'taken-back' as const);
  fc.assert(
    fc.property(fc.array(fc.record({ number, word }), { maxLength: 12 }), (words) => {
      const hers = after(...words);
      const others = hers.profile.otherCards ?? [];
      const unlost = others.filter((other) => !other.lost);
      expect(new Set(others.map((other) => other.number)).size).toBe(others.length);
      expect(unlost.some((other) => other.number === hers.number)).toBe(false);
      if (isLostCard([hers], hers.number)) expect(unlost).toEqual([]);
      expect(hers.profile.name).toBe('Marie');
    }),
  );
});
