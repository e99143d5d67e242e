import type { Minor } from '../money/money.ts';

/** Into the drawer; out of it; or out of it into the safe. */
export type CashMovementKind = 'paid-in' | 'paid-out' | 'drop';

export type CashReason = 'change' | 'expense' | 'supplier' | 'owner' | 'safe' | 'other';

/** Cash that came or went and was no sale. `minor` is positive: the kind says the direction. */
export interface CashMovement {
  readonly id: string;
  readonly kind: CashMovementKind;
  readonly minor: Minor;
  readonly reason: CashReason;
  readonly note?: string;
  /** The movement that this one takes back: of the same kind and amount. */
  readonly undoes?: string;
}

/** So many of one note or coin. */
export interface CashPieces {
  readonly minor: Minor;
  readonly quantity: number;
}

/** What lay in the drawer, counted without knowing what should be there. */
export interface CashCount {
  readonly minor: Minor;
  /** Absent where it was counted as one sum. */
  readonly pieces?: readonly CashPieces[];
}

/** Three notes of 20.00 and five coins of 0.50 are 62.50. */
export function sumOfPieces(pieces: readonly CashPieces[]): Minor {
  return pieces.reduce((sum, { minor, quantity }) => sum + minor * quantity, 0);
}

/** What a kind did to the drawer, less what of it was taken back. */
export function movedMinor(movements: readonly CashMovement[], kind: CashMovementKind): Minor {
  return movements
    .filter((one) => one.kind === kind)
    .reduce((sum, { minor, undoes }) => sum + (undoes === undefined ? minor : -minor), 0);
}
