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

/** Made once for a zone: making one takes longer than all that a purchase is decided with. */
const formats = new Map<string, Intl.DateTimeFormat>();

export function dayIn(zone: string, instant: number): Day {
  const format = formats.get(zone) ?? swedish(zone);
  formats.set(zone, format);
  return format.format(instant);
}

/** Swedish writes dates as `YYYY-MM-DD`. */
function swedish(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
}
