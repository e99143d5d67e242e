import { expect } from '@playwright/test';
import { readActs, resetActs } from './pages/acts.ts';
import { openBoutique } from './pages/first-run.ts';
import { memberNumber } from './pages/member-number.ts';
import { money } from './pages/money.ts';
import { story } from './pages/story.ts';

const CODE = '8801111111111';
/** Opening the last sale, and the card. */
const MOST_ACTS = 2;

story('a member remembered after payment gets the purchase, once', async ({ tab, till }) => {
  await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
  await till.open();
  const numbers: string[] = [];
  for (const phone of ['0612344218', '0612344219']) {
    await till.enrol(phone);
    numbers.push(await memberNumber(tab));
    await tab.getByRole('button', { name: /^Remove .* from this sale$/ }).click();
  }
  const [first = '', second = ''] = numbers;

  await till.sellMisc(CODE, '148');
  const receipt = await till.payByCard();
  await resetActs(tab);
  await till.done.getByRole('button', { name: 'Add a member’s card' }).click();
  const sheet = tab.getByRole('dialog', { name: receipt });
  await expect(sheet.getByRole('textbox', { name: 'Add a member’s card' })).toBeVisible();
  await till.scan(first);
  await expect(till.done).toContainText('148 points earned · balance 148');
  expect((await readActs(tab)).total).toBeLessThanOrEqual(MOST_ACTS);
  await expect(sheet).toContainText('148 points');
  await expect(sheet.getByRole('textbox', { name: 'Add a member’s card' })).toBeHidden();

  await sheet.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(tab.getByText('Undone: the purchase is nobody’s again')).toBeVisible();
  await sheet.getByRole('textbox', { name: 'Add a member’s card' }).fill('4219');
  await sheet.getByRole('textbox', { name: 'Add a member’s card' }).press('Enter');
  await expect(sheet).toContainText('148 points');
  await tab.keyboard.press('Escape');

  await till.scan(second);
  await expect(tab.getByText('148 points').first()).toBeVisible();
  await tab.locator('a[href^="/members/"]').first().click();
  await expect(tab.getByText(/card added on/)).toContainText(receipt);
  await tab.getByRole('link', { name: `Receipt ${receipt}` }).click();
  await sheet.getByRole('button', { name: /^One more back: Misc article/ }).click();
  await expect(sheet).toContainText('148 points of this purchase are taken back');
  await expect(sheet).toContainText('Balance afterwards: 0');
  await sheet.getByRole('button', { name: `Refund ${money(14_800, 'EUR')}` }).click();
  await expect(tab.getByText(`${money(14_800, 'EUR')} refunded`).first()).toBeVisible();
  await tab.keyboard.press('Escape');
  await till.scan(first);
  await expect(tab.getByText('0 points').first()).toBeVisible();
});
