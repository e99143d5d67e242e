import { expect, test } from 'vitest';
import { BUGS } from './bugs.ts';
import { play } from './play.ts';

/** Short ones; `npm run simulate` plays long ones, as many as are asked for. */
const steps = 40;

/** A storm of each course. */
test.each([1, 2, 3, 4, 5, 6])('storm %i breaks no promise', async (seed) => {
  expect((await play(seed, { steps })).violations).toEqual([]);
});

test('a storm is one history, again and over IndexedDB', async () => {
  const once = await play(7, { steps: 15 });
  for (const other of [
    await play(7, { steps: 15 }),
    await play(7, { steps: 15, adapter: 'dexie' }),
  ]) {
    expect(other.hash).toBe(once.hash);
    expect([...other.seen]).toEqual([...once.seen]);
  }
});

/** Those that do their harm soon. `npm run simulate` plants every one. */
test.each([
  'forgets what was sent before',
  'answers before it has written',
  'lets a till delete what it has sent',
  'makes points up',
])('a line, a till or an endpoint that %s is noticed', async (bug) => {
  const planted = BUGS[bug];
  expect(planted).toBeDefined();
  let found: readonly string[] = [];
  for (let seed = 1; seed <= 5 && found.length === 0; seed += 1) {
    found = (await play(seed, { steps, planted })).violations;
  }
  expect(found).not.toEqual([]);
});
