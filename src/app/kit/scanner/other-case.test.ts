import { expect, test } from 'vitest';
import { otherCase } from './other-case.ts';

test('a code scanned under Caps Lock is turned to what the scanner sent', () => {
  expect(otherCase('drs-0042-xl')).toBe('DRS-0042-XL');
  expect(otherCase('gIFT 7')).toBe('Gift 7');
  expect(otherCase('2990000000017')).toBe('2990000000017');
});
