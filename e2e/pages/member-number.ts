import { expect, type Page } from '@playwright/test';

/** The number on the card of the member who stands on the till, as her profile shows it. */
export async function memberNumber(page: Page): Promise<string> {
  await page.locator('a[href^="/members/"]').first().click();
  const text = await page
    .getByText(/^2\d{12}$/)
    .first()
    .innerText();
  await page.getByRole('link', { name: 'Sell' }).click();
  await expect(page.getByRole('combobox', { name: /^Find a member/ })).toBeVisible();
  return text;
}
