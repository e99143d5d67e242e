/** Money is a whole number of the currency's smallest unit (cents, fen, yen). Never a fraction. */
export type Minor = number;

/** A share in hundredths of a percent: 10 % is 1000. Always a whole number, 0 to 10000. */
export type BasisPoints = number;

/** Points are whole. */
export type Points = number;

/**
 * What no amount, sum or balance goes beyond: so every product with a rate stays a whole number.
 */
export const MOST_MINOR = 1_000_000_000_000;
export const MOST_POINTS = 1_000_000_000;
/** Of one line: so that points for each piece stay a whole number, whatever a piece costs. */
export const MOST_PIECES = 1_000_000;
