import { useLiveQuery } from 'dexie-react-hooks';

/**
 * What a query reads, and again whenever that changes, in this tab or another. `undefined` until
 * the first answer. What is read within an async generator is not watched: keep them out of it.
 */
export function useLive<Value>(
  query: () => Promise<Value>,
  deps: readonly unknown[],
): Value | undefined {
  return useLiveQuery(query, [...deps]);
}
