import { assert } from '../assert.ts';
import type { Points } from '../money/money.ts';

/** A till in one of its chains: what it holds in one it does not hold in the next. */
export type HeldAccount = `held ${string}#${number}`;

/**
 * Where the points of one member are. Those of the first row are never below nought; those of the
 * second say where points came from and where they went.
 */
export type PointsAccount =
  | ('pool' | 'debt' | HeldAccount)
  | ('issued' | 'redeemed' | 'lapsed' | 'shop-paid' | 'owed');

export interface Transfer {
  readonly from: PointsAccount;
  readonly to: PointsAccount;
  readonly points: Points;
}

export type Books = ReadonlyMap<PointsAccount, Points>;

const COUNTERS: ReadonlySet<PointsAccount> = new Set([
  'issued',
  'redeemed',
  'lapsed',
  'shop-paid',
  'owed',
] as const);

/** Every movement is between two accounts, so that all together are always nought. Keeps H1. */
export function post(books: Books, { from, to, points }: Transfer): Books {
  assert(Number.isSafeInteger(points) && points > 0, 'a transfer moves whole points');
  const after = new Map(books);
  after.set(from, inAccount(books, from) - points);
  after.set(to, inAccount(after, to) + points);
  assert(COUNTERS.has(from) || inAccount(after, from) >= 0, `${from} is overdrawn`);
  return after;
}

export function inAccount(books: Books, account: PointsAccount): Points {
  return books.get(account) ?? 0;
}

/** The transfer, unless it moves nothing. */
export function moving(
  points: Points,
  from: PointsAccount,
  to: PointsAccount,
): readonly Transfer[] {
  return points > 0 ? [{ from, to, points }] : [];
}
