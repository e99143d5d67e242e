import { expect, type Page } from '@playwright/test';

/** Brings in a CSV as a manager would, taking the columns as they were guessed. */
export async function chooseFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  await openImport(page);
  await page
    .getByLabel('Choose a file')
    .last()
    .setInputFiles({ name, mimeType: 'text/csv', buffer: bytes });
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByRole('heading', { name: 'Ready to import' })).toBeVisible({
    timeout: 120_000,
  });
}

export async function openImport(page: Page): Promise<void> {
  const main = page.getByRole('navigation', { name: 'Main' });
  await main.getByRole('link', { name: 'More' }).click();
  await page.getByRole('link', { name: /^Import/ }).click();
}

export async function importArticles(page: Page, csv: string): Promise<void> {
  await chooseFile(page, 'articles.csv', Buffer.from(csv));
  await page.getByRole('button', { name: /^Import \d+ rows?$/ }).click();
  await expect(page.getByRole('heading', { name: 'articles.csv is in' })).toBeVisible();
}

/** Lets no other transaction write blocks until the answer is called, as a slow disk would. */
export async function holdBlocks(page: Page): Promise<() => Promise<void>> {
  const held = await page.evaluateHandle(
    () =>
      new Promise<{ letGo: () => void }>((resolve) => {
        let holds = true;
        indexedDB.open('habitue').onsuccess = ({ target }) => {
          const { result: database } = target as IDBOpenDBRequest;
          const store = database.transaction('blocks', 'readwrite').objectStore('blocks');
          const holdOn = () => {
            resolve({ letGo: () => (holds = false) });
            if (holds) store.count().onsuccess = holdOn;
            else database.close();
          };
          store.count().onsuccess = holdOn;
        };
      }),
  );
  return () => held.evaluate(({ letGo }) => letGo());
}

/** The totals on the screen, by their name. */
export async function totalsShown(page: Page): Promise<Record<string, string>> {
  const totals = await page.locator('[data-total]').all();
  const named = totals.map(async (total) => [
    await total.getAttribute('data-total'),
    await total.locator('dd').innerText(),
  ]);
  return Object.fromEntries(await Promise.all(named));
}
