import { assert } from '#domain/assert.ts';
import { checkDigit } from '#domain/member/number.ts';

/** How a figure on the left is drawn when its parity is odd; its other two ways follow from it. */
const odd = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011',
] as const;

/** Which of the six figures on the left are drawn even: that spells the first of the thirteen. */
const evenOf = [
  '000000',
  '001011',
  '001101',
  '001110',
  '010011',
  '011001',
  '011100',
  '010101',
  '010110',
  '011010',
] as const;

/** A number that was printed elsewhere may be none: it is drawn as a code of another kind. */
export function isEan13(number: string): boolean {
  return /^\d{13}$/.test(number) && checkDigit(number.slice(0, 12)) === number.slice(12);
}

/**
 * Thirteen digits as the bars of an EAN-13: 95 modules, `1` for a dark one. Two guards and one in
 * the middle, six figures on the left in two parities, six on the right inverted.
 */
export function ean13(digits: string): string {
  assert(/^\d{13}$/.test(digits), `no EAN-13: ${digits}`);
  const [first = 0, ...figures] = [...digits].map(Number);
  const parities = evenOf[first] ?? '';
  const left = figures.slice(0, 6).map((figure, at) => {
    const drawn = odd[figure] ?? '';
    return parities[at] === '1' ? reversed(inverted(drawn)) : drawn;
  });
  const right = figures.slice(6).map((figure) => inverted(odd[figure] ?? ''));
  return ['101', ...left, '01010', ...right, '101'].join('');
}

function inverted(modules: string): string {
  return [...modules].map((module) => (module === '1' ? '0' : '1')).join('');
}

function reversed(modules: string): string {
  return [...modules].reverse().join('');
}
