import { expect } from '@playwright/test';
import { openBoutique } from './pages/first-run.ts';
import { sampleArticles } from './pages/sample-shop.ts';
import { signIn } from './pages/second-till.ts';
import { story } from './pages/story.ts';

story('what is scanned before the promise is there waits in the basket', async ({ tab, till }) => {
  await openBoutique(tab, { start: 'sample', country: 'FR', currency: 'EUR' });
  const [article] = sampleArticles('EUR');
  if (article === undefined) throw new Error('No articles.');
  const floor = Promise.withResolvers<void>();
  await tab.route(/sell-floor-.*\.js$/, async (route) => {
    await floor.promise;
    await route.continue();
  });
  await tab.reload();
  await signIn(tab);
  await till.open();
  await till.scan(article.barcode);
  await expect(tab.getByText('Scan or search to start')).toBeHidden();
  await expect(till.promise).toBeHidden();
  floor.resolve();
  await expect(till.basket.getByRole('listitem')).toHaveCount(1);
  await till.payByCard();
});
