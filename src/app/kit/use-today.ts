import { useSyncExternalStore } from 'react';
import type { Day } from '#domain/calendar/day.ts';

/** The day on this device's calendar; a screen left standing overnight learns of the new one. */
export function useToday(): Day {
  return useSyncExternalStore(onNewDay, todayHere);
}

export function todayHere(): Day {
  const now = new Date();
  const figures = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return figures.map((figure) => String(figure).padStart(2, '0')).join('-');
}

function onNewDay(heard: () => void): () => void {
  const watch = setInterval(heard, 30_000);
  document.addEventListener('visibilitychange', heard);
  return () => {
    clearInterval(watch);
    document.removeEventListener('visibilitychange', heard);
  };
}
