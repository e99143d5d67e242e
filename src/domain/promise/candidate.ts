import { allot } from '../money/allot.ts';
import type { BasisPoints, Minor } from '../money/money.ts';
import { ratio, shareOf } from '../money/ratio.ts';
import type { Benefit, Gives } from '../programme/programme.ts';
import type { BasketLine } from '../purchase/purchase.ts';
import type { Coverage } from './coverage.ts';

/** A benefit that may take money off, the places of the lines it lies on, and what it takes. */
export interface Candidate {
  readonly benefit: Benefit;
  readonly lines: readonly number[];
  readonly takes: Takes;
}

export type Takes =
  | { readonly kind: 'share'; readonly basisPoints: BasisPoints }
  | { readonly kind: 'amount'; readonly minor: Minor }
  /** So many of the pieces of each of its lines, in the order of `lines`. */
  | { readonly kind: 'pieces'; readonly free: readonly number[]; readonly of: readonly number[] };

export interface Asked {
  readonly lines: readonly BasketLine[];
  /** Their places by the price asked. */
  readonly cheapestFirst: readonly number[];
  /** Her purchases earlier in this calendar month, of which something is left. */
  readonly boughtThisMonth: number;
}

/** Nothing for what is no money. */
export function candidateOf(
  benefit: Benefit,
  coverage: Coverage,
  asked: Asked,
): Candidate | undefined {
  const lines: number[] = [];
  for (let place = 0; place < coverage.length; place++) {
    if (coverage[place] === undefined) lines.push(place);
  }
  const takes = takesOf(benefit.gives, lines, asked);
  return takes && { benefit, lines, takes };
}

function takesOf(gives: Gives, places: readonly number[], asked: Asked): Takes | undefined {
  switch (gives.kind) {
    case 'percentage':
      return { kind: 'share', basisPoints: gives.basisPoints };
    case 'escalating': {
      const steps = gives.stepBasisPoints * asked.boughtThisMonth;
      const basisPoints = Math.min(gives.mostBasisPoints, gives.basisPoints + steps);
      return { kind: 'share', basisPoints };
    }
    case 'amount':
      return { kind: 'amount', minor: gives.minor };
    case 'free-pieces':
      return freePieces(gives, places, asked);
    case 'multiplier':
    case 'points':
    case 'credit':
    case 'voucher':
    case 'gift':
    case 'service':
    case 'early-access':
      return undefined;
  }
}

/** The cheapest by the price asked, among equals those listed first. */
function freePieces(
  { buy, free }: Extract<Gives, { kind: 'free-pieces' }>,
  places: readonly number[],
  { lines, cheapestFirst }: Asked,
): Takes {
  const of = places.map((place) => lines[place]?.quantity ?? 0);
  const freed = of.map(() => 0);
  let left = Math.floor(of.reduce((sum, pieces) => sum + pieces, 0) / (buy + free)) * free;
  for (const place of cheapestFirst) {
    if (left === 0) break;
    const at = places.indexOf(place);
    if (at < 0) continue;
    freed[at] = Math.min(left, of[at] ?? 0);
    left -= freed[at] ?? 0;
  }
  return { kind: 'pieces', free: freed, of };
}

/** The places of the lines by the price asked for a piece. */
export function cheapestFirst(lines: readonly BasketLine[]): readonly number[] {
  const price = (place: number) => lines[place]?.article.priceMinor ?? 0;
  return [...lines.keys()].sort((a, b) => price(a) - price(b) || a - b);
}

/**
 * What it gives on what is left of the lines: its share of their sum, half a unit rounded up; its
 * amount, as far as it goes; its free pieces at what is left of their price, rounded down. M5.
 */
export function amountOn({ lines, takes }: Candidate, left: readonly Minor[]): Minor {
  let base = 0;
  if (takes.kind === 'pieces') {
    for (let at = 0; at < lines.length; at++) base += freeOn(takes, at, left[lines[at] ?? 0] ?? 0);
    return base;
  }
  for (const place of lines) base += left[place] ?? 0;
  return takes.kind === 'share' ? shareOf(base, takes.basisPoints) : Math.min(takes.minor, base);
}

/** The same, line by line. */
export function sharesOn(candidate: Candidate, left: readonly Minor[]): Minor[] {
  const { lines, takes } = candidate;
  const shares = Array<Minor>(left.length).fill(0);
  if (takes.kind === 'pieces') {
    for (let at = 0; at < lines.length; at++) {
      const place = lines[at] ?? 0;
      shares[place] = freeOn(takes, at, left[place] ?? 0);
    }
    return shares;
  }
  const dealt = allot(
    amountOn(candidate, left),
    lines.map((place) => left[place] ?? 0),
  );
  for (let at = 0; at < lines.length; at++) shares[lines[at] ?? 0] = dealt[at] ?? 0;
  return shares;
}

function freeOn(takes: Extract<Takes, { kind: 'pieces' }>, at: number, left: Minor): Minor {
  const free = takes.free[at] ?? 0;
  return free === 0 ? 0 : ratio(left, { by: free, over: takes.of[at] ?? 1 });
}
