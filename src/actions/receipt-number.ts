import type { TillState } from '#storage/till-state.ts';

/** `0001-000042`: the till's block and its running number, unique without asking anyone. */
export function receiptNumber({ block, nextReceipt }: TillState): string {
  return `${String(block).padStart(4, '0')}-${String(nextReceipt).padStart(6, '0')}`;
}
