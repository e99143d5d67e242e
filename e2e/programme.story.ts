import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { moveTo } from './pages/clock.ts';
import { openBoutique } from './pages/first-run.ts';
import { chooseFile } from './pages/importing.ts';
import { yuan } from './pages/money.ts';
import { expectKept, openProgramme, openTier, startDraft } from './pages/programme-page.ts';
import { spendingOf } from './pages/retail-count.ts';
import { story } from './pages/story.ts';

const FILE = join(import.meta.dirname, '../src/sample/online-retail/transactions.csv');
const PHONE = '13800138000';

story(
  'a manager drafts VIP from 2,500, rehearses it, publishes it, and what was promised holds',
  async ({ tab, till }) => {
    await openBoutique(tab, { start: 'empty', country: 'CN', currency: 'CNY' });
    await importHistory(tab);

    await openProgramme(tab);
    await expect(tab.getByText('From CN¥10,000.00 in all purchases together.')).toBeVisible();
    await startDraft(tab);
    await tab.getByLabel('Name').first().fill('VIP from 2,500');
    await openTier(tab, 'VIP');
    const threshold = tab.getByLabel('From purchases together of');
    await threshold.fill('0');
    await expect(
      tab.getByText(/^Allowed: CN¥0\.01 to .* The draft keeps CN¥10,000\.00\.$/),
    ).toBeVisible();
    await threshold.fill('2500');
    await expect(tab.getByText(/^Allowed: /)).toBeHidden();
    await expectKept(tab, '"atLeastMinor":250000');
    await tab.reload();
    await expect(tab.getByRole('heading', { level: 1, name: 'VIP from 2,500' })).toBeAttached();

    await tab.getByRole('radio', { name: 'Rehearse' }).check();
    await tab.getByRole('button', { name: 'Rehearse' }).click();
    const spent = spendingOf(FILE, { from: '2010-12-06', to: '2011-12-05' });
    const risen = spent.filter((minor) => minor >= 250_000).length;
    await expect(tab.getByText(`${risen} members: No tier → VIP`)).toBeVisible();
    const cost = tab.getByRole('row', { name: /^Cost in all/ });
    await expect(cost.getByRole('cell').last()).toContainText(/^\+CN¥[1-9]/);
    const winners = tab.getByRole('table', { name: 'Who gains most' });
    await expect(winners.getByRole('link').first()).toHaveAttribute('href', /^\/members\//);

    await tab.getByRole('radio', { name: 'Publish' }).check();
    await expect(tab.getByRole('region', { name: 'What changes' })).toContainText(
      'From CN¥2,500.00 in all purchases together.',
    );
    await tab.getByRole('button', { name: /^Publish from / }).click();
    await expect(tab.getByRole('radio', { name: /^From / })).toBeVisible();

    await till.open();
    await till.enrol(PHONE);
    await till.sellMisc('2990000000017', '2600.00');
    await till.payByCard();
    await till.type('8000');
    await tab.keyboard.press('Enter');
    await till.sellMisc('2990000000024', '100.00');
    await expect(till.promise).toContainText('VIP 10%for VIP and above');
    await expect(till.card).toContainText(yuan(10_000));

    await moveTo(tab, 1);
    await expect(till.promise).toContainText(/Today: −.?CN¥10\.00/);
    await expect(till.card).toContainText(yuan(9_000));
    await till.payByCard();

    await publishDearer(tab);
    await moveTo(tab, 2);
    await till.open();
    await till.type('8000');
    await tab.keyboard.press('Enter');
    await till.sellMisc('2990000000031', '100.00');
    await expect(till.promise).toContainText(/Today: −.?CN¥10\.00/);
    await expect(till.card).toContainText(yuan(9_000));
    await till.payByCard();
  },
);

/** VIP from 5,000, for the day after. Who is VIP already keeps what was promised. */
async function publishDearer(page: Page): Promise<void> {
  await openProgramme(page);
  await startDraft(page);
  await openTier(page, 'VIP');
  await page.getByLabel('From a single purchase of').fill('5000');
  await page.getByLabel('From purchases together of').fill('5000');
  await page.getByRole('radio', { name: 'Publish' }).check();
  await page.getByRole('button', { name: /^Publish from / }).click();
  await expect(page.getByRole('radio', { name: /^From / })).toBeVisible();
}

async function importHistory(page: Page): Promise<void> {
  await chooseFile(page, 'transactions.csv', readFileSync(FILE));
  await page.getByRole('button', { name: /^Import [\d,]+ rows$/ }).click();
  await expect(page.getByRole('heading', { name: 'transactions.csv is in' })).toBeVisible({
    timeout: 120_000,
  });
}
