import { expect, type Page } from '@playwright/test';
import { openBoutique } from './pages/first-run.ts';
import { signIn } from './pages/second-till.ts';
import { story } from './pages/story.ts';

story.use({ keepsApp: true });

story(
  'a newer version waits for an empty basket, whoever takes it',
  async ({ tab, till, endpoint }) => {
    await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
    await tab.evaluate(() => navigator.serviceWorker.ready);
    await till.open();
    await till.sellMisc('2990000000017', '40.00');
    await expect(till.basket.getByRole('listitem')).toHaveCount(1);
    await endpoint.kill();
    await endpoint.startNewer();
    await tab.reload();
    await signIn(tab);
    await expect(till.basket.getByRole('listitem')).toHaveCount(1);

    const navigation = tab.getByRole('navigation', { name: 'Main' });
    await navigation.getByRole('link', { name: /^More/ }).click();
    await expect(tab.getByText('A new version is ready')).toBeVisible();
    await expect(tab.getByText('Possible as soon as the basket is empty.')).toBeVisible();
    await expect(tab.getByRole('button', { name: 'Update', exact: true })).toBeDisabled();

    const openedAt = await pageOpenedAt(tab);
    await takeItInAnotherTab(tab);
    await till.open();
    await expect(till.basket.getByRole('listitem')).toHaveCount(1);
    expect(await pageOpenedAt(tab)).toBe(openedAt);
    await story.step('while a newer version waits the keys go on paying', async () => {
      await tab.keyboard.press('F9');
      await tab.keyboard.press('Enter');
    });
    await expect.poll(() => pageOpenedAt(tab)).not.toBe(openedAt);
    await expect(tab.getByTestId('last-recorded')).toBeVisible();
    await navigation.getByRole('link', { name: /^More/ }).click();
    await expect(tab.getByText('Up to date')).toBeVisible();
  },
);

/** When this page was loaded: another figure after a reload. */
async function pageOpenedAt(page: Page): Promise<number> {
  return page.evaluate(() => performance.timeOrigin).catch(() => Number.NaN);
}

/**
 * Answers once the newer version is in charge of every tab, this one too. It may have to wait for
 * the former one to have nothing to do, for minutes on a busy machine: then that one is stopped,
 * as a browser stops a worker whenever it likes.
 */
async function takeItInAnotherTab(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('ServiceWorker.enable');
  await page.evaluate(() => {
    const takes = () => document.documentElement.setAttribute('data-newer', '');
    navigator.serviceWorker.addEventListener('controllerchange', takes);
  });
  await expect(async () => {
    await page.evaluate(async () => {
      const { waiting } = await navigator.serviceWorker.ready;
      waiting?.postMessage({ type: 'SKIP_WAITING' });
    });
    const isInCharge = expect(page.locator('html[data-newer]')).toBeAttached({ timeout: 3_000 });
    await isInCharge.catch(async (late) => {
      await browser.send('ServiceWorker.stopAllWorkers');
      throw late;
    });
  }).toPass();
  await browser.detach();
}
