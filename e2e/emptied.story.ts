import { expect, type Page } from '@playwright/test';
import { openBoutique } from './pages/first-run.ts';
import { story } from './pages/story.ts';

const NOT_PROMISED = 'Not promised: add Habitué to the home screen and ask again';

story(
  'a till whose browser was emptied says so before anything is rung up twice',
  async ({ tab, till, endpoint }) => {
    await refuseToKeep(tab);
    await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
    await tab.getByRole('link', { name: 'More' }).click();
    await tab.getByRole('link', { name: /^Is everything saved/ }).click();
    await expect(tab.getByText(NOT_PROMISED)).toBeVisible();
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

/** A browser that keeps nothing for sure, as one in which the app was never installed. */
async function refuseToKeep(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const refuses = async () => false;
    if (navigator.storage)
      Object.assign(navigator.storage, { persist: refuses, persisted: refuses });
  });
  await page.reload();
}
