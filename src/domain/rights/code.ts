import { assert } from '../assert.ts';
import { checkDigit } from '../member/number.ts';

/** What a code of the shop's own making stands for. */
export type CodeKind = 'gift-card' | 'voucher';

const ranges = { 'gift-card': '98', voucher: '99' } as const;
const LENGTH = 16;

/**
 * The code of a gift card or a voucher that a till makes: its range, four digits of the till's
 * block, nine by chance, so that nobody guesses one from another, and a check digit. `chance` is
 * any whole number. Keeps N3.
 */
export function newCode(kind: CodeKind, block: number, chance: bigint): string {
  assert(Number.isInteger(block) && block >= 1 && block <= 9999, `no such block: ${block}`);
  const nine = String(chance % 1_000_000_000n).padStart(9, '0');
  const digits = `${ranges[kind]}${String(block).padStart(4, '0')}${nine}`;
  return digits + checkDigit(digits);
}

/** As it is looked up, however it was typed: in groups of four, or in small letters. */
export function plainCode(typed: string): string {
  const text = typed.normalize('NFKC').trim();
  return /^[\d\s-]+$/.test(text) ? text.replace(/[\s-]/g, '') : text.toUpperCase();
}

/** What a code made by a till stands for; nothing for any other, or one that was mistyped. */
export function kindOfCode(code: string): CodeKind | undefined {
  if (!isOwnRange(code) || checkDigit(code.slice(0, -1)) !== code.slice(-1)) return undefined;
  return code.startsWith(ranges.voucher) ? 'voucher' : 'gift-card';
}

/** In groups of four, as it is printed and read out. */
export function codeInGroups(code: string): string {
  return isOwnRange(code) ? (code.match(/.{4}/g) ?? []).join(' ') : code;
}

export type CodeRefusal = { readonly code: 'CODE_FORM' | 'CODE_MISTYPED' | 'CODE_OF_GOODS' };

/**
 * Whether money may be put on a card of this code. A printed card brings its own: six characters or
 * more, and no barcode of goods, for a thousand coats bear the same. Keeps N3.
 */
export function badGiftCardCode(code: string): CodeRefusal | undefined {
  if (isOwnRange(code)) {
    return kindOfCode(code) === 'gift-card' ? undefined : { code: 'CODE_MISTYPED' };
  }
  if (!/^[A-Z0-9-]{6,32}$/.test(code)) return { code: 'CODE_FORM' };
  return isBarcodeOfGoods(code) ? { code: 'CODE_OF_GOODS' } : undefined;
}

/** Of the ranges that tills make codes in, rightly typed or not. */
export function isOwnRange(code: string): boolean {
  return /^9[89]\d+$/.test(code) && code.length === LENGTH;
}

/** Eight, twelve or thirteen figures that check, but in the ranges kept for a shop's own use. */
export function isBarcodeOfGoods(code: string): boolean {
  if (!/^(\d{8}|\d{12,13})$/.test(code) || /^(2|0[24])/.test(code)) return false;
  return checkDigit(code.slice(0, -1)) === code.slice(-1);
}
