import { expect, type Page } from '@playwright/test';
import { openBoutique } from './pages/first-run.ts';
import { money } from './pages/money.ts';
import { story } from './pages/story.ts';
import type { TillPage } from './pages/till-page.ts';

const euro = (minor: number) => money(minor, 'EUR');
const PRINTED = 'GC-2026-0007';

story('[V8] a gift card is sold, topped up and spent in parts', async ({ tab, till }) => {
  await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
  await till.open();
  await till.scan(PRINTED);
  await tab.getByRole('button', { name: 'As gift card' }).click();
  const sheet = tab.getByRole('dialog', { name: 'Gift card' });
  await sheet.getByRole('button', { name: euro(5000) }).click();
  await sheet.getByRole('button', { name: 'Add to the basket' }).click();
  await expect(till.basket).toContainText(PRINTED);
  await till.payByCard();
  await printed(tab, PRINTED);

  await tab.getByRole('button', { name: /^Gift card Sell or top up/ }).click();
  await till.scan(PRINTED);
  await expect(sheet).toContainText(`${euro(5000)} is on it already`);
  await sheet.getByLabel('Amount').fill('25');
  await sheet.getByRole('button', { name: 'Add to the basket' }).click();
  await till.payByCard();

  await till.scan(PRINTED);
  const chip = tab.getByRole('button', { name: `Take off: Gift card ${PRINTED}` });
  await expect(chip).toContainText(`${euro(7500)} on it`);
  await till.sellMisc('2990000000017', '30.00');
  await expect(chip).toContainText(`${euro(-3000)} · ${euro(4500)} left on it`);
  await tab.getByRole('button', { name: 'Pay only a part' }).click();
  const part = tab.getByRole('dialog', { name: 'Part of a gift card' });
  await part.getByLabel('This much').fill('80');
  await part.getByRole('button', { name: 'Pay this much' }).click();
  await expect(part).toContainText(`at most ${euro(3000)}`);
  await part.getByLabel('This much').fill('10');
  await part.getByRole('button', { name: 'Pay this much' }).click();
  await expect(till.card).toContainText(euro(2000));
  await chip.click();
  await expect(till.card).toContainText(euro(3000));
  await till.type(PRINTED.toLowerCase());
  await expect(tab.getByRole('option', { name: `Gift card ${PRINTED}` })).toContainText(euro(7500));
  await tab.keyboard.press('Enter');
  await tab.getByRole('button', { name: 'Finish · nothing to pay' }).click();
  const receipt = await till.receiptNumber();
  await printed(tab, `Gift card ${PRINTED} ${euro(-3000)} · ${euro(4500)} left on it`);

  await bringBack(tab, till, receipt);
  await expect(tab.getByRole('dialog')).toContainText(
    `Gift card ${PRINTED}: ${euro(3000)} goes back on it`,
  );
  await tab.getByRole('button', { name: `Refund ${euro(0)}` }).click();
  await expect(tab.getByText('Everything')).toBeHidden();
  await tab.keyboard.press('Escape');
  await till.scan(PRINTED);
  await expect(chip).toContainText(`${euro(7500)} on it`);
});

story('[V13] a voucher of the shop is issued, used once and comes back', async ({ tab, till }) => {
  await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
  await till.open();
  await tab.getByRole('button', { name: /^Voucher From the shop/ }).click();
  const sheet = tab.getByRole('dialog', { name: 'Voucher from the shop' });
  await sheet.getByLabel('Worth').fill('20');
  await sheet.getByRole('button', { name: 'Issue the voucher' }).click();
  await expect(sheet).toContainText('Say why');
  await sheet.getByRole('button', { name: 'Goodwill' }).click();
  await sheet.getByRole('button', { name: 'Issue the voucher' }).click();
  const name = await sheet.getByText(/^Voucher 99/).innerText();
  await quietPrinter(tab);
  await sheet.getByRole('button', { name: 'Print the voucher' }).click();
  await expect(tab.getByTestId('voucher-paper')).toContainText(name);
  await tab.keyboard.press('Escape');

  const code = name.replace(/\D/g, '');
  await till.sellMisc('2990000000017', '50.00');
  await till.scan(code);
  const chip = tab.getByRole('button', { name: `Take off: ${name}` });
  await expect(chip).toContainText(euro(-2000));
  await expect(till.card).toContainText(euro(3000));
  const receipt = await till.payByCard();
  await till.scan(code);
  await expect(chip).toContainText('used already');
  await chip.click();
  await till.scan(`${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`);
  await expect(till.basket).toContainText('Not in the catalogue: 99');
  await tab.getByRole('button', { name: /^Remove: 99/ }).click();

  await bringBack(tab, till, receipt);
  await tab.getByRole('button', { name: `Refund ${euro(3000)}` }).click();
  await expect(tab.getByRole('dialog')).toContainText(`${name} · ${euro(2000)}`);
  await tab.getByRole('button', { name: 'Print the voucher' }).click();
  await expect(tab.getByTestId('voucher-paper')).toContainText(euro(2000));
});

async function quietPrinter(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => undefined;
  });
}

async function printed(page: Page, text: string): Promise<void> {
  await quietPrinter(page);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.getByTestId('receipt')).toContainText(text);
}

async function bringBack(page: Page, till: TillPage, receipt: string): Promise<void> {
  await till.type(receipt);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'One more back: Misc article' }).click();
}
