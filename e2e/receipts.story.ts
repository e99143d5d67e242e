import { setTimeout as wait } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { openBoutique } from './pages/first-run.ts';
import { LANGUAGES, speak, tabBeside } from './pages/looks.ts';
import { type Paper, paperOf } from './pages/paper.ts';
import { sampleArticles } from './pages/sample-shop.ts';
import { story } from './pages/story.ts';
import { TillPage } from './pages/till-page.ts';
import { said } from './pages/words.ts';

const MM_OFF = 0.5;
const MANY_LINES = 40;
/** After so long a tap is one of its own. */
const NO_DOUBLE_TAP_MS = 600;

/** Those whose letters are widest and whose words are longest; or all. */
const SPOKEN = process.env.HABITUE_PAPERS === 'all' ? LANGUAGES : ['ja', 'fr'];

story('a receipt is as wide as its roll and as long as its rows', async ({ tab, till }) => {
  await keepPaperAtHand(tab);
  await openBoutique(tab, { start: 'sample', country: 'FR', currency: 'EUR' });
  await till.open();
  const [dress] = sampleArticles('EUR').filter(({ care }) => care);
  if (dress === undefined) throw new Error('no article of the sample needs care');
  await till.scan(dress.barcode);
  const receipt = await till.payByCard();

  const short = await printed(tab, till, 'Print');
  expectRoll(short, 80);
  await expect(tab.getByTestId('receipt')).toContainText(dress.care ?? '');
  await expect(tab.getByTestId('receipt')).not.toContainText('COPY');
  await wait(NO_DOUBLE_TAP_MS);
  const copy = await printed(tab, till, 'Print a copy');
  expectRoll(copy, 80);
  await expect(tab.getByTestId('receipt')).toContainText('COPY');

  await printed(tab, till, 'Gift receipt');
  await expect(tab.getByTestId('receipt')).toContainText(receipt);
  await expect(tab.getByTestId('receipt')).not.toContainText('€');

  await inEveryLanguage(tab, 80);
  for (const { barcode } of sampleArticles('EUR').slice(0, MANY_LINES)) await till.scan(barcode);
  await expect(till.basket.getByRole('listitem')).toHaveCount(MANY_LINES);
  await till.payByCard();
  const long = await printed(tab, till, 'Print');
  expectRoll(long, 80);
  expect(long.heightMm).toBeGreaterThan(short.heightMm * 2);
  await inEveryLanguage(tab, 80);
  await choosePaper(tab, '58 mm');
  await till.open();
  expectRoll(await printed(tab, till, 'Print'), 58);
  await inEveryLanguage(tab, 58);

  await choosePaper(tab, 'A4');
  await till.open();
  await till.scan(dress.barcode);
  await till.payByCard();
  const sheet = await printed(tab, till, 'Print');
  expect(Math.abs(sheet.widthMm - 210)).toBeLessThan(MM_OFF);
  expect(Math.abs(sheet.heightMm - 297)).toBeLessThan(MM_OFF);
});

story(
  'a receipt goes out by what sends on the device, and by nothing else',
  async ({ tab, till }) => {
    await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
    await till.open();
    await till.sellMisc('8801111111111', '59');
    const receipt = await till.payByCard();
    await till.done.getByRole('button', { name: 'Send' }).click();
    const sheet = tab.getByRole('dialog', { name: 'Send the receipt' });
    await expect(sheet).toContainText('This till sends nothing itself');
    const text = await sheet.getByTestId('receipt-text').inputValue();
    expect(text).toContain(receipt);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(42);
    const link = await sheet.getByRole('link', { name: 'E-mail' }).getAttribute('href');
    const mail = new URL(link ?? '');
    expect(mail.protocol).toBe('mailto:');
    expect(mail.searchParams.get('body')?.replaceAll('\r\n', '\n').trim()).toBe(text.trim());
  },
);

/** The dialogue of the browser would put the paper away again before it can be measured. */
async function keepPaperAtHand(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.reload();
}

async function printed(page: Page, till: TillPage, button: string): Promise<Paper> {
  await till.done.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByTestId('receipt')).toBeAttached();
  return await paperOf(page);
}

/** The purchase that was just recorded, printed as a copy in one language after the other. */
async function inEveryLanguage(page: Page, widthMm: number): Promise<void> {
  const beside = await tabBeside(page);
  for (const language of SPOKEN) {
    await speak(page, beside, language);
    const { done } = new TillPage(page, language);
    await wait(NO_DOUBLE_TAP_MS);
    await done.getByRole('button', { name: said(language, 'till.purchase.copy') }).click();
    await expect(page.getByTestId('receipt')).toBeAttached();
    expectRoll(await paperOf(page), widthMm);
  }
  await speak(page, beside, 'en');
  await beside.close();
}

function expectRoll(paper: Paper, widthMm: number): void {
  expect(Math.abs(paper.widthMm - widthMm)).toBeLessThan(MM_OFF);
  expect(paper.pages).toBe(1);
}

async function choosePaper(page: Page, paper: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^More/ }).click();
  await page.getByRole('link', { name: /^Language and/ }).click();
  await page.getByRole('radio', { name: paper }).check();
}
