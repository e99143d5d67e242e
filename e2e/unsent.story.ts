import { expect, type Page } from '@playwright/test';
import { untilAgreed } from './pages/agreement.ts';
import { receiptsKept } from './pages/book.ts';
import { MANAGER, openBoutique } from './pages/first-run.ts';
import { secondTill } from './pages/second-till.ts';
import { story } from './pages/story.ts';

story(
  'what a cut-off till sold goes to another as a file, and counts once',
  async ({ tab, till, endpoint, browser }) => {
    await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
    await untilAgreed(endpoint, [tab]);
    const other = await secondTill(tab, browser, endpoint.url);
    await tab.route('**/v1/**', (request) => request.abort());
    await till.open();
    await till.enrol('0612344218');
    await till.sellMisc('2990000000017', '320.00');
    const receipt = await till.payByCard();
    const file = await saveUnsent(tab);

    const { page } = other;
    await isEverythingSaved(page);
    await closeLost(page);
    await takeIn(page, file);
    await expect(page.getByText(/^\d+ changes were new and are taken in\.$/)).toBeVisible();
    await takeIn(page, file);
    await expect(page.getByText('There is nothing new in it.')).toBeVisible();
    expect(receiptsKept(endpoint)).toEqual([receipt]);

    await untilAgreed(endpoint, [page]);
    await other.open();
    await other.type('4218');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^320 points/).first()).toBeVisible();
  },
);

async function isEverythingSaved(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'More' }).click();
  await page.getByRole('link', { name: /^Is everything saved/ }).click();
}

/** Where the browser put the file. */
async function saveUnsent(page: Page): Promise<string> {
  await isEverythingSaved(page);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save \d+ unsent changes as a file$/ }).click();
  const download = await coming;
  const named = /^habitue-unsent-atelier-rue-basse-till-1-\d{4}-\d\d-\d\d\.json$/;
  expect(download.suggestedFilename()).toMatch(named);
  return await download.path();
}

async function closeLost(page: Page): Promise<void> {
  const rows = page.getByRole('region', { name: 'Tills of this boutique' }).getByRole('listitem');
  const lost = rows.filter({ hasText: 'Till 1' });
  await lost.getByRole('button', { name: 'Lost', exact: true }).click();
  await lost.getByRole('button', { name: 'Yes, close this till' }).click();
  await expect(lost).toContainText('Closed');
}

async function takeIn(page: Page, file: string): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByText(/^\d+ changes of Till 1, recorded from /)).toBeVisible();
  await page.getByLabel(`PIN of ${MANAGER.name}`).fill(MANAGER.pin);
}
