import { expect, test } from 'vitest';
import { characterOf, readRules, usualRules } from './scan-rules.ts';

const byPlace = { ...usualRules, reads: 'by-place' } as const;
const typed = (keys: readonly (readonly [key: string, code: string, shift?: boolean])[]) =>
  keys
    .map(([key, code, shiftKey = false]) => characterOf({ key, code, shiftKey }, byPlace))
    .join('');

test('figures of a scanner that types for another keyboard are read by their places', () => {
  expect(
    typed([
      ['&', 'Digit1'],
      ['é', 'Digit2'],
      ['à', 'Digit0'],
    ]),
  ).toBe('120');
  expect(
    typed([
      ['Q', 'KeyA', true],
      ['z', 'KeyW'],
      [')', 'Minus'],
    ]),
  ).toBe('Aw-');
});

test('otherwise a key means what arrives', () => {
  expect(characterOf({ key: 'é', code: 'Digit2', shiftKey: false }, usualRules)).toBe('é');
});

test('what was kept and makes no sense is the usual', () => {
  expect(readRules(null)).toEqual(usualRules);
  expect(readRules('{"gapMs":7,"prefix":"~~~~~~","reads":"x"}')).toEqual({
    ...usualRules,
    prefix: '~~~~',
  });
  expect(readRules('{"gapMs":35,"reads":"by-place"}')).toEqual({
    gapMs: 35,
    prefix: '',
    reads: 'by-place',
  });
});
