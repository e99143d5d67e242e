import type { TillRecord } from '../store/contract.ts';

/**
 * First digits of the member numbers and receipts of a till, for one incarnation: never given out
 * twice, so two tills never make the same number.
 */
export function nextBlock(tills: readonly TillRecord[]): number {
  return Math.max(0, ...tills.map((till) => till.block)) + 1;
}
