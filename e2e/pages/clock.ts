import type { Page } from '@playwright/test';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The boutique’s clock so many days on; the screen learns of it as when a device wakes up. Only
 * dates move: the time stamps of keys, which tell a scanner from fingers, stay the true ones.
 */
export async function moveTo(page: Page, daysOn: number): Promise<void> {
  await page.addInitScript(moveDates, daysOn * DAY_MS);
  await setClock(page, daysOn * DAY_MS);
}

/** The device’s clock so far off the true one, until it is set again or the page loaded anew. */
export async function setClock(page: Page, offMs: number): Promise<void> {
  await page.evaluate(moveDates, offMs);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

function moveDates(byMs: number): void {
  const kept = Object.assign(globalThis, { trueDate: Reflect.get(globalThis, 'trueDate') ?? Date });
  const now = () => kept.trueDate.now() + byMs;
  globalThis.Date = new Proxy(kept.trueDate, {
    construct: (True, told) => Reflect.construct(True, told.length === 0 ? [now()] : told),
    get: (True, name) => (name === 'now' ? now : Reflect.get(True, name)),
  });
}
