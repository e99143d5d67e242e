import { expect, type Page } from '@playwright/test';
import { openBoutique } from './pages/first-run.ts';
import { importArticles } from './pages/importing.ts';
import { yuan } from './pages/money.ts';
import { story } from './pages/story.ts';
import type { TillPage } from './pages/till-page.ts';

const CATALOGUE = [
  'sku,barcode,name,category,list price,price,tags',
  'DRESS,4006381333931,Linen dress,Dresses,890.00,890.00,',
  'SCARF,4006381333948,Silk scarf,Accessories,500.00,400.00,reduced',
  'BELT,4006381333955,Leather belt,Accessories,310.00,310.00,new-season',
].join('\r\n');

story(
  'a VIP is given what her card gives, and told what it does not and why',
  async ({ tab, till }) => {
    await openBoutique(tab, { start: 'empty', country: 'CN', currency: 'CNY' });
    await importArticles(tab, CATALOGUE);
    await till.open();

    await becomeVip(till);
    await till.scan('4006381333931');
    await till.scan('4006381333948');
    await till.scan('4006381333955');
    await attach(tab, till);
    await expect(till.promise).toContainText(`Today: ${yuan(-8900)}`);
    await expect(till.promise).toContainText('VIP 10% on 1 full-price piece');
    await expect(till.promise).toContainText('Earns 151 points');
    await tab.getByRole('button', { name: /^Why 151 points\?$/ }).click();
    const why = tab.getByRole('dialog');
    await expect(why.getByText('already reduced by 20%')).toBeVisible();
    await expect(why.getByText('new-season pieces take no part')).toBeVisible();
    await expect(tab.getByTestId('why-sum')).toContainText('151');
    await tab.keyboard.press('Escape');
    await expect(till.card).toContainText(yuan(151_100));
    const receipt = await till.payByCard();
    await expect(till.done).toContainText('151 points earned');

    await till.type(receipt);
    await tab.keyboard.press('Enter');
    await tab.getByRole('button', { name: /^One more back: Linen dress/ }).click();
    await expect(tab.getByText('80 points of this purchase are taken back')).toBeVisible();
    await tab.getByRole('button', { name: `Refund ${yuan(80_100)}` }).click();
    await expect(tab.getByText(`${yuan(80_100)} refunded`).first()).toBeVisible();
  },
);

story('points pay half at most, in whole hundreds, and the rest earns', async ({ tab, till }) => {
  await openBoutique(tab, { start: 'empty', country: 'CN', currency: 'CNY' });
  await till.open();
  await till.enrol('13800138000');
  await tab.keyboard.press('Escape');
  await till.sellMisc('8801111111111', '2800.00');
  await till.payByCard();
  await attach(tab, till);
  await till.sellMisc('8801111111111', '2800.00');
  await till.payByCard();

  await attach(tab, till);
  await expect(tab.getByText(/^560 points/)).toBeVisible();
  await till.sellMisc('8802222222222', '148.00');
  await expect(till.usePoints).toContainText('500 pts');
  await till.usePoints.click();
  await expect(till.card).toContainText(yuan(9800));
  await till.payByCard();
  await expect(till.done).toContainText('9 points earned');
  await expect(till.done).toContainText('balance 69');
});

async function becomeVip(till: TillPage): Promise<void> {
  await till.enrol('13800138000');
  await till.page.keyboard.press('Escape');
  await till.sellMisc('8801111111111', '3000.00');
  await till.payByCard();
  await expect(till.done).toContainText('Now VIP');
}

async function attach(page: Page, till: TillPage): Promise<void> {
  await till.type('8000');
  await page.keyboard.press('Enter');
  await expect(till.promise).toBeVisible();
}
