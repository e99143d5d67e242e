import type { RightMove } from '../rights/right.ts';

/** A voucher on paper by a manager's word: whoever brings its code pays with it. */
export interface VoucherIssued {
  readonly type: 'voucher.issued';
  readonly manager: string;
  readonly note: string;
  readonly rights: readonly RightMove[];
}

/** Printed by mistake: it pays nothing any more. */
export interface VoucherTakenBack {
  readonly type: 'voucher.taken-back';
  readonly manager: string;
  readonly rights: readonly RightMove[];
}
