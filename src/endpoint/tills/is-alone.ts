import type { LedgerView, TillRecord } from '../store/contract.ts';

/**
 * Whether a till holds everything there is: no other is open, and nothing is set aside any more at
 * one that was lost.
 */
export async function isAlone(
  ledger: LedgerView,
  till: string,
  tills: readonly TillRecord[],
): Promise<boolean> {
  if (tills.some((other) => other.open && other.till !== till)) return false;
  if (tills.length === 1) return true;
  return (await ledger.heldAt()).every((held) => held.till === till);
}
