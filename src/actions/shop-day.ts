import type { Day } from '#domain/calendar/day.ts';
import type { Shop } from './shop.ts';

export interface Moment {
  /** Milliseconds since 1970. */
  readonly instant: number;
  /** The boutique's own day then. */
  readonly day: Day;
}

export function momentNow(shop: Pick<Shop, 'now' | 'zone'>): Moment {
  const instant = shop.now();
  return { instant, day: dayIn(shop.zone, instant) };
}

/** Swedish writes dates as `YYYY-MM-DD`. */
export function dayIn(zone: string, instant: number): Day {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(instant);
}
