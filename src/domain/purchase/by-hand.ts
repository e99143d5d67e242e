import type { BasisPoints, Minor } from '../money/money.ts';

/** Money off by a manager's own word, beyond what any rule gives, with the reason for it. */
export interface ByHand {
  readonly minor: Minor;
  readonly manager: string;
  readonly note: string;
}

/** The same on one line. */
export interface LineByHand extends Omit<ByHand, 'minor'> {
  readonly off: OffByHand;
}

/** An amount off the line, a share of what is left of it, or what a piece of it is to cost. */
export type OffByHand =
  | { readonly minor: Minor }
  | { readonly basisPoints: BasisPoints }
  | { readonly priceMinor: Minor };
