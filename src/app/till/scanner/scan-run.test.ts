import { expect, test } from 'vitest';
import {
  afterKey,
  foldedCode,
  isHurried,
  noRun,
  scannedBy,
  scannedIn,
  silenceAfter,
} from './scan-run.ts';

function typed(text: string, gap: number, from = 1000) {
  const struck = Array.from(text, (character, place) => ({ character, at: from + place * gap }));
  return struck.reduce((run, key) => afterKey(run, key.character, key.at), noRun);
}

test('a code read at scanner pace and ended by Enter is a scan', () => {
  for (const gap of [1, 8, 16, 35, 50]) {
    const run = typed('2990000000017', gap);
    expect(scannedBy(run, run.last + gap)).toBe('2990000000017');
  }
});

test('a person who types is no scanner, however fast the Enter follows', () => {
  const run = typed('06123456', 51);
  expect(scannedBy(run, run.last + 1)).toBeUndefined();
  expect(typed('4218', 110).text).toBe('8');
});

test('an Enter that comes late ends no scan', () => {
  const run = typed('2990000000017', 8);
  expect(scannedBy(run, run.last + 51)).toBeUndefined();
});

test('five hurried keys are too few, six are a code even without an Enter', () => {
  expect(scannedIn(typed('12345', 8))).toBeUndefined();
  expect(scannedIn(typed('123456', 8))).toBe('123456');
});

test('two scans 100 ms apart are two codes', () => {
  const first = typed('2990000000017', 8);
  const second = Array.from('2990000000024').reduce(
    (run, key, place) => afterKey(run, key, first.last + 100 + place * 8),
    first,
  );
  expect(scannedIn(second)).toBe('2990000000024');
});

test('what a person typed just before is not part of the code', () => {
  const word = typed('robe', 110);
  const both = Array.from('2990000000017').reduce(
    (run, key, place) => afterKey(run, key, word.last + 200 + place * 8),
    word,
  );
  expect(scannedIn(both)).toBe('2990000000017');
});

test('a key inside a run is known to be hurried, the first one is not', () => {
  const run = typed('AB', 8);
  expect(isHurried(run, run.last + 8)).toBe(true);
  expect(isHurried(run, run.last + 120)).toBe(false);
  expect(isHurried(noRun, 0)).toBe(false);
});

test('full-width characters of an input method are folded to plain ones', () => {
  expect(foldedCode('ＭＡＲＩ９０ ')).toBe('MARI90');
});

test('silence is longer on a page that hears keys late, within a second', () => {
  expect([-3, 0, 20, 5000].map(silenceAfter)).toEqual([100, 100, 300, 1000]);
});
