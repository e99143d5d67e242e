import { useSyncExternalStore } from 'react';

interface Heard {
  subscribe(heard: () => void): () => void;
  matches(): boolean;
}

const queries = new Map<string, Heard>();

export function useMedia(query: string): boolean {
  const { subscribe, matches } = heardOf(query);
  return useSyncExternalStore(subscribe, matches);
}

/** One for each query: a new one at every render would be asked and listened to anew each time. */
function heardOf(query: string): Heard {
  const known = queries.get(query);
  if (known) return known;
  const list = matchMedia(query);
  const made: Heard = {
    subscribe(heard) {
      list.addEventListener('change', heard);
      return () => list.removeEventListener('change', heard);
    },
    matches: () => list.matches,
  };
  queries.set(query, made);
  return made;
}
