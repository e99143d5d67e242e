import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';

/** Between one run of keys and the next: no scanner goes on after it. */
const PAUSE_MS = 150;

/** When the last key of each page was struck, in milliseconds. */
const lastStruck = new WeakMap<Page, number>();

export interface Key {
  readonly key: string;
  /** Its place on the keyboard, where that matters. */
  readonly code?: string;
  /** Milliseconds after the first. */
  readonly at: number;
}

/**
 * Keys struck so far apart by the events' own time stamps, by which a scanner is told from fingers,
 * whatever the machine is doing. The last one was struck just now: nobody waits for the hands, and
 * no key is older than the one before it.
 */
export async function strikeKeys(page: Page, keys: readonly Key[]): Promise<void> {
  const takes = keys.at(-1)?.at ?? 0;
  const first = Math.max(Date.now() - takes, (lastStruck.get(page) ?? 0) + PAUSE_MS);
  const last = first + takes;
  await wait(Math.max(0, last - Date.now()));
  lastStruck.set(page, last);
  const session = await page.context().newCDPSession(page);
  const sent = keys.flatMap(({ key, code, at }) => {
    const timestamp = (first + at) / 1000;
    const press = key === 'Enter' ? ENTER : { key, text: key, ...(code && { code }) };
    return [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, ...press }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp: timestamp + 0.003, key }),
    ];
  });
  await Promise.all(sent);
  await session.detach();
}

const ENTER = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 };

export async function strike(page: Page, keys: readonly string[], gapMs: number): Promise<void> {
  await strikeKeys(
    page,
    keys.map((key, n) => ({ key, at: n * gapMs })),
  );
}

/** The keys of a barcode scanner in keyboard mode: the code and Enter. */
export function scanOf(code: string, gapMs: number): readonly Key[] {
  return [...code, 'Enter'].map((key, n) => ({ key, at: n * gapMs }));
}

export async function scan(page: Page, code: string): Promise<void> {
  await strikeKeys(page, scanOf(code, 8));
}
