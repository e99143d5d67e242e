import { useSyncExternalStore } from 'react';
import { sound } from './sounds.ts';
import type { Sound } from './tunes.ts';

interface Spoken {
  readonly polite: string;
  readonly urgent: string;
}

const settle = 500;
const listeners = new Set<() => void>();
let spoken: Spoken = { polite: '', urgent: '' };
let waiting: ReturnType<typeof setTimeout> | undefined;

/** One sentence for those who listen to the screen; of several in half a second, the last. */
export function announce(text: string): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => change({ ...spoken, polite: fresh(text, spoken.polite) }), settle);
}

/** For what was refused: said at once, over anything else, and heard as a tone. */
export function alarm(text: string, tone: Sound = 'refused'): void {
  sound(tone);
  change({ ...spoken, urgent: fresh(text, spoken.urgent) });
}

export function useSpoken(): Spoken {
  return useSyncExternalStore(onSpoken, () => spoken);
}

/** The same sentence twice is no change to a listener, unless something unheard differs. */
function fresh(text: string, before: string): string {
  return text === before ? `${text}\u00A0` : text;
}

function onSpoken(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}

function change(next: Spoken): void {
  spoken = next;
  for (const heard of listeners) heard();
}
