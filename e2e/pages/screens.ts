import { expect, type Page } from '@playwright/test';
import { plainArticles, sampleArticles } from './sample-shop.ts';
import { signIn } from './second-till.ts';
import { TillPage } from './till-page.ts';

/** A screen in a state worth looking at, and how to come there from anywhere. Language-free. */
export interface Scene {
  readonly name: string;
  readonly reach: (page: Page) => Promise<void>;
}

async function go(page: Page, place: string): Promise<void> {
  await page.goto(new URL(place, page.url()).href);
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
}

const at = (name: string, place: string): Scene => ({ name, reach: (page) => go(page, place) });

/** A reduced, a new and a full-price article on the basket of somebody with points. */
async function ringUp(page: Page): Promise<void> {
  await go(page, '/');
  const till = new TillPage(page);
  const reduced = sampleArticles('EUR').find(({ priceMinor, listMinor }) => priceMinor < listMinor);
  const articles = [...plainArticles('EUR').slice(0, 2), ...(reduced ? [reduced] : [])];
  const kept = await page.locator('[data-basket-row]').count();
  if (kept === 0) for (const { barcode } of articles) await till.scan(barcode);
}

export const scenes: readonly Scene[] = [
  at('sell', '/'),
  { name: 'sell-basket', reach: ringUp },
  at('members', '/members'),
  at('today', '/today'),
  at('more', '/more'),
  at('device', '/more/device'),
  at('import', '/more/import'),
  at('language', '/more/language'),
  at('pairing', '/more/pairing'),
  at('clerks', '/more/clerks'),
  at('articles', '/more/articles'),
  at('missing', '/nothing-here'),
];
