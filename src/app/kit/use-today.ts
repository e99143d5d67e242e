import { useSyncExternalStore } from 'react';
import type { Day } from '#domain/calendar/day.ts';
import { useTrade } from './use-format.ts';

/** The boutique's day; a screen left standing overnight learns of the new one. */
export function useToday(): Day {
  const { zone } = useTrade();
  return useSyncExternalStore(onNewDay, () => dayIn(zone));
}

const MINUTE_MS = 60_000;

interface Calendar {
  readonly format: Intl.DateTimeFormat;
  readonly minute: number;
  readonly day: Day;
}

const calendars = new Map<string | undefined, Calendar>();

/** Swedish writes dates as `YYYY-MM-DD`; a day begins with a minute, wherever one is. */
function dayIn(zone: string | undefined): Day {
  const now = Date.now();
  const minute = Math.floor(now / MINUTE_MS);
  const known = calendars.get(zone);
  if (known?.minute === minute) return known.day;
  const format = known?.format ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
  const day = format.format(now);
  calendars.set(zone, { format, minute, day });
  return day;
}

const listeners = new Set<() => void>();
let watch: ReturnType<typeof setInterval> | undefined;

/** One clock for all who ask. */
function onNewDay(heard: () => void): () => void {
  if (listeners.size === 0) {
    watch = setInterval(tellAll, 30_000);
    document.addEventListener('visibilitychange', tellAll);
  }
  listeners.add(heard);
  return () => {
    listeners.delete(heard);
    if (listeners.size > 0) return;
    clearInterval(watch);
    document.removeEventListener('visibilitychange', tellAll);
  };
}

function tellAll(): void {
  for (const heard of listeners) heard();
}
