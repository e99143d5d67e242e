import type { Minor } from '../money/money.ts';
import type { Benefit } from '../programme/programme.ts';
import type { BasketLine } from '../purchase/purchase.ts';
import type { Coverage } from './coverage.ts';

/** A benefit that lies on this basket, but needs more of it. */
export interface Short {
  readonly benefit: Benefit;
  readonly moreMinor: Minor;
  readonly morePieces: number;
}

/**
 * What is missing of the articles in its scope, at the prices asked: a gift from 2,000.00 on
 * 1,999.99 is short of 0.01. "Buy two, one free" needs three pieces. Keeps Q16.
 */
export function shortOf(
  benefit: Benefit,
  coverage: Coverage,
  lines: readonly BasketLine[],
): Short | undefined {
  const { needs = {}, gives } = benefit;
  const inTurn = gives.kind === 'free-pieces' ? gives.buy + gives.free : 0;
  let [moreMinor, morePieces] = [needs.spendMinor ?? 0, Math.max(inTurn, needs.pieces ?? 0)];
  if (moreMinor === 0 && morePieces === 0) return undefined;
  for (let place = 0; place < lines.length; place++) {
    const line = lines[place];
    if (!line || coverage[place] !== undefined) continue;
    moreMinor -= line.article.priceMinor * line.quantity;
    morePieces -= line.quantity;
  }
  if (moreMinor <= 0 && morePieces <= 0) return undefined;
  return { benefit, moreMinor: Math.max(0, moreMinor), morePieces: Math.max(0, morePieces) };
}
