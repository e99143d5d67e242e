import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';

/** Between one run of keys and the next: no scanner goes on after it. */
const PAUSE_MS = 150;

/** When the last key of each page was struck, in milliseconds. */
const lastStruck = new WeakMap<Page, number>();

/**
 * Keys struck `gapMs` apart by the events' own time stamps, by which a scanner is told from
 * fingers, whatever the machine is doing. The last one was struck just now: nobody waits for the
 * hands, and no key is older than the one before it.
 */
export async function strike(page: Page, keys: readonly string[], gapMs: number): Promise<void> {
  const first = Math.max(Date.now() - keys.length * gapMs, (lastStruck.get(page) ?? 0) + PAUSE_MS);
  const last = first + (keys.length - 1) * gapMs;
  await wait(Math.max(0, last - Date.now()));
  lastStruck.set(page, last);
  const session = await page.context().newCDPSession(page);
  const sent = keys.flatMap((key, index) => {
    const timestamp = (first + index * gapMs) / 1000;
    const press = key === 'Enter' ? ENTER : { key, text: key };
    return [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, ...press }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp: timestamp + 0.003, key }),
    ];
  });
  await Promise.all(sent);
  await session.detach();
}

const ENTER = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 };

/** A barcode scanner in keyboard mode: the code and Enter. */
export async function scan(page: Page, code: string): Promise<void> {
  await strike(page, [...code, 'Enter'], 8);
}
