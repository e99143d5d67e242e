import { useSyncExternalStore } from 'react';
import type { Day } from '#domain/calendar/day.ts';
import { useTrade } from './use-format.ts';

/** The boutique's day; a screen left standing overnight learns of the new one. */
export function useToday(): Day {
  const { zone } = useTrade();
  return useSyncExternalStore(onNewDay, () => dayIn(zone));
}

const calendars = new Map<string | undefined, Intl.DateTimeFormat>();

/** Swedish writes dates as `YYYY-MM-DD`. */
function dayIn(zone: string | undefined): Day {
  const calendar = calendars.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
  calendars.set(zone, calendar);
  return calendar.format(new Date());
}

function onNewDay(heard: () => void): () => void {
  const watch = setInterval(heard, 30_000);
  document.addEventListener('visibilitychange', heard);
  return () => {
    clearInterval(watch);
    document.removeEventListener('visibilitychange', heard);
  };
}
