import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { listen } from '#endpoint/listen.ts';
import { ensureBuilt } from '#setup/build.ts';
import { openBusyShop, PIN } from './busy-shop.ts';
import { withBrowser } from './chromium.ts';
import { putStopwatch } from './page-stopwatch.ts';

const MEMBERS = 50_000;
const ADDRESS = { host: '127.0.0.1', port: 4380, portAsked: false } as const;
/** All of a boutique arrives in the background. */
const ARRIVAL_MS = 300_000;

/** The built app at a boutique of fifty thousand members, all of whom it has heard of. */
export async function atBusyTill(use: (page: Page) => Promise<void>): Promise<void> {
  if (!ensureBuilt()) throw new Error('the app could not be built');
  const dataFolder = mkdtempSync(join(tmpdir(), 'habitue-busy-'));
  const { endpoint, code } = await openBusyShop(dataFolder, MEMBERS);
  const listening = await listen(endpoint, ADDRESS);
  if (typeof listening === 'string') throw new Error(listening);
  try {
    await withBrowser(async (page) => {
      await putStopwatch(page);
      await page.goto(listening.address);
      await joinBy(code, page);
      await use(page);
    });
  } finally {
    await listening.stop();
    await endpoint.close();
    rmSync(dataFolder, { recursive: true });
  }
}

async function joinBy(code: string, page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel(/^Name, as it stands/).fill('Till 2');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Join a boutique that is on another till' }).click();
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Join' }).click();
  const pin = page.locator('input[type="password"]');
  await expect(pin.or(page.locator('nav')).first()).toBeVisible({ timeout: ARRIVAL_MS });
  if (await pin.isVisible()) await pin.fill(PIN);
  await expect(page.getByText('All saved')).toBeVisible({ timeout: ARRIVAL_MS });
  await page.getByRole('link', { name: 'Sell' }).click();
  await expect(page.getByRole('combobox', { name: /^Find a member/ })).toBeFocused();
}
