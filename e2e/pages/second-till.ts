import { type Browser, expect, type Page } from '@playwright/test';
import { MANAGER } from './first-run.ts';
import { TillPage } from './till-page.ts';

/** Lets another device into the boutique of `first`, and waits until everything has arrived. */
export async function secondTill(first: Page, browser: Browser, url: string): Promise<TillPage> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Paris' });
  const till = await joinAs(await context.newPage(), first, url);
  await expect(till.page.getByText('All saved')).toBeVisible({ timeout: 30_000 });
  return till;
}

/** The same, in a window that is open already. */
export async function joinAs(page: Page, first: Page, url: string): Promise<TillPage> {
  await first.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'More' }).click();
  await first.getByRole('link', { name: /^Another till/ }).click();
  await first.getByRole('button', { name: 'Make a code' }).click();
  const code = await first.getByTestId('pairing-code').innerText();
  await page.goto(url);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel(/^Name, as it stands/).fill('Another');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Join a boutique that is on another till' }).click();
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Join' }).click();
  await signIn(page);
  return new TillPage(page);
}

/** The manager says who she is, where the till asks; in whatever language. */
export async function signIn(page: Page): Promise<void> {
  const pin = page.locator('input[type="password"]');
  const avatar = page.getByRole('button', { name: new RegExp(MANAGER.name) });
  const inside = page.locator('nav');
  await expect(pin.or(avatar).or(inside).first()).toBeVisible({ timeout: 30_000 });
  if (await inside.isVisible()) return;
  if (await avatar.isVisible()) await avatar.click();
  await pin.fill(MANAGER.pin);
  await expect(inside).toBeVisible();
}
