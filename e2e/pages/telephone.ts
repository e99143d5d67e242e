import type { Page } from '@playwright/test';

/** This device has no telephone, and a browser under test would wait for one for ever. */
export async function withoutTelephone(page: Page): Promise<void> {
  await page.evaluate(() =>
    addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a[href^="tel:"]') !== null) {
        event.preventDefault();
      }
    }),
  );
}
