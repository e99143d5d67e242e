import { expect, type Page } from '@playwright/test';
import { printedCard } from '#sample/printed-cards.ts';
import { scan } from '#setup/scanner.ts';
import { numberOfRichest, plainArticles, sampleArticles } from './sample-shop.ts';

/** A screen in a state worth looking at, and how to come there, in whatever language. */
export interface Scene {
  readonly name: string;
  readonly reach: (page: Page) => Promise<void>;
}

/** As following a link would, without loading the page anew. */
export async function go(page: Page, place: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, place);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.locator('[data-skeleton]')).toHaveCount(0);
}

const at = (name: string, place: string): Scene => ({ name, reach: (page) => go(page, place) });

/** Two full-price articles and a reduced one in the basket of somebody with points. */
async function ringUp(page: Page): Promise<void> {
  await go(page, '/');
  const dresses = plainArticles('EUR').slice(0, 2);
  const rung = page.getByText(dresses[0]?.name ?? '').first();
  if (await rung.isVisible()) return;
  const reduced = sampleArticles('EUR').find(({ priceMinor, listMinor }) => priceMinor < listMinor);
  for (const { barcode } of dresses) await scan(page, barcode);
  if (reduced !== undefined) await scan(page, reduced.barcode);
  await scan(page, numberOfRichest('EUR'));
  await expect(rung).toBeVisible();
  await expect(page.locator('a[href^="/members/"]').first()).toBeVisible();
}

/** Why so many points: the sheet beside the basket. */
async function askWhy(page: Page): Promise<void> {
  await ringUp(page);
  const why = page.locator('[data-form] button[aria-expanded]').first();
  if ((await why.getAttribute('aria-expanded')) !== 'true') await why.click();
  await expect(page.getByTestId('why-sum')).toBeVisible();
}

/** A sheet of the empty till, by the tile that opens it. */
const sheetOf = (name: string, tile: RegExp): Scene => ({
  name,
  reach: async (page) => {
    await go(page, '/');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: tile }).click();
    await expect(page.locator('dialog[open]')).toBeVisible();
  },
});

/** A note on the purchase, below the basket. */
async function noteIt(page: Page): Promise<void> {
  await ringUp(page);
  const note = page.getByRole('textbox', { name: 'Note' });
  if (!(await note.isVisible())) await page.getByRole('button', { name: /note$/ }).click();
  await expect(note).toBeVisible();
}

/** A card out of the box, scanned while a member is on the sale. */
async function handOut(page: Page): Promise<void> {
  await ringUp(page);
  await scan(page, printedCard(1));
  await expect(page.getByTestId('enrol').getByText(printedCard(1))).toBeVisible();
}

/** Money off a line by a manager's word. */
async function changePrice(page: Page): Promise<void> {
  await ringUp(page);
  await page
    .getByRole('button', { name: /Change the price/ })
    .first()
    .click();
  await expect(page.locator('dialog[open]')).toBeVisible();
}

/** A scan tried out: its keys, and what the till makes of them. */
async function tryScanner(page: Page): Promise<void> {
  await go(page, '/more/scanner');
  await page.locator('[data-scan-here]').focus();
  await scan(page, plainArticles('EUR')[0]?.barcode ?? '');
  await expect(page.locator('svg[role="img"]')).toBeVisible();
}

/** A sale that is done, and what stands on its receipt. */
async function openPurchase(page: Page): Promise<void> {
  await ringUp(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Card/ }).click();
  await expect(page.getByTestId('done')).toBeVisible();
  await showLastPurchase(page);
}

async function showLastPurchase(page: Page): Promise<void> {
  await page.getByRole('button', { name: /0001-/ }).first().click();
  await expect(page.locator('dialog[open]')).toBeVisible();
}

/** A piece of it on its way back in an exchange. */
async function exchangeGoods(page: Page): Promise<void> {
  await go(page, '/');
  await page.keyboard.press('Escape');
  await showLastPurchase(page);
  const sheet = page.locator('dialog[open]');
  await sheet
    .getByRole('button', { name: /^One more back/ })
    .first()
    .click();
  await sheet.getByRole('button', { name: 'Exchange for other goods' }).click();
  await expect(page.getByRole('region', { name: 'Goods coming back' })).toBeVisible();
}

/** Goods whose purchase is not found, on their way back. */
async function takeLoose(page: Page): Promise<void> {
  await go(page, '/');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Return or exchange/ }).click();
  await page.getByRole('button', { name: /^Not found/ }).click();
  await expect(page.getByLabel('What comes back')).toBeVisible();
  await scan(page, plainArticles('EUR')[0]?.barcode ?? '');
  await expect(page.getByText(/^For a piece/)).toBeVisible();
}

