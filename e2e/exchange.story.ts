import { expect } from '@playwright/test';
import { openBoutique } from './pages/first-run.ts';
import { memberNumber } from './pages/member-number.ts';
import { money } from './pages/money.ts';
import { story } from './pages/story.ts';
import type { TillPage } from './pages/till-page.ts';

const CODE = '8801111111111';
const euro = (minor: number) => money(minor, 'EUR');

story('goods are exchanged in one act, and one difference changes hands', async ({ tab, till }) => {
  await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
  await till.open();
  await till.enrol('0612344218');
  const number = await memberNumber(tab);
  await till.sellMisc(CODE, '59');
  const first = await till.payByCard();

  const back = tab.getByRole('region', { name: 'Goods coming back' });
  await bringBack(till, first);
  await expect(back).toContainText(first);
  await expect(back).toContainText('59 points of this purchase are taken back');
  await till.sellMisc(CODE, '89');
  await expect(tab.getByText('To pay')).toBeVisible();
  await expect(till.card).toContainText(euro(3000));
  await tab.reload();
  await expect(back).toContainText(first, { timeout: 40_000 });
  await expect(till.card).toContainText(euro(3000));
  const second = await till.payByCard();
  await expect(till.done).toContainText(euro(3000));
  await expect(till.done).toContainText('89 points earned · balance 89');

  await till.done.getByRole('button', { name: 'Send' }).click();
  const text = tab.getByTestId('receipt-text');
  await expect(text).toHaveValue(/Goods back\nMisc article +.€59\.00/);
  await expect(text).toHaveValue(/Card +€30\.00/);
  await tab.keyboard.press('Escape');

  await bringBack(till, second);
  await till.sellMisc(CODE, '78');
  await expect(tab.getByText('To give back')).toBeVisible();
  await tab.getByRole('button', { name: 'Give back in cash' }).click();
  await expect(till.done).toContainText(`Given back${euro(1100)}`);

  await till.scan(number);
  await expect(tab.getByText('78 points').first()).toBeVisible();
});

/** The one piece of a receipt, to be exchanged. */
async function bringBack(till: TillPage, receipt: string): Promise<void> {
  await till.type(receipt);
  await till.page.keyboard.press('Enter');
  const sheet = till.page.getByRole('dialog', { name: receipt });
  await sheet.getByRole('button', { name: /^One more back: Misc article/ }).click();
  await sheet.getByRole('button', { name: 'Exchange for other goods' }).click();
  await expect(sheet).toBeHidden();
}
