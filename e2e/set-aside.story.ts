import { type Browser, expect, type Page } from '@playwright/test';
import { untilAgreed } from './pages/agreement.ts';
import type { Endpoint } from './pages/endpoint.ts';
import { MANAGER, openBoutique } from './pages/first-run.ts';
import { secondTill } from './pages/second-till.ts';
import { story } from './pages/story.ts';
import type { TillPage } from './pages/till-page.ts';

story.use({ keepsApp: true });

interface Shop {
  readonly tab: Page;
  readonly till: TillPage;
  readonly endpoint: Endpoint;
  readonly browser: Browser;
}

/** Two tills, and a member with 320 points of which each holds 100. */
async function twoTills({ tab, till, endpoint, browser }: Shop): Promise<TillPage> {
  await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
  await untilAgreed(endpoint, [tab]);
  const second = await secondTill(tab, browser, endpoint.url);
  await till.open();
  await till.enrol('0612344218');
  await till.sellMisc('2990000000017', '320.00');
  await till.payByCard();
  await expect(() => eachHolds(tab, '100 points set aside there')).toPass({ timeout: 90_000 });
  await till.open();
  await second.open();
  return second;
}

/** As the endpoint tells it to a screen that was just opened. */
async function eachHolds(page: Page, text: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'More' }).click();
  await page.getByRole('link', { name: /^Is everything saved/ }).click();
  const tills = page.getByRole('region', { name: 'Tills of this boutique' }).getByRole('listitem');
  await expect(tills).toHaveCount(2);
  await expect(tills.filter({ hasText: text })).toHaveCount(2, { timeout: 1000 });
}

async function attach(till: TillPage): Promise<void> {
  await till.type('4218');
  await expect(till.page.getByRole('option').first()).toBeVisible();
  await till.page.keyboard.press('Enter');
}

/** As of when it is said, and without a minus or a code, as nothing that a clerk reads has. */
async function expectBalanceOnReceipt(page: Page, points: number): Promise<void> {
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  const balance = new RegExp(`Points balance at \\d\\d:\\d\\d\\s*${points}`);
  await expect(page.getByTestId('receipt')).toContainText(balance);
}

story(
  '30: two tills cut off let her spend what each holds',
  async ({ tab, till, endpoint, browser }) => {
    const second = await twoTills({ tab, till, endpoint, browser });
    for (const each of [till, second]) {
      await attach(each);
      await each.sellMisc('2990000000024', '4.00');
      await expect(each.page.getByText('320 points', { exact: true })).toBeVisible();
    }
    await endpoint.kill();
    for (const each of [till, second]) {
      await expect(
        each.page.getByText(
          '320 points, 100 can be used now. The rest opens when the line is back.',
        ),
      ).toBeVisible({ timeout: 60_000 });
      await expect(each.usePoints).toContainText('Use 100 pts');
      await each.usePoints.click();
      await expect(each.promise).toContainText(
        'If they were already used elsewhere, the shop pays, not the customer.',
      );
    }
    await second.payByCard();
    await expectBalanceOnReceipt(second.page, 223);
    await till.promise.getByRole('button', { name: /^Give 100 more as a courtesy/ }).click();
    await tab.getByLabel(`PIN of ${MANAGER.name}`).fill(MANAGER.pin);
    await expect(till.usePoints).toContainText('Use 200 pts');
    await till.payByCard();
    await expectBalanceOnReceipt(tab, 122);

    await endpoint.start();
    for (const each of [till, second]) {
      await expect(each.page.getByText('All saved')).toBeVisible({ timeout: 90_000 });
    }
    // What the courtesy took is paid from what is set aside nowhere: 25 are left, or, where the
    // second till was heard first and had been set aside another 97, 102 and the shop paid 77.
    for (const each of [till, second]) {
      await attach(each);
      await expect(each.page.getByText(/^(25|102) points$/)).toBeVisible({ timeout: 60_000 });
    }
  },
);

story(
  'with the line it is said where the rest is set aside',
  async ({ tab, till, endpoint, browser }) => {
    const second = await twoTills({ tab, till, endpoint, browser });
    await second.page.context().setOffline(true);
    await attach(till);
    await till.sellMisc('2990000000031', '6.00');
    await expect(tab.getByText('320 points', { exact: true })).toBeVisible();
    await till.usePoints.click();
    await till.card.click();
    const note = tab.getByTestId('not-paid');
    await expect(note).toContainText('220 points can be used here.');
    await expect(note).toContainText(/100 are set aside at till 2, last heard at \d/);
    await note.getByRole('button', { name: 'Use 200 points' }).click();
    await till.payByCard();
    await expect(till.done).toBeVisible();
  },
);
