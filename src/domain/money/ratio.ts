import { assert } from '../assert.ts';
import type { Rounding } from '../programme/programme.ts';
import type { BasisPoints, Minor } from './money.ts';

/**
 * `amount × by ÷ over`, exactly, rounded as told: 148.00 × 5000 ÷ 10000 is 74.00. Whole numbers in,
 * a whole number out, never a fraction in between (M1, M2). Nothing here is negative.
 */
export function ratio(
  amount: number,
  { by, over, rounding = 'floor' }: { by: number; over: number; rounding?: Rounding },
): number {
  assert(amount >= 0 && by >= 0 && over > 0, 'a ratio of whole numbers that are not negative');
  const product = amount * by;
  if (product > Number.MAX_SAFE_INTEGER) return largeRatio(amount, { by, over, rounding });
  const rest = product % over;
  return (product - rest) / over + roundedUp(rest, over, rounding);
}

/** A share in basis points, half a unit and more rounded up. */
export function shareOf(minor: Minor, basisPoints: BasisPoints): Minor {
  return ratio(minor, { by: basisPoints, over: 10_000, rounding: 'half-up' });
}

function largeRatio(
  amount: number,
  { by, over, rounding }: { by: number; over: number; rounding: Rounding },
): number {
  const product = BigInt(amount) * BigInt(by);
  const rest = Number(product % BigInt(over));
  const whole = Number(product / BigInt(over));
  assert(Number.isSafeInteger(whole), 'an amount outgrew the whole numbers');
  return whole + roundedUp(rest, over, rounding);
}

function roundedUp(rest: number, over: number, rounding: Rounding): 0 | 1 {
  switch (rounding) {
    case 'floor':
      return 0;
    case 'half-up':
      return rest * 2 >= over ? 1 : 0;
    case 'ceil':
      return rest > 0 ? 1 : 0;
  }
}
