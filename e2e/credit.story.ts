import { expect, type Page } from '@playwright/test';
import { moveTo } from './pages/clock.ts';
import { openBoutique } from './pages/first-run.ts';
import { money } from './pages/money.ts';
import { openProgramme } from './pages/programme-page.ts';
import { story } from './pages/story.ts';

const euro = (minor: number) => money(minor, 'EUR');

story('credit of one purchase and a coupon pay for the next', async ({ tab, till }) => {
  await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
  await publishCredit(tab);
  await moveTo(tab, 1);
  await till.open();
  await till.enrol('0612344218');
  await till.sellMisc('2990000000017', '150.00');
  await expect(till.promise).toContainText(`Season credit: ${euro(1200)} for next time`);
  await till.payByCard();
  await expect(till.done).toContainText(`Season credit: ${euro(1200)} for next time`);

  await till.type('4218');
  await tab.keyboard.press('Enter');
  await till.sellMisc('2990000000024', '30.00');
  const credit = tab.getByRole('button', { name: /Use Season credit · / });
  await expect(credit).toContainText(euro(1200));
  await credit.click();
  await expect(till.card).toContainText(euro(1800));
  await credit.click();
  await expect(till.card).toContainText(euro(3000));
  await credit.click();
  await till.scan('spring5');
  const coupon = tab.getByRole('button', { name: 'Remove coupon SPRING5' });
  await expect(till.card).toContainText(euro(1650));
  await coupon.click();
  await expect(till.card).toContainText(euro(1800));
  await till.type('Spring5');
  await expect(tab.getByRole('option', { name: 'Coupon SPRING5' })).toBeVisible();
  await tab.keyboard.press('Enter');
  await till.payByCard();

  await tab.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(credit).toHaveAttribute('aria-pressed', 'true');
  await expect(coupon).toBeVisible();
  await expect(till.card).toContainText(euro(1650));
  await till.payByCard();
  await expect(till.done).toContainText(`Season credit: ${euro(132)} for next time`);
  await tab.evaluate(() => {
    window.print = () => undefined;
  });
  await tab.getByRole('button', { name: 'Print', exact: true }).click();
  const receipt = tab.getByTestId('receipt');
  await expect(receipt).toContainText(`Vouchers and credit−${euro(1200)}`);
  await expect(receipt).toContainText(`Total${euro(1650)}`);

  await till.type('4218');
  await tab.keyboard.press('Enter');
  await expect(till.promise).toContainText(`Season credit: ${euro(132)} to spend`);
  await tab.locator('a[href^="/members/"]').first().click();
  await expect(tab.getByText(`Season credit: ${euro(132)} to spend`)).toBeVisible();
});

/** The ready-made season credit, and 5 % off for whoever brings a code, from tomorrow. */
async function publishCredit(page: Page): Promise<void> {
  await openProgramme(page);
  await page.getByRole('radio', { name: 'Change it' }).check();
  await page.getByLabel('Start from').selectOption({ label: 'Season credit' });
  await page.getByRole('button', { name: 'Start a draft' }).click();
  await page.getByRole('button', { name: 'Add a benefit' }).click();
  await page.getByLabel('Coupon code').last().fill('SPRING5');
  await page.getByRole('radio', { name: 'Publish' }).check();
  await page.getByRole('button', { name: /^Publish from / }).click();
  await expect(page.getByRole('radio', { name: /^From / })).toBeVisible();
}
