/**
 * How often a wrong PIN was typed, and how long to wait after that. It outlives a reload, and the
 * wait runs by a watch that only goes forward while a page is open: setting the clock of the device
 * ahead shortens nothing. Several pages wait side by side; none of them counts double.
 */
export interface PinTries {
  /** Milliseconds until the next try. */
  wait(clerk: string): number;
  /** Tries left before a pause. */
  left(clerk: string): number;
  /** Counts a try before it is checked, so that no reload in between hides it. */
  count(clerk: string): void;
  forget(clerk: string): void;
}

export interface TriesPorts {
  readonly place: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Milliseconds since some start; never goes back. */
  readonly watch: () => number;
}

interface Tried {
  readonly wrong: number;
  readonly waitMs: number;
}

const free = 5;
const firstWaitMs = 30_000;
const longestWaitMs = 3_600_000;
const none: Tried = { wrong: 0, waitMs: 0 };

export function openPinTries({ place, watch }: TriesPorts): PinTries {
  const since = new Map<string, { readonly wrong: number; readonly ends: number }>();

  const read = (clerk: string): Tried => {
    const kept = readTried(place.getItem(placeOf(clerk)));
    const known = since.get(clerk);
    if (known?.wrong !== kept.wrong) {
      since.set(clerk, { wrong: kept.wrong, ends: watch() + kept.waitMs });
      return kept;
    }
    return { wrong: kept.wrong, waitMs: Math.max(0, Math.min(kept.waitMs, known.ends - watch())) };
  };
  const write = (clerk: string, tried: Tried) =>
    place.setItem(placeOf(clerk), JSON.stringify(tried));

  return {
    wait(clerk) {
      const tried = read(clerk);
      if (tried.wrong > 0) write(clerk, tried);
      return tried.waitMs;
    },
    left: (clerk) => Math.max(0, free - read(clerk).wrong),
    count(clerk) {
      const wrong = read(clerk).wrong + 1;
      write(clerk, { wrong, waitMs: waitAfter(wrong) });
      read(clerk);
    },
    forget(clerk) {
      place.removeItem(placeOf(clerk));
      since.delete(clerk);
    },
  };
}

function waitAfter(wrong: number): number {
  return wrong < free ? 0 : Math.min(firstWaitMs * 2 ** (wrong - free), longestWaitMs);
}

function placeOf(clerk: string): string {
  return `habitue.pin.${clerk}`;
}

function readTried(text: string | null): Tried {
  if (text === null) return none;
  try {
    const tried = JSON.parse(text) as Tried;
    return Number.isSafeInteger(tried.wrong) && tried.waitMs >= 0 ? tried : none;
  } catch {
    return none;
  }
}
