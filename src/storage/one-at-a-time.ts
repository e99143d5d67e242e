const running = new Map<string, Promise<unknown>>();

/**
 * Lets one act of a name run at a time, in this tab and, where tabs can ask one another, in all of
 * them. Those that come meanwhile wait for their turn.
 */
export async function oneAtATime<Value>(name: string, act: () => Promise<Value>): Promise<Value> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (locks !== undefined) return await locks.request(name, act);
  const before = running.get(name) ?? Promise.resolve();
  const turn = before.then(act, act);
  running.set(name, turn);
  try {
    return await turn;
  } finally {
    if (running.get(name) === turn) running.delete(name);
  }
}
