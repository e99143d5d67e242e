const held = new Map<string, () => void>();

/**
 * Says to every tab, for as long as this one lives, that the batch is being loaded here. Two may.
 */
export async function holdBatch(database: string, batch: string): Promise<void> {
  const name = lockName(database, batch);
  const locks = locksHere();
  if (locks === undefined) return;
  await new Promise<void>((begun, failed) => {
    locks
      .request(name, { mode: 'shared' }, () => {
        begun();
        return new Promise<void>((letGo) => held.set(name, letGo));
      })
      .catch(failed);
  });
}

export function letGoOfBatch(database: string, batch: string): void {
  const name = lockName(database, batch);
  held.get(name)?.();
  held.delete(name);
}

/** Whether no living tab loads the batch; nothing where tabs cannot tell each other. */
export async function isLetGo(database: string, batch: string): Promise<boolean | undefined> {
  return await locksHere()?.request(
    lockName(database, batch),
    { ifAvailable: true },
    (lock) => lock !== null,
  );
}

const lockName = (database: string, batch: string) => `${database}.batch.${batch}`;

function locksHere(): LockManager | undefined {
  return globalThis.navigator?.locks;
}
