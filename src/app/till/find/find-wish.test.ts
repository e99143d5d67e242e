import { expect, test } from 'vitest';
import { wishOf } from './find-wish.ts';

const today = '2026-11-30';
const entry = { period: 'week', day: today, amount: '' } as const;

test('a week is seven days, today among them', () => {
  expect(wishOf(entry, today, 'EUR')).toMatchObject({ from: '2026-11-24', to: today });
});

test('one day is that day alone', () => {
  const day = '2026-10-31';
  expect(wishOf({ ...entry, period: 'day', day }, today, 'EUR')).toMatchObject({
    from: day,
    to: day,
  });
});

test('an amount is read as one writes it; while it cannot be read nothing is looked for', () => {
  expect(wishOf({ ...entry, amount: '148,00' }, today, 'EUR')?.amountMinor).toBe(148_00);
  expect(wishOf({ ...entry, amount: '14x' }, today, 'EUR')).toBeUndefined();
  expect(wishOf({ ...entry, period: 'day', day: '' }, today, 'EUR')).toBeUndefined();
});
