import type { Page } from '@playwright/test';

/**
 * What a clerk did: taps, keys and scans. A burst of keys no hand could type is one scan; a letter
 * that comes without a key was tapped on a keyboard of the screen.
 */
export interface Acts {
  readonly taps: number;
  readonly keys: number;
  readonly scans: number;
  readonly total: number;
}

interface Counter {
  read(): Acts;
  reset(): void;
}

declare global {
  interface Window {
    acts: Counter;
  }
}

/** Put into the page before it starts, so that the page itself counts. */
export async function countActs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const SLOWEST_SCAN_GAP = 35;
    const END_OF_BURST = 60;
    const NOT_ACTS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'Process']);
    let taps = 0;
    let keys = 0;
    let scans = 0;
    let burst: { at: number; key: string }[] = [];
    let keyed = false;
    const settle = () => {
      const gaps = burst.slice(1).map((press, index) => press.at - (burst[index]?.at ?? 0));
      const quick = gaps.every((gap) => gap <= SLOWEST_SCAN_GAP);
      if (burst.length >= 6 && quick && burst.at(-1)?.key === 'Enter') scans += 1;
      else keys += burst.length;
      burst = [];
    };
    addEventListener(
      'pointerdown',
      () => {
        settle();
        taps += 1;
      },
      true,
    );
    addEventListener(
      'beforeinput',
      ({ inputType, data }) => {
        if (inputType !== 'insertText') return;
        if (!keyed) {
          settle();
          keys += [...(data ?? '')].length;
        }
        keyed = false;
      },
      true,
    );
    addEventListener(
      'keydown',
      (event) => {
        keyed = event.key.length === 1 && !event.ctrlKey;
        if (event.repeat || event.isComposing || NOT_ACTS.has(event.key)) return;
        const last = burst.at(-1);
        if (last !== undefined && event.timeStamp - last.at > END_OF_BURST) settle();
        burst.push({ at: event.timeStamp, key: event.key });
      },
      true,
    );
    window.acts = {
      read() {
        settle();
        return { taps, keys, scans, total: taps + keys + scans };
      },
      reset() {
        burst = [];
        taps = 0;
        keys = 0;
        scans = 0;
      },
    };
  });
}

export const readActs = (page: Page): Promise<Acts> => page.evaluate(() => window.acts.read());

export const resetActs = (page: Page): Promise<void> => page.evaluate(() => window.acts.reset());
