import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { factWrites, noteDurability } from './pages/durability.ts';
import { openBoutique } from './pages/first-run.ts';
import { OwnBrowser } from './pages/own-browser.ts';
import { sampleArticles } from './pages/sample-shop.ts';
import { signIn } from './pages/second-till.ts';
import { story } from './pages/story.ts';
import { TillPage } from './pages/till-page.ts';

/** A few in every run of the tests, many where there is time for it. */
const KILLS = Number(process.env.HABITUE_KILLS ?? 2);
const MOST_PURCHASES = 4;

story.use({ keepsApp: true });

story(
  'a browser killed in a stream of purchases has lost none and torn none',
  async ({ endpoint }) => {
    story.setTimeout(600_000);
    const profile = mkdtempSync(join(tmpdir(), 'habitue-kill-'));
    const [article] = sampleArticles('CNY');
    if (article === undefined) throw new Error('No articles.');
    const shown: string[] = [];
    let transactions = 0;
    try {
      for (let kill = 0; kill <= KILLS; kill += 1) {
        const browser = await OwnBrowser.open(profile);
        const page = await browser.context.newPage();
        await noteDurability(page);
        await page.goto(endpoint.url);
        if (kill === 0) {
          await openBoutique(page, { start: 'sample', country: 'CN', currency: 'CNY' });
        } else {
          await signIn(page);
        }
        const till = new TillPage(page);
        await till.open();
        await areThere(till, kill < KILLS ? shown.slice(-MOST_PURCHASES) : shown);
        if (kill < KILLS) {
          const durabilities = await sellUntilKilled(till, { browser, article, shown, kill });
          expect(durabilities.every((durability) => durability === 'strict')).toBe(true);
          transactions += durabilities.length;
        } else {
          await isWhole(page);
          await browser.kill();
        }
      }
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
    console.log(
      `${KILLS} kills, ${shown.length} purchases shown, ${transactions} strict writes seen`,
    );
    expect(transactions).toBeGreaterThanOrEqual(shown.length);
  },
);

interface Stream {
  readonly browser: OwnBrowser;
  readonly article: { readonly barcode: string };
  readonly shown: string[];
  readonly kill: number;
}

/** Sells until the browser is killed, somewhere between the tap and the receipt of the last one. */
async function sellUntilKilled(till: TillPage, stream: Stream): Promise<string[]> {
  const { browser, article, shown, kill } = stream;
  const wanted = 1 + (kill % MOST_PURCHASES);
  for (let sold = 0; sold < wanted; sold += 1) {
    await till.scan(article.barcode);
    await expect(till.card).toBeEnabled();
    shown.push(await till.payByCard());
  }
  const durabilities = await factWrites(till.page);
  await till.scan(article.barcode);
  await expect(till.card).toBeEnabled();
  await till.page.evaluate((delay) => {
    const card = [...document.querySelectorAll('button')].find(({ innerText }) =>
      innerText.startsWith('Card'),
    );
    setTimeout(() => card?.click(), delay);
  }, 20);
  await new Promise((resolve) => setTimeout(resolve, 20 + ((kill * 7) % 40)));
  await browser.kill();
  return durabilities;
}

/** Every receipt that was shown can be called up. */
async function areThere(till: TillPage, shown: readonly string[]): Promise<void> {
  const receipts = till.page.getByRole('group', { name: 'Receipts' });
  for (const receipt of shown) {
    await till.field.fill(receipt);
    await expect(receipts.getByText(receipt)).toBeVisible();
  }
  await till.field.fill('');
}

/** No record is torn: each link of the chain holds. */
async function isWhole(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^(All saved|Saving|Offline)/ }).click();
  await page.getByRole('button', { name: 'Check every record now' }).click();
  await expect(page.getByText(/records checked, all whole$/)).toBeVisible();
}
