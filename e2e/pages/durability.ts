import type { Page } from '@playwright/test';

declare global {
  interface Window {
    writes: { stores: string[]; durability: string }[];
  }
}

/** Has the page note the durability of every writing transaction it opens. */
export async function noteDurability(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.writes = [];
    const open = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      const opened = open.call(this, stores, mode, options);
      if (mode === 'readwrite') {
        const names = [...opened.objectStoreNames];
        window.writes.push({ stores: names, durability: opened.durability });
      }
      return opened;
    };
  });
}

/** The durabilities of the transactions that could write facts. */
export const factWrites = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    window.writes
      .filter(({ stores }) => stores.includes('facts'))
      .map(({ durability }) => durability),
  );
