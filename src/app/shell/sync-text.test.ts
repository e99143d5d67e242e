import { expect, test } from 'vitest';
import { syncText } from './sync-text.ts';

const still = { mode: 'paired', line: 'up', waiting: 0, refused: 0, sending: false } as const;
const keyOf = (changes: object) => syncText({ ...still, ...changes }).key;

test('what was refused is said before anything else', () => {
  expect(keyOf({ refused: 2, line: 'down', waiting: 3 })).toBe('shell.sync.attention');
  expect(syncText({ ...still, refused: 2, trouble: 'CLOSED' }).count).toBe(3);
});

test('a paired till without a line is offline and counts what waits', () => {
  expect(keyOf({ line: 'down' })).toBe('shell.sync.offline');
  expect(syncText({ ...still, line: 'down', waiting: 3 })).toEqual({
    shape: 'ring',
    key: 'shell.sync.offlineWaiting',
    count: 3,
  });
});

test('what is on its way is being saved, and then all is saved', () => {
  expect(keyOf({ sending: true })).toBe('shell.sync.saving');
  expect(keyOf({ waiting: 1 })).toBe('shell.sync.saving');
  expect(keyOf({})).toBe('shell.sync.saved');
  expect(keyOf({ arrived: 40, sending: true })).toBe('shell.sync.arriving');
  expect(keyOf({ arrived: 40, line: 'down' })).toBe('shell.sync.offline');
});

test('a till alone that never had an endpoint is not offline from anybody', () => {
  expect(keyOf({ mode: 'alone', line: 'down' })).toBe('shell.sync.saved');
});

test('what waits for an endpoint is said, also before it answered for the first time today', () => {
  expect(keyOf({ mode: 'alone', line: 'down', waiting: 4 })).toBe('shell.sync.offlineWaiting');
  expect(keyOf({ mode: 'alone', line: 'unknown', waiting: 4 })).toBe('shell.sync.saving');
});
