import { expect, type Page } from '@playwright/test';
import { readActs, resetActs } from './pages/acts.ts';
import { openBoutique } from './pages/first-run.ts';
import { memberNumber } from './pages/member-number.ts';
import { plainArticles } from './pages/sample-shop.ts';
import { strike } from './pages/scanner.ts';
import { story } from './pages/story.ts';
import type { TillPage } from './pages/till-page.ts';

/** As many acts as each job may cost at the most. Ringing up the goods is not counted. */
const BUDGETS = {
  'enrol.phone': 12,
  'enrol.phone+name': 11 + 'Marie'.length + 2,
  'sale.card.auto': 2,
  'sale.card.points': 3,
  'sale.tail4.auto': 6,
  'sale.tail4.points': 7,
  'sale.keyboard': 7,
  'sale.park+recall': 2,
  'why.open': 1,
  'customer.detach': 1,
} as const;

const PHONE = '13800138000';

story('every job at the till stays within its acts', async ({ tab, till }) => {
  await openBoutique(tab, { start: 'sample', country: 'CN', currency: 'CNY' });
  const [dress] = plainArticles('CNY').filter(({ priceMinor }) => priceMinor >= 60_000);
  if (dress === undefined) throw new Error('No article dear enough.');
  await till.open();

  await within(tab, 'enrol.phone', () => till.enrol(PHONE));
  const number = await memberNumber(tab);
  await tab.getByRole('button', { name: /^Remove .* from this sale$/ }).click();
  await within(tab, 'enrol.phone+name', async () => {
    await till.enrol('13800138111');
    await strike(tab, [...'Marie'], 110);
    await tab.keyboard.press('Enter');
    await expect(tab.getByRole('link', { name: 'Marie' })).toBeVisible();
  });
  await within(tab, 'customer.detach', () =>
    tab.getByRole('button', { name: 'Remove Marie from this sale' }).click(),
  );

  const cardSale = async (points: boolean) => {
    await till.scan(number);
    await expect(till.promise).toBeVisible();
    if (points) await till.usePoints.click();
    await till.payByCard();
  };
  const tailSale = async (points: boolean) => {
    await till.type(PHONE.slice(-4));
    await tab.keyboard.press('Enter');
    await expect(till.promise).toBeVisible();
    if (points) await till.usePoints.click();
    await till.payByCard();
  };
  await till.scan(dress.barcode);
  await till.scan(dress.barcode);
  await within(tab, 'sale.card.auto', () => cardSale(false));
  await till.scan(dress.barcode);
  await within(tab, 'sale.card.points', () => cardSale(true));
  await till.scan(dress.barcode);
  await till.scan(dress.barcode);
  await within(tab, 'sale.tail4.auto', () => tailSale(false));
  await till.scan(dress.barcode);
  await within(tab, 'sale.tail4.points', () => tailSale(true));
  await till.scan(dress.barcode);
  await within(tab, 'sale.keyboard', () => keyboardSale(tab, till));
  await parkAndRecall(tab, till, dress.barcode);
});

async function within(page: Page, job: keyof typeof BUDGETS, act: () => Promise<void>) {
  await resetActs(page);
  await act();
  const { total } = await readActs(page);
  console.log(`${job}: ${total} acts of at most ${BUDGETS[job]}`);
  expect(total, job).toBeLessThanOrEqual(BUDGETS[job]);
}

async function keyboardSale(page: Page, till: TillPage): Promise<void> {
  await till.type(PHONE.slice(-4));
  await page.keyboard.press('Enter');
  await expect(till.promise).toBeVisible();
  await page.keyboard.press('F9');
  await page.keyboard.press('Enter');
  await expect(till.done).toBeVisible();
}

async function parkAndRecall(page: Page, till: TillPage, barcode: string): Promise<void> {
  await till.scan(barcode);
  await within(page, 'why.open', async () => {
    await page.getByRole('button', { name: /^Why \d+ points?\?$/ }).click();
    await expect(page.getByText('Sum')).toBeVisible();
  });
  await page.keyboard.press('Escape');
  await within(page, 'sale.park+recall', async () => {
    await page.keyboard.press('F4');
    await page.getByRole('button', { name: /^Recall / }).click();
  });
  await expect(till.basket.getByRole('listitem')).toHaveCount(1);
}
