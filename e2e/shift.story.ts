import { expect, type Page } from '@playwright/test';
import { openBoutique } from './pages/first-run.ts';
import { money } from './pages/money.ts';
import { numberOfRichest, plainArticles } from './pages/sample-shop.ts';
import { signIn } from './pages/second-till.ts';
import { ShiftPage, sumsOnDisk } from './pages/shift-page.ts';
import { story } from './pages/story.ts';
import type { TillPage } from './pages/till-page.ts';

const euro = (minor: number) => money(minor, 'EUR');
const points = (count: number) => count.toLocaleString('en-GB');
const FLOAT = 15_000;
const EXPENSE = 1250;

story.use({ keepsApp: true });

story(
  'a shift with the line down, from its float to a Z report that carries over',
  async ({ tab, till, endpoint }) => {
    const shift = new ShiftPage(tab);
    await openBoutique(tab, { start: 'sample', country: 'FR', currency: 'EUR' });
    await tab.evaluate(() => navigator.serviceWorker.ready);
    await endpoint.kill();

    await till.open();
    await shift.reach();
    await tab.getByLabel('What is in the drawer').fill('150');
    await tab.getByRole('button', { name: `Open with ${euro(FLOAT)}` }).click();
    const cashMinor = await sellAndTakeBack(till);
    await till.open();
    await shift.reach();
    await shift.payOut('12.50');

    await shift.view('Count and close');
    const expected = FLOAT + cashMinor - EXPENSE;
    await expect(tab.locator('main')).not.toContainText(euro(expected));
    await expect(tab.getByTestId('variance')).toBeHidden();
    await countShort(shift, expected - 50);
    await expect(tab.getByText(`${euro(50)} missing`)).toBeVisible();
    await expect(tab.getByTestId('variance')).toContainText(euro(expected));
    await tab.getByLabel('Note').fill('a coin under the counter');
    await tab.getByLabel('Stays in the drawer').fill('100');
    await tab.getByRole('button', { name: 'Close the shift' }).click();
    await expect(shift.z).toBeVisible({ timeout: 30_000 });
    await figuresAreThoseOnDisk(tab, shift);
    expect(await shift.figure('cash.expected')).toBe(euro(expected));
    expect(await shift.figure('cash.variance')).toBe(euro(-50));
    expect(await shift.figure('cash.note')).toBe('a coin under the counter');

    await tab.evaluate(() => {
      window.print = () => undefined;
    });
    await tab.getByRole('button', { name: 'Print on 80 mm' }).click();
    await expect(tab.getByTestId('z-paper')).toContainText(`Variance${euro(-50)}`);
    const saving = tab.waitForEvent('download');
    await tab.getByRole('button', { name: 'Save as CSV' }).click();
    expect((await saving).suggestedFilename()).toBe('z-0001-0001.csv');

    await tab.reload();
    await signIn(tab);
    await expect(tab.getByRole('button', { name: /^Z 1 / })).toBeVisible();
    await tab.getByRole('button', { name: `Open with ${euro(10_000)}` }).click();
    await expect(tab.getByText(`Float ${euro(10_000)}`)).toBeVisible();
    await shift.view('Count and close');
    await shift.count({ '€100.00': 1 });
    await expect(tab.getByText('It fits to the last coin')).toBeVisible();
    await tab.getByRole('button', { name: 'Close the shift' }).click();
    await expect(tab.getByRole('button', { name: /^Z 2 / })).toBeVisible();
    expect(await shift.figure('cash.carried')).toBe(euro(10_000));
    expect(await shift.figure('sales.purchases')).toBe('0');
  },
);

/** Cash for one, points and a card for another, and a third in cash that comes back in cash. */
async function sellAndTakeBack(till: TillPage): Promise<number> {
  const { page } = till;
  const [dress, coat, hat] = plainArticles('EUR');
  if (!dress || !coat || !hat) throw new Error('Too few articles.');
  await till.open();
  await till.scan(dress.barcode);
  await payInCash(till);
  await till.scan(coat.barcode);
  await till.scan(numberOfRichest('EUR'));
  await till.usePoints.click();
  await till.payByCard();
  await till.scan(hat.barcode);
  await payInCash(till);
  const receipt = await till.receiptNumber();
  await till.type(receipt);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^One more back: / }).click();
  await page.getByRole('button', { name: `Refund ${euro(hat.priceMinor)}` }).click();
  await expect(page.getByText(`${euro(hat.priceMinor)} refunded`).first()).toBeVisible();
  await page.keyboard.press('Escape');
  return dress.priceMinor;
}

async function payInCash(till: TillPage): Promise<void> {
  await till.cash.click();
  await till.page.getByRole('button', { name: /^Exact/ }).click();
  await expect(till.done).toBeVisible();
}

/** So many whole euros and half ones, and not a coin more. */
async function countShort(shift: ShiftPage, minor: number): Promise<void> {
  const [whole, rest] = [Math.floor(minor / 100), minor % 100];
  await shift.count({ '€1.00': whole, '€0.50': Math.floor(rest / 50), '€0.01': rest % 50 });
}

async function figuresAreThoseOnDisk(page: Page, shift: ShiftPage): Promise<void> {
  const sums = await sumsOnDisk(page);
  const told = {
    purchases: await shift.figure('sales.purchases'),
    due: await shift.figure('sales.due'),
    returned: await shift.figure('back.returned'),
    cash: await shift.figure('tenders.taken cash'),
    card: await shift.figure('tenders.taken card'),
    tax: await shift.figure('taxes.tax 2000'),
    issued: await shift.figure('points.issued'),
    redeemed: await shift.figure('points.redeemed'),
  };
  expect(told).toEqual({
    purchases: String(sums.purchases),
    due: euro(sums.dueMinor),
    returned: euro(sums.backMinor),
    cash: euro(sums.cashMinor),
    card: euro(sums.cardMinor),
    tax: euro(sums.taxMinor),
    issued: points(sums.issued),
    redeemed: points(sums.redeemed),
  });
}
