import { expect, type Page } from '@playwright/test';

export async function openProgramme(page: Page): Promise<void> {
  const main = page.getByRole('navigation', { name: 'Main' });
  await main.getByRole('link', { name: 'More' }).click();
  await page.getByRole('link', { name: /^Programme/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Programme' })).toBeAttached();
}

/** Starts a draft from the version in force, on the screen of the programme. */
export async function startDraft(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Drafts' }).check();
  await page.getByRole('button', { name: 'Start a draft' }).click();
}

/** Opens one tier of the draft on the screen. */
export async function openTier(page: Page, name: string): Promise<void> {
  const tiers = page.getByRole('region', { name: 'Tiers' });
  await tiers.locator('summary', { hasText: name }).first().click();
}
