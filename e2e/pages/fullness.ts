import { expect, type Page } from '@playwright/test';
import { chooseFile } from './importing.ts';
import { today } from './sample-shop.ts';
import { go, type Scene } from './scenes.ts';

/** Whole in the long run: fewer are as wide, and not as long. */
const MANY = process.env.HABITUE_STATES === 'all';
const MEMBERS = MANY ? 500 : 60;
const LINES = MANY ? 200 : 40;
const LONG = 'Wolfeschlegelsteinhausenbergerdorff';
const NAME = `Marie-Françoise-Élisabeth de ${LONG}-Saint-Symphorien-sur-Coise`;
const GOODS = `Double-breasted cashmere-and-silk evening overcoat “${LONG}”, made to measure`;
/** What no till would ask, and the figures of its total are more still. */
const PRICE = '1234567.89';

const at = (name: string, place: string): Scene => ({ name, reach: (page) => go(page, place) });

/** A boutique that has just been opened: every screen that would list something has nothing. */
export const empty: readonly Scene[] = [
  at('sell', '/'),
  at('members', '/members'),
  { name: 'members-nobody', reach: (page) => lookFor(page, 'nobody') },
  at('today', '/today'),
  at('shift', '/shift'),
  at('articles', '/more/articles'),
  { name: 'find-purchase', reach: (page) => openSheet(page, /^Return or exchange/) },
  at('device', '/more/device'),
  at('cards', '/more/cards'),
  at('import', '/more/import'),
  { name: 'programme', reach: (page) => viewProgramme(page, 'read') },
  { name: 'drafts', reach: (page) => viewProgramme(page, 'drafts') },
];

/** The same screens where there is more than anybody would have, and all of it is long. */
export const huge: readonly Scene[] = [
  { name: 'basket', reach: fillBasket },
  { name: 'why', reach: askWhy },
  { name: 'paid', reach: pay },
  { name: 'purchase', reach: openPurchase },
  { name: 'profile', reach: openProfile },
  { name: 'today', reach: openToday },
  at('articles', '/more/articles'),
  at('members', '/members'),
  { name: 'members-many', reach: (page) => lookFor(page, LONG) },
  { name: 'x-report', reach: readReport },
  { name: 'cash', reach: payByCash },
];

/** Members who all have their birthday, and goods for a basket of very many lines. */
export async function fillHugely(page: Page): Promise<void> {
  const goods = Array.from({ length: LINES }, (_, n) => {
    return [`SKU-${n}`, barcode(n), `${GOODS} ${n}`, PRICE, 'Evening wear and ceremony', LONG];
  });
  await bringIn(page, 'articles', [
    ['sku', 'barcode', 'name', 'price', 'category', 'brand'],
    ...goods,
  ]);
  const born = today().slice(5);
  const people = Array.from({ length: MEMBERS }, (_, n) => {
    return [number(n), `${NAME} ${n}`, `1985-${born}`, phone(n), 'yes', '123456789'];
  });
  const columns = ['number', 'name', 'birthday', 'phone', 'accepts calls', 'points'];
  await bringIn(page, 'members', [columns, ...people]);
}

async function bringIn(page: Page, kind: string, rows: readonly (readonly string[])[]) {
  const csv = rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
  await chooseFile(page, `${kind}.csv`, Buffer.from(csv));
  await page.getByRole('button', { name: /^Import [\d,]+ rows$/ }).click();
  const done = page.getByRole('heading', { name: `${kind}.csv is in` });
  await expect(done).toBeVisible({ timeout: 60_000 });
}

const number = (n: number) => `M${100_000 + n}`;
const phone = (n: number) => `06123${45_000 + n}`;

/** Thirteen figures of which the last checks the others. */
function barcode(n: number): string {
  const figures = `2100000${10_000 + n}`;
  const sum = Array.from(figures, Number).reduce((all, one, i) => all + one * (i % 2 ? 3 : 1), 0);
  return `${figures}${(10 - (sum % 10)) % 10}`;
}

/** A basket of very many lines, scanned in the page itself, for somebody with long names. */
async function fillBasket(page: Page): Promise<void> {
  await go(page, '/');
  const pieces = page.getByText(`${LINES} pieces`).first();
  if (await pieces.isVisible()) return;
  await page.evaluate(scanAll, [...Array.from({ length: LINES }, (_, n) => barcode(n)), number(7)]);
  await expect(pieces).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('a[href^="/members/"]').first()).toBeVisible();
}

/** Struck 8 ms apart by their own time stamps, one scan soon after the other. */
async function scanAll(codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    const struckAt = performance.now() - 8 * (code.length + 1);
    for (const [place, key] of [...code, 'Enter'].entries()) {
      const press = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      Object.defineProperty(press, 'timeStamp', { value: struckAt + 8 * place });
      (document.activeElement ?? document.body).dispatchEvent(press);
    }
    await new Promise((soon) => setTimeout(soon, 20));
  }
}

async function askWhy(page: Page): Promise<void> {
  await fillBasket(page);
  const why = page.locator('[data-form] button[aria-expanded]').first();
  if ((await why.getAttribute('aria-expanded')) !== 'true') await why.click();
  await expect(page.getByTestId('why-sum')).toBeVisible();
}

async function payByCash(page: Page): Promise<void> {
  await fillBasket(page);
  await page.keyboard.press('Escape');
  await page.locator('.till-pay button').filter({ hasText: /./ }).nth(1).click();
  await expect(page.locator('dialog[open]')).toBeVisible();
}

async function pay(page: Page): Promise<void> {
  await fillBasket(page);
  await page.keyboard.press('Escape');
  await page.locator('.till-pay button').filter({ hasText: /./ }).first().click();
  await expect(page.getByTestId('done')).toBeVisible({ timeout: 30_000 });
}

async function openPurchase(page: Page): Promise<void> {
  await go(page, '/');
  await page.getByRole('button', { name: /0001-/ }).first().click();
  await expect(page.locator('dialog[open]')).toBeVisible();
}

async function openProfile(page: Page): Promise<void> {
  await lookFor(page, number(7));
  await page.getByRole('link', { name: /Coise 7\b/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function lookFor(page: Page, text: string): Promise<void> {
  await go(page, '/members');
  await page.getByRole('textbox', { name: 'Search members' }).fill(text);
  await expect(page.getByRole('status').or(page.locator('main p')).first()).toBeVisible();
}

async function openSheet(page: Page, tile: RegExp): Promise<void> {
  await go(page, '/');
  await page.getByRole('button', { name: tile }).click();
  await expect(page.locator('dialog[open]')).toBeVisible();
}

async function viewProgramme(page: Page, view: string): Promise<void> {
  await go(page, '/more/programme');
  await page.locator(`input[value="${view}"]`).check();
}

async function openToday(page: Page): Promise<void> {
  await go(page, '/today');
  await expect(page.locator('main ol > li').first()).toBeVisible({ timeout: 30_000 });
}

/** How the shift stands now, with the sums of such a day. */
async function readReport(page: Page): Promise<void> {
  await go(page, '/shift');
  const float = page.locator('main input').first();
  const cash = page.locator('input[value="cash"]');
  await expect(cash.or(float).first()).toBeVisible();
  if ((await cash.count()) === 0) await float.press('Enter');
  await page.locator('input[value="x"]').check();
  await expect(page.locator('main dl').first()).toBeVisible();
}
