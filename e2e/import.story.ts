import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openBoutique } from './pages/first-run.ts';
import { chooseFile, holdBlocks, totalsShown } from './pages/importing.ts';
import { money } from './pages/money.ts';
import { countRetail } from './pages/retail-count.ts';
import { signIn } from './pages/second-till.ts';
import { story } from './pages/story.ts';

const EXTRACT = join(import.meta.dirname, '../src/sample/online-retail/transactions.csv');

/** The whole quarter where it is at hand, else an extract of whole invoices. */
const FILE = process.env.HABITUE_TRANSACTIONS ?? EXTRACT;

story(
  'a real purchase history comes in, counted right, and goes again without a trace',
  async ({ tab }) => {
    story.setTimeout(600_000);
    const counted = countRetail(FILE);
    const whole = (n: number) => n.toLocaleString('en-GB');
    const expected = {
      members: whole(counted.members),
      purchases: whole(counted.purchases),
      returns: whole(counted.returns),
      revenue: money(counted.revenue, 'GBP'),
      returned: money(counted.returned, 'GBP'),
    };
    await openBoutique(tab, { start: 'empty', country: 'GB', currency: 'GBP' });

    await chooseFile(tab, 'transactions.csv', readFileSync(FILE));
    expect(await totalsShown(tab)).toEqual(expected);
    const begin = tab.getByRole('button', { name: /^Import [\d,]+ rows$/ });
    const goOn = await holdBlocks(tab);
    await begin.click();
    await tab.getByRole('button', { name: 'Cancel, keep nothing' }).click();
    await goOn();
    await expect(tab.getByText('Cancelled. Nothing was kept.')).toBeVisible({ timeout: 60_000 });
    await expectMembers(tab, 0);

    await chooseFile(tab, 'transactions.csv', readFileSync(FILE));
    await begin.click();
    const done = tab.getByRole('heading', { name: 'transactions.csv is in' });
    await expect(done).toBeVisible({ timeout: 300_000 });
    expect(await totalsShown(tab)).toEqual(expected);
    await tab.getByRole('link', { name: 'See the members' }).click();
    await expectMembers(tab, counted.members);

    await tab.goBack();
    await tab.getByRole('button', { name: 'Undo this import' }).click();
    await expect(tab.getByText('The import was undone.').first()).toBeVisible({ timeout: 60_000 });
    await expectMembers(tab, 0);
  },
);

story(
  'right after an import Today opens as often as it is asked for',
  async ({ tab, endpoint }) => {
    await openBoutique(tab, { start: 'empty', country: 'GB', currency: 'GBP' });
    await chooseFile(tab, 'transactions.csv', readFileSync(EXTRACT));
    await tab.getByRole('button', { name: /^Import [\d,]+ rows$/ }).click();
    await expect(tab.getByRole('heading', { name: 'transactions.csv is in' })).toBeVisible({
      timeout: 60_000,
    });
    for (let times = 0; times < 5; times += 1) {
      await tab.goto(`${endpoint.url}/today`);
      await signIn(tab);
      await expect(tab.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
      await expect(tab.locator('[data-skeleton]')).toHaveCount(0);
      await expect(tab.getByText('Your basket is safe.')).toHaveCount(0);
    }
  },
);

async function expectMembers(page: Page, count: number): Promise<void> {
  const main = page.getByRole('navigation', { name: 'Main' });
  await main.getByRole('link', { name: 'Members' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Members' })).toBeVisible();
  if (count === 0) await expect(page.getByText('No members yet')).toBeVisible();
  else {
    const all = page.getByText(`${count.toLocaleString('en-GB')} members`);
    await expect(all).toBeVisible({ timeout: 60_000 });
  }
}
