import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { SAMPLE_SEED, sampleBoutique } from '#sample/sample-boutique.ts';
import { openBoutique } from './pages/first-run.ts';
import { today } from './pages/sample-shop.ts';
import { secondTill } from './pages/second-till.ts';
import { story } from './pages/story.ts';
import type { TillPage } from './pages/till-page.ts';

/** Two of the sample with names of their own and points to spend. */
function twoMembers() {
  const { records } = sampleBoutique({ seed: SAMPLE_SEED, today: today(), currency: 'CNY' });
  const named = records.filter(
    ({ card }) => card.profile.name && card.lots.some((l) => l.left > 0),
  );
  const [one, other] = named.map(({ card: { number, profile } }) => ({
    ...{ number, name: profile.name ?? '' },
  }));
  if (!one || !other) throw new Error('The sample has two.');
  return [one, other] as const;
}

async function openProfile(page: Page, number: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Members' })
    .click();
  await page.getByRole('textbox', { name: 'Search members' }).fill(number);
  await page.locator('main a[href^="/members/"]').first().click();
  await expect(page.getByRole('region', { name: 'Points', exact: true })).toBeVisible();
}

async function balanceOf(page: Page, number: string): Promise<number> {
  await openProfile(page, number);
  const points = page.getByRole('region', { name: 'Points', exact: true });
  return Number((await points.locator('dd').first().innerText()).replace(/\D/g, ''));
}

async function expectOnSale(till: TillPage, number: string, name: string): Promise<void> {
  await till.open();
  await till.scan(number);
  const strip = till.page.locator('main a[href^="/members/"]').first();
  await expect(strip).toContainText(name);
}

story(
  'two cards of one person, parted again, a copy of everything, and an erasure',
  async ({ tab, till, endpoint, browser }) => {
    story.setTimeout(360_000);
    const [one, other] = twoMembers();
    await openBoutique(tab, { start: 'sample', country: 'CN', currency: 'CNY' });
    const had = [await balanceOf(tab, one.number), await balanceOf(tab, other.number)] as const;

    await openProfile(tab, one.number);
    await tab.getByRole('button', { name: 'Same person as…' }).click();
    const sheet = tab.getByRole('dialog');
    await sheet.getByRole('textbox', { name: 'Search members' }).fill(other.number);
    await sheet.getByRole('button', { name: new RegExp(other.number) }).click();
    await sheet.getByLabel('Why').fill('showed both cards');
    await sheet.getByRole('button', { name: 'One and the same' }).click();
    await expect(sheet).toBeHidden();

    expect(await balanceOf(tab, other.number)).toBe(had[0] + had[1]);
    await expect(tab.getByRole('heading', { level: 1, name: one.name })).toBeVisible();
    await expectOnSale(till, other.number, one.name);
    await expectOnSale(till, one.number, one.name);

    await openProfile(tab, one.number);
    await tab.getByRole('button', { name: 'Two people after all' }).click();
    await sheet.getByLabel('Why').fill('sisters');
    await sheet.getByRole('button', { name: 'Two people after all' }).click();
    await expect(sheet).toBeHidden();
    expect(await balanceOf(tab, one.number)).toBe(had[0]);
    expect(await balanceOf(tab, other.number)).toBe(had[1]);

    const saved = tab.waitForEvent('download');
    await tab.getByRole('button', { name: 'A copy of everything' }).click();
    const copy = JSON.parse(await readFile(await (await saved).path(), 'utf8'));
    expect(copy.profile.name).toBe(other.name);
    expect(copy.points.balance).toBe(had[1]);
    expect(copy.memberNumbers).toEqual([other.number]);

    const second = await secondTill(tab, browser, endpoint.url);
    await openProfile(second.page, other.number);
    await openProfile(tab, other.number);
    await tab.getByRole('button', { name: 'Erase…' }).click();
    await sheet.getByLabel(/^Type the last four figures/).fill(other.number.slice(-4));
    await sheet.getByRole('button', { name: 'Erase for good' }).click();
    await expect(tab.getByText('This member was erased')).toBeVisible();
    await expect(second.page.getByText('This member was erased')).toBeVisible({ timeout: 30_000 });
    for (const page of [tab, second.page]) {
      await page.getByRole('link', { name: 'All members' }).click();
      await page.getByRole('textbox', { name: 'Search members' }).fill(other.name);
      await expect(page.getByText(other.number)).toHaveCount(0);
    }
    expect(await balanceOf(second.page, one.number)).toBe(had[0]);
  },
);
