import { expect, type Page } from '@playwright/test';

interface Opening {
  readonly start: 'sample' | 'empty' | 'import';
  readonly country?: string;
  readonly currency?: string;
}

export const MANAGER = { name: 'Ioana', pin: '2580' };

const STARTS = {
  sample: /With the sample boutique/,
  empty: /With an empty shop/,
  import: /With my own lists/,
};

/** Answers the five questions as a shopkeeper would, in English. */
export async function openBoutique(page: Page, { start, country, currency }: Opening) {
  const next = page.getByRole('button', { name: 'Next' });
  await page.getByRole('radio', { name: 'English' }).check();
  await next.click();
  await page.getByLabel(/^Name, as it stands/).fill('Atelier Rue Basse');
  if (country !== undefined) await page.getByLabel('Country').selectOption(country);
  if (currency !== undefined) await page.getByLabel('Currency').selectOption(currency);
  await next.click();
  await page.getByRole('radio', { name: STARTS[start] }).check();
  await next.click();
  await page.getByLabel('Your name').fill(MANAGER.name);
  await page.getByLabel('PIN, 4 digits').fill(MANAGER.pin);
  await next.click();
  await page.getByRole('button', { name: 'Ask the browser' }).click();
  await page.getByRole('button', { name: 'Open the boutique' }).click();
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 30_000 });
}
