import { expect, type Page } from '@playwright/test';
import { untilAgreed } from './pages/agreement.ts';
import { openBoutique } from './pages/first-run.ts';
import { secondTill } from './pages/second-till.ts';
import { story } from './pages/story.ts';

story('a lost till is closed by who read what it costs', async ({ tab, endpoint, browser }) => {
  await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
  await untilAgreed(endpoint, [tab]);
  const lost = await secondTill(tab, browser, endpoint.url);
  await isEverythingSaved(tab);

  const rows = tab.getByRole('region', { name: 'Tills of this boutique' }).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  const row = rows.filter({ hasText: 'Till 2' });
  const gone = tab.getByRole('button', { name: 'Lost', exact: true });
  await expect(gone).toHaveCount(1);
  await gone.click();
  await expect(row).toContainText('It had sent everything when it was last seen');
  await gone.click();
  await expect(row).not.toContainText('It had sent everything');
  await expect(row).not.toContainText('Closed');

  await gone.click();
  await row.getByRole('button', { name: 'Yes, close this till' }).click();
  await expect(row).toContainText('Closed');
  await expect(gone).toHaveCount(0);
  await expect(row).toBeFocused();
  await expect(tab.getByText(/^This till is alone/)).toBeVisible({ timeout: 30_000 });
  await isEverythingSaved(lost.page);
  await expect(lost.page.getByText(/^A manager closed this till/)).toBeVisible({ timeout: 60_000 });
});

async function isEverythingSaved(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'More' }).click();
  await page.getByRole('link', { name: /^Is everything saved/ }).click();
}
