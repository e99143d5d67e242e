import { expect, test } from 'vitest';
import { type ScanRules, usualRules } from './scan-rules.ts';
import { type RawKey, scanTrial } from './scan-trial.ts';

function struck(text: string, gap: number, ending?: 'Enter' | 'Tab'): readonly RawKey[] {
  const keys = [...text, ...(ending ? [ending] : [])];
  return keys.map((key, n) => ({ key, code: '', shiftKey: false, at: 1000 + n * gap }));
}

const tried = (keys: readonly RawKey[], rules: Partial<ScanRules> = {}) =>
  scanTrial(keys, { ...usualRules, ...rules });

test('a scan shows its code, its gaps, how it ended and a threshold that suits it', () => {
  const trial = tried(struck('2990000000017', 8, 'Enter'));
  expect(trial).toMatchObject({ code: '2990000000017', ending: 'Enter', byHand: false });
  expect(trial.gaps).toEqual(Array.from({ length: 13 }, () => 8));
  expect(trial.suggestedGapMs).toBe(20);
});

test('a slow scanner is told that it needs more time', () => {
  const trial = tried(struck('2990000000017', 60, 'Tab'));
  expect(trial.code).toBeUndefined();
  expect(trial.suggestedGapMs).toBe(75);
});

test('what a person typed is no scan, and suggests nothing', () => {
  const trial = tried(struck('2990000000017', 140, 'Enter'));
  expect(trial).toMatchObject({ byHand: true, ending: 'Enter' });
  expect(trial.code).toBeUndefined();
  expect(trial.suggestedGapMs).toBeUndefined();
});

test('figures from the upper row of an AZERTY keyboard are recognised', () => {
  const row = '&é"\'(-è_çà';
  const digits = '1234567890';
  const keys = [...row].map((key, n) => ({
    ...{ key, shiftKey: false, at: n * 8 },
    code: `Digit${digits[n]}`,
  }));
  expect(tried(keys).azerty).toBe('1234567890');
  const byPlace = tried(keys, { reads: 'by-place' });
  expect(byPlace.code).toBe('1234567890');
  expect(byPlace.azerty).toBeUndefined();
});

test('full-width signs tell that an input method was on', () => {
  expect(tried(struck('ＭＡＲＩ９０', 8))).toMatchObject({ folded: true, code: 'MARI90' });
  expect(tried(struck('MARI90', 8)).folded).toBe(false);
});

test('a taught prefix is seen', () => {
  const trial = tried(struck('~A7', 8, 'Enter'), { prefix: '~' });
  expect(trial).toMatchObject({ prefixed: true, code: 'A7' });
});

test('nothing at all is no scan', () => {
  expect(tried([])).toMatchObject({ raw: '', gaps: [], byHand: false });
});
