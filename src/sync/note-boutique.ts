import type { SealedFact } from '#domain/fact/member-record.ts';
import type { Pulled } from '#protocol/sync-message.ts';
import type { TillDatabase } from '#storage/database.ts';
import { changeTill } from '#storage/till-state.ts';

/** A till that is new belongs to the boutique that it was let into. */
export async function noteBoutique(db: TillDatabase, facts: readonly SealedFact[]): Promise<void> {
  for (const { body, boutique } of facts) {
    if (body.type === 'boutique.opened') await changeTill(db, { boutique });
  }
}

export function factsIn(pulled: readonly Pulled[]): readonly SealedFact[] {
  return pulled.flatMap((entry) => ('fact' in entry ? [entry.fact] : []));
}