async function openProfile(page: Page): Promise<void> {
  await ringUp(page);
  await page.keyboard.press('Escape');
  await page.locator('main a[href^="/members/"]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** The profile of somebody set beside another who may be her. */
async function compare(page: Page): Promise<void> {
  await openProfile(page);
  const here = new URL(page.url()).pathname;
  await go(page, '/members');
  const other = page.locator(`main a[href^="/members/"]:not([href="${here}"])`).first();
  const member = (await other.getAttribute('href'))?.split('/').at(-1) ?? '';
  await go(page, `${here}?same=${member}`);
  await expect(page.locator('dialog table')).toBeVisible();
}

/** What an erasure takes and leaves. */
async function askToErase(page: Page): Promise<void> {
  await openProfile(page);
  await page.locator('main section button[aria-expanded].text-danger').click();
  await expect(page.locator('dialog input[inputmode="numeric"]')).toBeVisible();
}

/** A new draft, every part of its forms unfolded. */
async function openDraft(page: Page): Promise<void> {
  await go(page, '/more/programme');
  await page.locator('input[value="drafts"]').check();
  await page.locator('main section').last().locator('button').last().click();
  await expect(page.locator('main details').first()).toBeAttached();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) {
      details.setAttribute('open', '');
    }
  });
}

/** The same, rehearsed on the year of the sample boutique. */
async function rehearse(page: Page): Promise<void> {
  await openDraft(page);
  await page.locator('input[value="rehearse"]').check();
  await page.locator('main section button').first().click();
  await expect(page.locator('main table').first()).toBeVisible({ timeout: 60_000 });
}

/** From which day, and what changes then. */
async function publish(page: Page): Promise<void> {
  await openDraft(page);
  await page.locator('input[value="publish"]').check();
  await expect(page.locator('main input[type="date"]')).toBeVisible();
}

/** The handbook, also after another view of it was open. */
async function readProgramme(page: Page): Promise<void> {
  await go(page, '/more/programme');
  await page.locator('input[value="read"]').check();
}

/** A basket tried by a member with points, on the day of her birthday. */
async function tryBasket(page: Page): Promise<void> {
  await go(page, '/more/programme');
  await page.locator('input[value="try"]').check();
  if ((await page.getByTestId('why-sum').count()) > 0) return;
  const reduced = sampleArticles('EUR').find(({ priceMinor, listMinor }) => priceMinor < listMinor);
  for (const article of [...plainArticles('EUR').slice(0, 1), ...(reduced ? [reduced] : [])]) {
    await page.locator('input[type="search"]').fill(article.barcode);
    await page.locator('main li button').filter({ hasText: article.name }).last().click();
  }
  await page.locator('input[value="today"]').check();
  await page.locator('main input[inputmode="numeric"]').first().fill('1250');
  await page.locator('main details summary').last().click();
  await expect(page.getByTestId('why-sum')).toBeVisible();
}

/** A shift with nothing in its drawer, where none is open. */
async function openShift(page: Page): Promise<void> {
  await go(page, '/shift');
  const cash = page.locator('input[value="cash"]');
  const float = page.locator('main input').first();
  await expect(cash.or(float).first()).toBeVisible();
  if ((await cash.count()) === 0) await float.press('Enter');
  await cash.check();
}

async function countDrawer(page: Page): Promise<void> {
  await openShift(page);
  await page.locator('input[value="count"]').check();
  await expect(page.locator('input[value="pieces"]')).toBeVisible();
}

export const scenes: readonly Scene[] = [
  at('sell', '/'),
  { name: 'sell-basket', reach: ringUp },
  { name: 'why', reach: askWhy },
  { name: 'note', reach: noteIt },
  { name: 'printed-card', reach: handOut },
  { name: 'price-by-hand', reach: changePrice },
  { name: 'profile', reach: openProfile },
  { name: 'same-person', reach: compare },
  { name: 'erase', reach: askToErase },
  { name: 'purchase', reach: openPurchase },
  { name: 'exchange', reach: exchangeGoods },
  sheetOf('camera', /^Scan with the camera/),
  sheetOf('gift-card', /^Gift card/),
  sheetOf('voucher', /^Voucher/),
  sheetOf('find-purchase', /^Return or exchange/),
  { name: 'loose-return', reach: takeLoose },
  at('members', '/members'),
  at('today', '/today'),
  at('shift', '/shift'),
  { name: 'shift-cash', reach: openShift },
  { name: 'shift-count', reach: countDrawer },
  at('more', '/more'),
  at('help', '/more/help'),
  at('practice', '/more/practice'),
  { name: 'scanner', reach: tryScanner },
  at('device', '/more/device'),
  at('customer-display', '/more/display'),
  at('printer', '/more/printer'),
  at('import', '/more/import'),
  at('language', '/more/language'),
  at('pairing', '/more/pairing'),
  at('clerks', '/more/clerks'),
  at('cards', '/more/cards'),
  at('articles', '/more/articles'),
  { name: 'programme', reach: readProgramme },
  { name: 'draft', reach: openDraft },
  { name: 'rehearsal', reach: rehearse },
  { name: 'publish', reach: publish },
  { name: 'programme-try', reach: tryBasket },
  at('missing', '/nothing-here'),
  at('lock', '/lock'),
];
