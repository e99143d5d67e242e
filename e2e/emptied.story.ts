import { expect } from '@playwright/test';
import { openBoutique } from './pages/first-run.ts';
import { story } from './pages/story.ts';

story(
  'a till whose browser was emptied says so before anything is rung up twice',
  async ({ tab, till, endpoint }) => {
    await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
    await till.open();
    await till.sellMisc('2990000000017', '40.00');
    await till.payByCard();
    await tab.goto('about:blank');
    const devtools = await tab.context().newCDPSession(tab);
    const origin = new URL(endpoint.url).origin;
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await tab.goto(endpoint.url);
    await expect(tab.getByText('This browser no longer has the till’s records.')).toBeVisible();
    await expect(tab.getByText(/^The last one was recorded on /)).toBeVisible();
  },
);
