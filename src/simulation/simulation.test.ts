import { describe, expect, test, vi } from 'vitest';
import { BUGS } from './bugs.ts';
import { play } from './play.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Among so many seeds each planted bug does its harm. */
const FEW = 40;

test.each([1, 2, 3, 4, 5])('storm %i breaks no promise', async (seed) => {
  expect((await play(seed)).violations).toEqual([]);
});

test.each([7, 9])('storm %i is one history, again and over IndexedDB', async (seed) => {
  const once = await play(seed);
  const others = [await play(seed), await play(seed, { adapter: 'dexie' })];
  for (const other of others) {
    expect(other.hash).toBe(once.hash);
    expect([...other.seen]).toEqual([...once.seen]);
  }
});

describe.each(Object.entries(BUGS))('a line, a till or an endpoint that %s', (_, planted) => {
  test('is noticed', async () => {
    let found: readonly string[] = [];
    for (let seed = 1; seed <= FEW && found.length === 0; seed += 1) {
      found = (await play(seed, { planted })).violations;
    }
    expect(found).not.toEqual([]);
  });
});
