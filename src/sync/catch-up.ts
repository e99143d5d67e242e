import type { TillDatabase } from '#storage/database.ts';
import { readTillState } from '#storage/till-state.ts';
import { type ExchangeOptions, exchange } from './exchange.ts';

const BUDGET_MS = 3000;
const PAUSE_MS = 200;

/**
 * Hears all that the other tills did until now; false when the line does not answer in time. A till
 * that is alone has nothing to hear.
 */
export async function catchUp(db: TillDatabase, options: ExchangeOptions): Promise<boolean> {
  if ((await readTillState(db)).alone) return true;
  const until = performance.now() + BUDGET_MS;
  for (let left = BUDGET_MS; left > 0; left = until - performance.now()) {
    const outcome = await exchange(db, { ...options, timeoutMs: Math.ceil(left) });
    if (outcome.kind === 'answered' && !outcome.more) return true;
    if (outcome.kind !== 'answered') await pause(Math.min(PAUSE_MS, left));
  }
  return false;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
