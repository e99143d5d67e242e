import { expect, type Page } from '@playwright/test';

export async function openProgramme(page: Page): Promise<void> {
  const main = page.getByRole('navigation', { name: 'Main' });
  await main.getByRole('link', { name: 'More' }).click();
  await page.getByRole('link', { name: /^Programme/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Programme' })).toBeAttached();
}

/** Starts a draft from the version in force, on the screen of the programme. */
export async function startDraft(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Change it' }).check();
  await page.getByRole('button', { name: 'Start a draft' }).click();
}

/** Opens one tier of the draft on the screen. */
export async function openTier(page: Page, name: string): Promise<void> {
  const tiers = page.getByRole('region', { name: 'Tiers' });
  await tiers.locator('summary', { hasText: name }).first().click();
}

/** Waits until the disk has the draft with this in it. */
export async function expectKept(page: Page, part: string): Promise<void> {
  await expect.poll(() => page.evaluate(draftsOnDisk)).toContain(part);
}

function draftsOnDisk(): Promise<string> {
  return new Promise((resolve) => {
    indexedDB.open('habitue').onsuccess = ({ target }) => {
      const { result: database } = target as IDBOpenDBRequest;
      const drafts = database.transaction('meta').objectStore('meta').get('programme-drafts');
      drafts.onsuccess = () => {
        database.close();
        resolve(JSON.stringify(drafts.result));
      };
    };
  });
}
