import { expect, type Page } from '@playwright/test';
import { strike } from '#setup/scanner.ts';
import { untilAgreed } from './pages/agreement.ts';
import { readLog, receiptsIn } from './pages/endpoint-log.ts';
import { openBoutique } from './pages/first-run.ts';
import { money } from './pages/money.ts';
import { plainArticles } from './pages/sample-shop.ts';
import { signIn } from './pages/second-till.ts';
import { story } from './pages/story.ts';
import type { TillPage } from './pages/till-page.ts';

const [dress] = plainArticles('EUR');
if (dress === undefined) throw new Error('No articles.');
const { barcode, priceMinor } = dress;

/** What went wrong with keys on other tills, by the words of those who mended it there. */
story('keys do what they say, once, and leave the field free', async ({ tab, till, endpoint }) => {
  await countPrints(tab);
  await openBoutique(tab, { start: 'sample', country: 'FR', currency: 'EUR' });
  await till.open();

  await story.step('a key struck twice submits once', async () => {
    await till.scan(barcode);
    await expect(till.card).toBeEnabled();
    await tab.keyboard.press('F9');
    await tab.keyboard.press('F9');
    await twice(tab, 'Enter');
    await expect(till.done).toBeVisible();
    await till.scan(barcode);
    await expect(till.card).toBeEnabled();
    await twice(tab, 'Control+Enter');
    await expect(till.done).toBeVisible();
    await untilAgreed(endpoint, [tab]);
    expect(receiptsIn(readLog(endpoint))).toHaveLength(2);
  });

  await story.step('one scan is one piece, though it is typed into the field too', async () => {
    await till.field.focus();
    await till.scan(barcode);
    await expect(till.card).toContainText(money(priceMinor, 'EUR'));
    await expect(till.field).toHaveValue('');
    await till.payByCard();
  });

  await story.step('two taps of one finger ask for one print', async () => {
    await till.done.getByRole('button', { name: 'Print', exact: true }).dblclick();
    await expect(tab.getByTestId('receipt')).toBeAttached();
    expect(await prints(tab)).toBe(1);
    await expect(tab.getByTestId('receipt')).not.toContainText('COPY');
  });

  await story.step('after a print the field has the focus again', async () => {
    await expect(till.field).toBeFocused();
    await tab.keyboard.press('Enter');
    expect(await prints(tab)).toBe(1);
  });

  await story.step('the first character is kept, wherever the focus was', async () => {
    await till.done.getByRole('button', { name: 'Send' }).focus();
    await strike(tab, [...'robe'], 110);
    await expect(till.field).toHaveValue('robe');
    await till.field.fill('');
  });

  await story.step('a modal sheet that paid and printed holds no focus back', async () => {
    await tab.setViewportSize({ width: 390, height: 844 });
    await till.scan(barcode);
    await till.cash.click();
    await tab.getByRole('button', { name: /^Exact/ }).click();
    await expect(till.done).toBeVisible();
    await till.done.getByRole('button', { name: 'Print', exact: true }).click();
    await expect(tab.locator('dialog[open]')).toHaveCount(0);
    await expect(till.field).toBeFocused();
    await till.scan(barcode);
    await expect(till.basket.getByRole('listitem')).toHaveCount(1);
    await till.payByCard();
    await tab.setViewportSize({ width: 1280, height: 800 });
  });

  await story.step('a key struck before the till is ready waits and does not vanish', async () => {
    await payBeforeItIsReady(tab, till);
  });
});

/** The part that has the buttons is held back, as on a device that is slow to wake. */
async function payBeforeItIsReady(tab: Page, till: TillPage): Promise<void> {
  const floor = Promise.withResolvers<void>();
  await tab.route(/sell-floor-.*\.js$/, async (route) => {
    await floor.promise;
    await route.continue();
  });
  await tab.reload();
  await signIn(tab);
  await till.open();
  await till.scan(barcode);
  await expect(tab.getByText('Scan or search to start')).toBeHidden();
  await tab.keyboard.press('F9');
  await tab.keyboard.press('Enter');
  await expect(till.done).toBeHidden();
  floor.resolve();
  await expect(till.done).toBeVisible();
}

/** In one task of the page, as from a key that bounces. */
async function twice(page: Page, key: string): Promise<void> {
  await Promise.all([page.keyboard.press(key), page.keyboard.press(key)]);
}

/** Instead of a dialog that would wait for somebody. */
async function countPrints(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let count = 0;
    window.print = () => {
      count += 1;
      document.documentElement.dataset.prints = `${count}`;
    };
  });
  await page.reload();
}

async function prints(page: Page): Promise<number> {
  return await page.evaluate(() => Number(document.documentElement.dataset.prints ?? 0));
}
