import { expect, test } from 'vitest';
import { usualRules as rules } from './scan-rules.ts';
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
  return struck.reduce((run, key) => afterKey(run, key, rules), noRun);
}

test('a code read at scanner pace and ended by Enter is a scan', () => {
  for (const gap of [1, 8, 16, 35, 50]) {
    const run = typed('2990000000017', gap);
    expect(scannedBy(run, run.last + gap, rules)).toBe('2990000000017');
  }
});

test('a gap that the browser rounded up a little is still the longest one', () => {
  const run = typed('2990000000017', 50.1);
  expect(scannedBy(run, run.last + 50.1, rules)).toBe('2990000000017');
});

test('a person who types is no scanner, however fast the Enter follows', () => {
  const run = typed('06123456', 51);
  expect(scannedBy(run, run.last + 1, rules)).toBeUndefined();
  expect(typed('4218', 110).text).toBe('8');
});

test('an Enter that comes late ends no scan', () => {
  const run = typed('2990000000017', 8);
  expect(scannedBy(run, run.last + 51, rules)).toBeUndefined();
});

test('five hurried keys are too few, six are a code even without an Enter', () => {
  expect(scannedIn(typed('12345', 8), rules)).toBeUndefined();
  expect(scannedIn(typed('123456', 8), rules)).toBe('123456');
});

test('two scans 100 ms apart are two codes', () => {
  const first = typed('2990000000017', 8);
  const second = Array.from('2990000000024').reduce(
    (run, key, place) => afterKey(run, { character: key, at: first.last + 100 + place * 8 }, rules),
    first,
  );
  expect(scannedIn(second, rules)).toBe('2990000000024');
});

test('what a person typed just before is not part of the code', () => {
  const word = typed('robe', 110);
  const both = Array.from('2990000000017').reduce(
    (run, key, place) => afterKey(run, { character: key, at: word.last + 200 + place * 8 }, rules),
    word,
  );
  expect(scannedIn(both, rules)).toBe('2990000000017');
});

test('a key inside a run is known to be hurried, the first one is not', () => {
  const run = typed('AB', 8);
  expect(isHurried(run, run.last + 8, rules)).toBe(true);
  expect(isHurried(run, run.last + 120, rules)).toBe(false);
  expect(isHurried(noRun, 0, rules)).toBe(false);
});

test('full-width characters of an input method are folded to plain ones', () => {
  expect(foldedCode('ＭＡＲＩ９０ ')).toBe('MARI90');
});

test('silence is longer on a page that hears keys late, within a second', () => {
  expect([-3, 0, 20, 5000].map((late) => silenceAfter(late, rules))).toEqual([100, 100, 300, 1000]);
  expect(silenceAfter(0, { ...rules, gapMs: 75 })).toBe(150);
});

test('a device may want its scanner quicker, or bear it slower', () => {
  const run = typed('2990000000017', 40);
  expect(scannedBy(run, run.last + 40, { ...rules, gapMs: 35 })).toBeUndefined();
  const slow = { ...rules, gapMs: 75 };
  const slowly = Array.from('2990000000017').reduce(
    (so, character, place) => afterKey(so, { character, at: 1000 + place * 70 }, slow),
    noRun,
  );
  expect(scannedBy(slowly, slowly.last + 70, slow)).toBe('2990000000017');
});

test('a taught prefix is taken off, and makes a code of whatever follows it', () => {
  const taught = { ...rules, prefix: '~' };
  expect(scannedIn({ text: '~A7' }, taught)).toBe('A7');
  expect(scannedIn({ text: '～2990000000017' }, taught)).toBe('2990000000017');
  expect(scannedIn({ text: '2990000000017' }, taught)).toBe('2990000000017');
  expect(scannedIn({ text: '~' }, taught)).toBeUndefined();
  expect(scannedIn({ text: 'A7' }, taught)).toBeUndefined();
});
