import { holdsCardNumber } from '../intake/card-number.ts';
import { done, type Result, refused } from '../result.ts';
import { isBarcodeOfGoods, isOwnRange } from '../rights/code.ts';
import { checkDigit, isNumberOfTill } from './number.ts';

/** A box of cards that were printed beforehand, by the numbers on its first and its last. */
export interface CardBox {
  readonly first: string;
  readonly last: string;
  /** The last figure checks the others, as on an EAN-13. */
  readonly checked?: true;
}

export interface CardNumberRefusal {
  readonly code:
    | 'NUMBER_FORM'
    | 'NUMBER_OF_GOODS'
    | 'NUMBER_OF_VOUCHER'
    | 'NUMBER_OF_TILL'
    | 'NUMBER_OF_BANK';
}

export type CardBoxRefusal =
  | CardNumberRefusal
  /** The two are not the first and the last of one row: other signs, or the wrong way round. */
  | { readonly code: 'NO_ROW' }
  | { readonly code: 'TOO_MANY' };

/** A million cards and their check digits: a longer row would take in what is none. */
const LONGEST_ROW = 10_000_000n;

/**
 * A box by two of its numbers: VIP000501 and VIP001000 are five hundred cards. Where the last
 * figure checks on both, as on 2900000000018 and 2900000005006, it has to on every card. Keeps N4.
 */
export function cardBox(first: string, last: string): Result<CardBox, CardBoxRefusal> {
  const bad = neverOfCard(first) ?? neverOfCard(last);
  if (bad) return refused(bad);
  if (isBarcodeOfGoods(first) && isBarcodeOfGoods(last))
    return refused({ code: 'NUMBER_OF_GOODS' });
  const row = rowFrom(first, last);
  if (row === undefined) return refused({ code: 'NO_ROW' });
  if (row > LONGEST_ROW) return refused({ code: 'TOO_MANY' });
  const checked = first !== last && isChecked(first) && isChecked(last);
  return done({ first, last, ...(checked && { checked }) });
}

/** How many cards there are in it. */
export function cardsIn({ first, last, checked }: CardBox): number {
  const bare = (number: string) => (checked ? number.slice(0, -1) : number);
  return Number(rowFrom(bare(first), bare(last)) ?? 0n);
}

/** Whether it is the number of a card out of one of the shop's boxes. Keeps N4. */
export function isPrintedNumber(number: string, boxes: readonly CardBox[]): boolean {
  return neverOfCard(number) === undefined && boxes.some((box) => isInBox(number, box));
}

/**
 * What keeps a number out of no box from being a member's all the same: goods, vouchers, banks and
 * tills number what may look like a card. Keeps N4.
 */
export function badCardNumber(number: string): CardNumberRefusal | undefined {
  const never = neverOfCard(number);
  if (never) return never;
  if (isBarcodeOfGoods(number)) return { code: 'NUMBER_OF_GOODS' };
  return holdsCardNumber(number) ? { code: 'NUMBER_OF_BANK' } : undefined;
}

function neverOfCard(number: string): CardNumberRefusal | undefined {
  if (!/^[A-Z0-9-]{6,32}$/.test(number) || !/\d$/.test(number)) return { code: 'NUMBER_FORM' };
  if (isOwnRange(number)) return { code: 'NUMBER_OF_VOUCHER' };
  return isNumberOfTill(number) ? { code: 'NUMBER_OF_TILL' } : undefined;
}

function isInBox(number: string, { first, last, checked }: CardBox): boolean {
  if (checked && !isChecked(number)) return false;
  return rowFrom(first, number) !== undefined && rowFrom(number, last) !== undefined;
}

/** How many there are from one to the other; nothing where they are not of one row. */
function rowFrom(first: string, last: string): bigint | undefined {
  const [one, other] = [inRow(first), inRow(last)];
  if (first.length !== last.length || one.row !== other.row) return undefined;
  const count = other.place - one.place + 1n;
  return count > 0n ? count : undefined;
}

/** The figures at its end are its place in the row that what stands before them names. */
function inRow(number: string) {
  const [figures = ''] = /\d*$/.exec(number) ?? [];
  return { row: number.slice(0, number.length - figures.length), place: BigInt(figures) };
}

function isChecked(number: string): boolean {
  return /^\d{8,14}$/.test(number) && checkDigit(number.slice(0, -1)) === number.slice(-1);
}
