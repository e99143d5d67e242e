import { expect } from '@playwright/test';
import { openBoutique } from './pages/first-run.ts';
import { signIn } from './pages/second-till.ts';
import { story } from './pages/story.ts';

const PLACES = ['/', '/members', '/today', '/more', '/more/device', '/more/import'];

story.use({ keepsApp: true });

story(
  'with the endpoint dead every address opens and the till sells',
  async ({ tab, till, endpoint }) => {
    await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
    await tab.evaluate(() => navigator.serviceWorker.ready);
    await endpoint.kill();

    for (const place of PLACES) {
      await tab.goto(`${endpoint.url}${place}`);
      await signIn(tab);
      await expect(tab.getByRole('heading', { level: 1 })).toHaveCount(1);
    }
    await till.open();
    await till.sellMisc('2990000000017', '40.00');
    await till.payByCard();
    await tab.goto(`${endpoint.url}/more/device`);
    await signIn(tab);
    await expect(tab.getByText('Yes, with or without the line')).toBeVisible();
  },
);
