import type { Minor } from '../money/money.ts';

/** What goods that come back pay of those that are taken, and the one difference that is left. */
export interface Difference {
  readonly coveredMinor: Minor;
  readonly payMinor: Minor;
  readonly giveMinor: Minor;
}

/**
 * Of 59.00 back against 89.00 taken 30.00 are to pay, against 48.00 taken 11.00 to give back. Keeps
 * R14.
 */
export function difference(refundMinor: Minor, dueMinor: Minor): Difference {
  const coveredMinor = Math.min(refundMinor, dueMinor);
  return {
    coveredMinor,
    payMinor: dueMinor - coveredMinor,
    giveMinor: refundMinor - coveredMinor,
  };
}
