import { expect, type Page } from '@playwright/test';
import { MANAGER, openBoutique } from './pages/first-run.ts';
import { money } from './pages/money.ts';
import { story } from './pages/story.ts';

const euro = (minor: number) => money(minor, 'EUR');
const CLERK = { name: 'Ben', pin: '1470' };

story('[Q20] a price by hand needs a reason and a manager', async ({ tab, till }) => {
  await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
  await till.open();
  await till.sellMisc('2990000000017', '150.00');

  await tab.getByRole('button', { name: 'Change the price: Misc article' }).click();
  const sheet = tab.getByRole('dialog', { name: 'Price of Misc article' });
  await sheet.getByLabel('New price', { exact: true }).last().fill('160');
  await expect(sheet).toContainText(`The new price must be below ${euro(15000)}`);
  await sheet.getByLabel('New price', { exact: true }).last().fill('120');
  await sheet.getByRole('button', { name: `Take off ${euro(3000)}` }).click();
  await expect(sheet).toContainText('Say why');
  await sheet.getByRole('button', { name: 'Last piece' }).click();
  await sheet.getByRole('button', { name: `Take off ${euro(3000)}` }).click();
  await expect(sheet).toBeHidden();
  await expect(till.card).toContainText(euro(12000));
  await putBack(tab, 'Last piece');
  await expect(till.card).toContainText(euro(15000));
  await tab.keyboard.press('Control+z');
  await expect(till.card).toContainText(euro(12000));

  await takeOn(tab);
  await signInAs(tab, CLERK);
  await till.open();
  await till.sellMisc('2990000000024', '40.00');
  await tab.getByRole('button', { name: 'Discount on the basket' }).click();
  const whole = tab.getByRole('dialog', { name: 'Discount on the basket' });
  await whole.getByRole('radio', { name: 'Percent off' }).check();
  await whole.getByLabel('Percent off').last().fill('10');
  await whole.getByLabel('Reason').fill('Goodwill');
  await whole.getByRole('button', { name: `Ask a manager · ${euro(-1600)}` }).click();
  const pin = whole.getByLabel(`PIN of ${MANAGER.name}`);
  await pin.fill(CLERK.pin);
  await expect(whole).toContainText('Wrong PIN');
  await pin.fill(MANAGER.pin);
  await expect(whole).toBeHidden();
  await expect(till.card).toContainText(euro(14400));
  await till.enrol('0612344218');
  await expect(till.promise).toContainText(
    `Misc article: ${euro(-3000)} by the manager: Last piece`,
  );
  await expect(till.promise).toContainText(`${euro(-1600)} by the manager: Goodwill`);
  await till.payByCard();
  await tab.evaluate(() => {
    window.print = () => undefined;
  });
  await tab.getByRole('button', { name: 'Print', exact: true }).click();
  const receipt = tab.getByTestId('receipt');
  await expect(receipt).toContainText(`Misc article: ${euro(-3000)} by the manager: Last piece`);
  await expect(receipt).toContainText(`${euro(-1600)} by the manager: Goodwill`);
  await expect(receipt).toContainText(`Total${euro(14400)}`);
});

async function putBack(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Put back: .*${note}$`) }).click();
}

async function takeOn(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'More' }).click();
  await page.getByRole('link', { name: /^Clerks and PINs/ }).click();
  await page.getByRole('button', { name: 'Add somebody' }).click();
  await page.getByLabel('Name').fill(CLERK.name);
  await page.getByLabel('PIN, 4 digits').fill(CLERK.pin);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(CLERK.name, { exact: true })).toBeVisible();
}

async function signInAs(page: Page, { name, pin }: typeof CLERK): Promise<void> {
  await page.goto(new URL('/lock', page.url()).href);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  const field = page.getByLabel(`PIN of ${name}`);
  await field.fill('0000');
  await expect(page.getByText(/^Wrong PIN/)).toBeVisible();
  await expect(field).toBeFocused();
  await page.keyboard.type(pin);
  await expect(page.getByRole('navigation')).toBeVisible();
}
