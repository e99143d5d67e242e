/**
 * Asks the browser not to clear the till's data by itself. Absent where it has no such promise to
 * give.
 */
export async function askToKeep(): Promise<boolean | undefined> {
  return await globalThis.navigator?.storage?.persist?.();
}
