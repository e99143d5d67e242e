import { expect, test } from 'vitest';
import { secondsLeft } from './seconds-left.ts';

const running = { what: 'importing', name: 'a.csv', done: 25, total: 100, since: 10_000 } as const;

test('three quarters of the work take three times as long as the first', () => {
  expect(secondsLeft(running, 15_000)).toBe(15);
});

test('nothing is promised before there is something to go by, or when nothing is left', () => {
  expect(secondsLeft({ ...running, done: 0 }, 15_000)).toBeUndefined();
  expect(secondsLeft(running, 10_500)).toBeUndefined();
  expect(secondsLeft({ ...running, done: 100 }, 15_000)).toBeUndefined();
});
