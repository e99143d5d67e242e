import { afterEach, expect, test, vi } from 'vitest';
import { type Mark, markBeside } from './mark.ts';

const mark: Mark = { till: 'till', incarnation: 1, seq: 7, hash: 'ab', at: 1_000 };

afterEach(() => vi.unstubAllGlobals());

function withStorage(write: (key: string, value: string) => void = () => undefined) {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      write(key, value);
      kept.set(key, value);
    },
  });
  return kept;
}

test('the mark lies outside the database, one a database', () => {
  withStorage();
  markBeside('habitue').write(mark);
  expect(markBeside('habitue').read()).toEqual(mark);
  expect(markBeside('another').read()).toBeUndefined();
});

test('what is no mark is none', () => {
  const kept = withStorage();
  for (const text of ['', 'null', '{}', '{"till":"t","seq":"7"}', '{']) {
    kept.set('habitue.mark', text);
    expect(markBeside('habitue').read()).toBeUndefined();
  }
});

test('a storage that is off or damaged has none, and nothing fails', () => {
  vi.stubGlobal('localStorage', null);
  expect(markBeside('habitue').read()).toBeUndefined();
  const getItem = () => {
    throw new DOMException('damaged', 'InvalidStateError');
  };
  vi.stubGlobal('localStorage', { getItem });
  expect(markBeside('habitue').read()).toBeUndefined();
});

test('without room for it the mark stays behind and nothing fails', () => {
  let full = false;
  withStorage(() => {
    if (full) throw new DOMException('no room', 'QuotaExceededError');
  });
  const port = markBeside('habitue');
  port.write(mark);
  full = true;
  port.write({ ...mark, seq: 8 });
  expect(port.read()).toEqual(mark);
});
