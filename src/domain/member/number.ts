import { assert } from '../assert.ts';

/**
 * A member number: thirteen digits that any scanner reads as an EAN-13 and no article carries, for
 * `2` is the range kept for a shop's own use. Four digits of the till's block and seven of a
 * running number make it unique without asking anyone; the last digit checks the others. Block 1,
 * serial 1 is 2000100000014. Keeps N1 and N2.
 */
export function memberNumber(block: number, serial: number): string {
  assert(isWithin(block, 9999), `no such block: ${block}`);
  assert(isWithin(serial, 9_999_999), `no such serial: ${serial}`);
  const digits = `2${String(block).padStart(4, '0')}${String(serial).padStart(7, '0')}`;
  return digits + checkDigit(digits);
}

export function isMemberNumber(text: string): boolean {
  return /^2\d{12}$/.test(text) && checkDigit(text.slice(0, 12)) === text.slice(12);
}

/**
 * Whether tills give out such numbers, this one or another that was not heard yet. Blocks from 9000
 * to 9899 are no till's: numbers from 290 to 298 are free to be printed on cards. Keeps N4.
 */
export function isNumberOfTill(text: string): boolean {
  return isMemberNumber(text) && !/^29[0-8]/.test(text);
}

/** The EAN check digit: weights 3 and 1 in turn from the right, up to the next ten. */
export function checkDigit(digits: string): string {
  const sum = [...digits]
    .reverse()
    .reduce((all, digit, place) => all + Number(digit) * (place % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}

function isWithin(figure: number, most: number): boolean {
  return Number.isInteger(figure) && figure >= 1 && figure <= most;
}
