import { expect, test } from 'vitest';
import { jitterOf, waitMs } from './pace.ts';

const calm = { failures: 0, alone: false, hidden: false, expecting: false };

test('after failures the wait doubles, and whoever is looked at hears within ten seconds', () => {
  const failing = [1, 2, 3, 4, 5, 40];
  const waits = failing.map((failures) => waitMs(0.5, { ...calm, failures }));
  expect(waits).toEqual([1000, 2000, 4000, 6000, 6000, 6000]);
  expect(waitMs(1, { ...calm, failures: 40 })).toBeLessThan(10_000);
  expect(waitMs(0.5, { ...calm, failures: 40, hidden: true })).toBe(20_000);
});

test('two tills that lost the line together come back a little apart, each always the same', () => {
  const waits = ['till-a', 'till-b'].map((till) =>
    waitMs(jitterOf(till), { ...calm, failures: 6 }),
  );
  expect(waits[0]).not.toBe(waits[1]);
  for (const wait of waits) {
    expect(wait).toBeGreaterThanOrEqual(4500);
    expect(wait).toBeLessThanOrEqual(7500);
  }
  expect(jitterOf('till-a')).toBe(jitterOf('till-a'));
});

test('a till alone or not looked at asks less often; one that expects another asks soon', () => {
  expect(waitMs(0, calm)).toBe(3000);
  expect(waitMs(0, { ...calm, alone: true })).toBe(15_000);
  expect(waitMs(0, { ...calm, hidden: true })).toBe(20_000);
  expect(waitMs(0, { ...calm, alone: true, expecting: true })).toBe(1500);
});
