import type { Page } from '@playwright/test';

/** The boutique’s clock so many days on; the screen learns of it as when a device wakes up. */
export async function moveTo(page: Page, daysOn: number): Promise<void> {
  await page.clock.setSystemTime(Date.now() + daysOn * 24 * 60 * 60 * 1000);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}
