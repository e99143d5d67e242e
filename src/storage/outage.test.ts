import { expect, test } from 'vitest';
import { isConflict, outageKind } from './outage.ts';

const named = (name: string, rest: object = {}) =>
  Object.assign(new Error(name), { name, ...rest });

test('a quota error is a full disk, however deep it is wrapped', () => {
  expect(outageKind(named('QuotaExceededError'))).toBe('full');
  expect(outageKind(named('AbortError', { inner: named('QuotaExceededError') }))).toBe('full');
  expect(outageKind(named('BulkError', { failures: [named('QuotaExceededError')] }))).toBe('full');
});

test('a disk that is really full says only that it aborted', () => {
  expect(outageKind(named('AbortError', { inner: named('AbortError') }))).toBe('unknown');
  expect(outageKind(named('UnknownError'))).toBe('unknown');
});

test('a lost connection is told apart', () => {
  expect(outageKind(named('DatabaseClosedError'))).toBe('closed');
});

test('a fault is no outage', () => {
  expect(outageKind(named('Fault'))).toBeUndefined();
  expect(outageKind('text')).toBeUndefined();
});

test('a key that is taken is a conflict, also among many', () => {
  expect(isConflict(named('BulkError', { failures: [named('ConstraintError')] }))).toBe(true);
  expect(isConflict(named('AbortError'))).toBe(false);
});
