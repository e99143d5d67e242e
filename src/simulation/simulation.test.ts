import { describe, expect, test, vi } from 'vitest';
import { BUGS } from './bugs.ts';
import { play } from './play.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Among so many seeds each planted bug does its harm. */
const FEW = 12;

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('storm %i breaks no promise', async (seed) => {
  expect((await play(seed)).violations).toEqual([]);
});

test('the same seed is the same history', async () => {
  const [once, again] = [await play(4), await play(4)];
  expect(again.hash).toBe(once.hash);
  expect([...again.seen]).toEqual([...once.seen]);
});

describe.each(Object.entries(BUGS))('a line, a till or an endpoint that %s', (_, planted) => {
  test('is noticed', async () => {
    let found: readonly string[] = [];
    for (let seed = 1; seed <= FEW && found.length === 0; seed += 1) {
      found = (await play(seed, planted)).violations;
    }
    expect(found).not.toEqual([]);
  });
});
