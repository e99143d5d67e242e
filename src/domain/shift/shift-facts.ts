import type { Minor } from '../money/money.ts';
import type { CashCount, CashMovement } from './cash.ts';
import type { ZReport } from './shift-report.ts';

/** Facts of the drawer are about the till that tells them. */
export interface ShiftOpened {
  readonly type: 'shift.opened';
  readonly shift: string;
  /** Whose shift it is; at a handover, not the clerk who wrote it down. */
  readonly clerk: string;
  /** All that lies in the drawer. */
  readonly floatMinor: Minor;
}

export interface CashMoved {
  readonly type: 'cash.moved';
  readonly shift: string;
  readonly movement: CashMovement;
}

/** Counted, before anything expected was shown. */
export interface CashCounted {
  readonly type: 'cash.counted';
  readonly shift: string;
  readonly count: CashCount;
}

/** Closed, with its Z report inside, which reads the same for ever. */
export interface ShiftClosed {
  readonly type: 'shift.closed';
  readonly shift: string;
  readonly z: ZReport;
}
