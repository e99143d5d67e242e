import type { Running } from './import-state.ts';

/** What the rest will take if it goes on as it did; nothing while that would be a wild guess. */
export function secondsLeft({ done, total, since }: Running, now: number): number | undefined {
  const seconds = (now - since) / 1000;
  if (done === 0 || done >= total || seconds < 1) return undefined;
  return (seconds * (total - done)) / done;
}
