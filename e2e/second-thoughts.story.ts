import { expect } from '@playwright/test';
import { openBoutique } from './pages/first-run.ts';
import { money } from './pages/money.ts';
import { story } from './pages/story.ts';

const CODE = '8801111111111';

story('what was done by mistake is told or taken back', async ({ tab, till }) => {
  const euro = (minor: number) => money(minor, 'EUR');
  await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
  await till.open();

  await till.enrol('0612344218');
  await tab.getByRole('button', { name: 'More about this member' }).click();
  const email = tab.getByLabel('E-mail (optional)');
  await email.fill('marie@rue');
  await email.press('Enter');
  await expect(tab.getByText('Enter an e-mail address, like name@example.com')).toBeVisible();
  await email.fill('marie@rue.example');
  await email.press('Enter');
  await expect(tab.getByText('Enter an e-mail address')).toBeHidden();
  await tab.getByRole('button', { name: 'Close new member' }).click();

  await till.scan(CODE);
  await tab.getByLabel(`Price for ${CODE}`).fill('0');
  await tab.getByRole('button', { name: 'Sell at this price' }).click();
  await expect(tab.getByText(/^Enter a price above zero/)).toBeVisible();
  await tab.getByLabel(`Price for ${CODE}`).fill('32');
  await tab.getByRole('button', { name: 'Sell at this price' }).click();

  await till.cash.click();
  await tab.getByRole('button', { name: '2', exact: true }).click();
  await tab.getByRole('button', { name: '0', exact: true }).click();
  await expect(tab.getByText(`Missing ${euro(1200)}`)).toBeVisible();
  await tab.getByRole('button', { name: `Exact · ${euro(3200)}` }).click();
  await expect(till.done).toBeVisible();

  await tab.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(till.basket).toContainText('Misc article');
  await expect(tab.getByRole('button', { name: /^Remove .* from this sale$/ })).toBeVisible();
  await expect(tab.getByTestId('last-recorded')).toContainText('undone since');
  await till.payByCard();

  await till.sellMisc(CODE, '32');
  await tab.getByRole('button', { name: 'Remove: Misc article' }).click();
  await expect(till.basket).toBeHidden();
  await tab.getByRole('button', { name: 'Undo the last act' }).click();
  await expect(till.basket).toContainText('Misc article');

  await till.type('Silk scarf');
  await tab.getByRole('option', { name: 'Sell “Silk scarf” at a price' }).click();
  const price = tab.getByLabel('Price for Silk scarf');
  await expect(price).toBeFocused();
  await price.fill('45');
  await price.press('Enter');
  await expect(till.field).toBeFocused();
  await expect(till.basket.getByText('Silk scarf', { exact: true })).toBeVisible();

  await tab.getByRole('button', { name: 'Park this basket' }).focus();
  await tab.getByRole('link', { name: 'Sell' }).click();
  await expect(till.field).toBeFocused();
});
