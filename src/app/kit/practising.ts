import { displayKept, keepDisplay } from './display/display-kept.ts';

const place = 'habitue.practice';

/**
 * Whether this tab practises. The tab alone remembers it: a till that is started anew is the real
 * one, and nobody sells on a practice till by mistake in the morning.
 */
export function isPractising(): boolean {
  return typeof globalThis.sessionStorage?.getItem(place) === 'string';
}

/** From the next load of the page on. The customer's display goes along, and comes back after. */
export function turnToPractice(): void {
  sessionStorage.setItem(place, JSON.stringify(displayKept() ?? null));
}

export function turnBack(): void {
  const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null');
  sessionStorage.removeItem(place);
  keepDisplay(kept ?? undefined);
}
