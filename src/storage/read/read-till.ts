import type { TillDatabase } from '../database.ts';
import { knownTillState } from '../till-state.ts';

/** Which till this is; joining a boutique may give it another name. */
export async function readTillId(db: TillDatabase): Promise<string> {
  return (await knownTillState(db)).till;
}
