import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { untilAgreed } from './pages/agreement.ts';
import { readLog, receiptsIn } from './pages/endpoint-log.ts';
import { openBoutique } from './pages/first-run.ts';
import { laterApp, laterEndpoint } from './pages/other-version.ts';
import { secondTill, signIn } from './pages/second-till.ts';
import { story } from './pages/story.ts';
import type { TillPage } from './pages/till-page.ts';

const UPDATE = 'The endpoint speaks a newer version. Update when it is quiet; selling goes on.';

story.use({ keepsApp: true });

story(
  'a till newer than its endpoint and one two versions older sell on and lose nothing',
  async ({ tab, till, endpoint, browser }) => {
    story.setTimeout(600_000);
    await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
    await untilAgreed(endpoint, [tab]);
    await isKept(tab);
    await endpoint.kill();
    await endpoint.start({ pages: laterApp(1, join(endpoint.folder, 'newer')) });
    const newer = await secondTill(tab, browser, endpoint.url);
    await isKept(newer.page);
    const pages = [tab, newer.page];

    await till.open();
    await till.enrol('0612344218');
    await till.sellMisc('2990000000017', '320.00');
    const receipts = [await till.payByCard()];
    await untilAgreed(endpoint, pages);
    await givePoints(newer, 50);
    receipts.push(await sellTo(newer, '2990000000024'));
    await untilAgreed(endpoint, pages);
    expect(receiptsIn(readLog(endpoint))).toEqual(receipts);
    expect(readLog(endpoint).filter(({ aside }) => aside === 'NEWER')).toHaveLength(1);
    await expectOnDevice(newer.page, '1 record set aside for the manager to look at.');

    await endpoint.kill();
    await endpoint.start({
      root: laterEndpoint(2, join(endpoint.folder, 'endpoint')),
      pages: laterApp(2, join(endpoint.folder, 'two-on')),
    });
    receipts.push(await sellTo(till, '2990000000031'));
    await untilAgreed(endpoint, pages);
    expect(receiptsIn(readLog(endpoint))).toEqual(receipts);
    expect(readLog(endpoint).filter(({ aside }) => aside === 'NEWER')).toEqual([]);
    for (const each of [till, newer]) await expectPoints(each, 380);
    await expectOnDevice(tab, UPDATE);
    await expect(tab.getByText('set aside for the manager')).toBeHidden();

    await update(tab);
    await attach(till);
    await till.page.getByRole('link', { name: /^Member \S/ }).click();
    await expect(tab.getByText(/^By hand: For the wait/)).toBeVisible();
    await expectOnDevice(tab, 'Nothing');
    await expect(tab.getByText(UPDATE)).toBeHidden();
  },
);

/** The browser keeps the app as it was served, whatever is served after it. */
async function isKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
}

async function attach(till: TillPage): Promise<void> {
  if (new URL(till.page.url()).pathname !== '/') await till.open();
  await till.type('4218');
  await expect(till.page.getByRole('option').first()).toBeVisible();
  await till.page.keyboard.press('Enter');
}

async function sellTo(till: TillPage, code: string): Promise<string> {
  await attach(till);
  await till.sellMisc(code, '5.00');
  return await till.payByCard();
}

async function expectPoints(till: TillPage, points: number): Promise<void> {
  await attach(till);
  await expect(till.page.getByText(`${points} points`, { exact: true })).toBeVisible();
}

async function givePoints(till: TillPage, points: number): Promise<void> {
  const { page } = till;
  await attach(till);
  await page.getByRole('link', { name: /^Member \S/ }).click();
  await page.getByRole('button', { name: 'Give or take points' }).click();
  await page.getByRole('textbox', { name: 'Points' }).fill(`${points}`);
  await page.getByRole('textbox', { name: 'Why' }).fill('For the wait');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(`${points} points given`).first()).toBeVisible();
}

async function expectOnDevice(page: Page, text: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'More' }).click();
  await page.getByRole('link', { name: /^Is everything saved/ }).click();
  await expect(page.getByText(text).first()).toBeVisible({ timeout: 30_000 });
}

/** The app that the endpoint serves by now, whatever the browser kept. */
async function update(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    await Promise.all(registrations.map((each) => each.unregister()));
    await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  });
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.clearBrowserCache');
  await page.reload();
  await signIn(page);
}
