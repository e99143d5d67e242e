import { type BrowserContext, expect } from '@playwright/test';
import { openBoutique } from './pages/first-run.ts';
import { numbersOfSome, sampleArticles } from './pages/sample-shop.ts';
import { joinAs } from './pages/second-till.ts';
import { story } from './pages/story.ts';

story(
  'a till says that a boutique is arriving, and knows what it scanned too early',
  async ({ tab, endpoint, browser }) => {
    const [member = ''] = numbersOfSome('EUR', 1);
    const [article] = sampleArticles('EUR');
    if (article === undefined) throw new Error('No articles.');
    const send = await holdBlocks(tab.context());
    await openBoutique(tab, { start: 'sample', country: 'FR', currency: 'EUR' });

    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Paris' });
    const arrive = await holdBlocks(context);
    const till = await joinAs(await context.newPage(), tab, endpoint.url);
    await till.open();
    send();
    await expect(till.page.getByText(/^Arriving… \d+%$/)).toBeVisible();
    const early = till.page.getByText(/is not here yet/);
    for (const code of [article.barcode, member]) await till.scan(code);
    await expect(early).toHaveCount(2);

    arrive();
    await expect(till.page.getByLabel(/ from this sale$/)).toBeVisible();
    await expect(till.basket.getByText(article.name, { exact: true })).toBeVisible();
    await expect(early).toHaveCount(0);
    await till.payByCard();
    await expect(till.page.getByText('All saved')).toBeVisible({ timeout: 30_000 });
  },
);

/** Members in blocks neither leave nor reach this browser until it is said. */
async function holdBlocks(context: BrowserContext): Promise<() => void> {
  const said = Promise.withResolvers<void>();
  await context.route('**/v1/blocks/**', async (route) => {
    await said.promise;
    await route.continue();
  });
  return said.resolve;
}
