import { expect, type Locator, type Page } from '@playwright/test';
import { scan } from '#setup/scanner.ts';
import { NO_ANSWERS, plantFaults, setDisk, setSearch } from './pages/faults.ts';
import { openBoutique } from './pages/first-run.ts';
import { empty, fillHugely, huge } from './pages/fullness.ts';
import {
  barriers,
  keepPicture,
  LANGUAGES,
  lookOver,
  settled,
  speak,
  THEMES,
  tabBeside,
} from './pages/looks.ts';
import { plainArticles } from './pages/sample-shop.ts';
import { go, type Scene } from './pages/scenes.ts';
import { story } from './pages/story.ts';
import { TillPage } from './pages/till-page.ts';
import { said } from './pages/words.ts';

const ALL = process.env.HABITUE_STATES === 'all';
const SPOKEN = ALL ? LANGUAGES : ['fr'];
/** A screen in the shell and one without it: all others look like the first. */
const LOOKED_AT = ['/members', '/lock'];
const SETTINGS = ['device', 'clerks', 'articles', 'cards', 'programme', 'import', 'display'];
const PLACES = [
  ...[...LOOKED_AT, '/', '/today', '/shift', '/more'],
  ...SETTINGS.map((name) => `/more/${name}`),
];
const SMALL = 7;
const HAND = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

story.use({ failsReads: true });

story(
  'where the disk or the line fails, every screen says what is the matter, and goes on after it',
  async ({ tab }) => {
    story.setTimeout(300_000 * SPOKEN.length);
    await tab.emulateMedia({ reducedMotion: 'reduce' });
    await plantFaults(tab);
    await tab.reload();
    await openBoutique(tab, { start: 'sample', country: 'FR', currency: 'EUR' });
    const beside = await tabBeside(tab);
    await story.step('a part that has not come', () => partMissing(tab));
    for (const language of SPOKEN) {
      await speak(tab, beside, language);
      for (const place of PLACES) {
        await story.step(`nothing is read at ${place}`, () => unread(tab, language, place));
      }
      await story.step('nobody is looked up', () => unsearched(tab, language));
      await story.step('nothing is written', () => unwritten(tab, language));
      for (const [how, answer] of Object.entries(NO_ANSWERS)) {
        await tab.context().route('**/v1/**', answer);
        await story.step(how, () => unanswered(tab, language));
        await tab.context().unroute('**/v1/**');
      }
    }
  },
);

story('a boutique with nothing in it can be read by everybody', async ({ tab }) => {
  story.setTimeout(120_000 * SPOKEN.length);
  await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
  await walk(tab, 'empty', empty);
});

story('so can a huge one, with long names and sums', async ({ tab }) => {
  story.setTimeout(240_000 * SPOKEN.length);
  await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
  await fillHugely(tab);
  await walk(tab, 'huge', huge);
});

/** In small the first of them, in one language and in the light; whole in all of them. */
async function walk(page: Page, boutique: string, scenes: readonly Scene[]): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const beside = await tabBeside(page);
  for (const { name, reach } of ALL ? scenes : scenes.slice(0, SMALL)) {
    await page.setViewportSize(DESK);
    await story.step(name, () => reach(page));
    for (const language of ALL ? LANGUAGES : ['en']) {
      if (language !== 'en') await speak(page, beside, language);
      await looksRight(page, `${boutique}-${name}-${language}`, ALL ? THEMES : THEMES.slice(0, 1));
    }
    if (ALL) await speak(page, beside, 'en');
  }
}

/** The line was cut before the browser had the whole app. */
async function partMissing(page: Page): Promise<void> {
  await page.context().route('**/assets/printer-screen-*', (route) => route.abort());
  await go(page, '/more/printer');
  await expect(page.getByRole('alert').getByText(said('en', 'kit.broken.part'))).toBeVisible();
  await page.context().unroute('**/assets/printer-screen-*');
  await page.getByRole('button', { name: said('en', 'kit.broken.again') }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Printer' })).toBeVisible();
}

async function unread(page: Page, language: string, place: string): Promise<void> {
  await go(page, '/more/help');
  await setDisk(page, { reads: false });
  await go(page, place);
  const told = alertOf(page, said(language, 'kit.broken.disk'));
  await expect(told, place).toBeVisible();
  if (ALL || LOOKED_AT.includes(place)) {
    await looksRight(page, `unread${place.replaceAll('/', '-')}-${language}`);
  }
  await setDisk(page, { reads: true });
  await page.getByRole('button', { name: said(language, 'kit.broken.again') }).click();
  await expect(told, place).toBeHidden();
  await expect(page.locator('[data-skeleton]')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(told, place).toBeHidden();
}

/** What looks up cannot read, though the page can: nobody is said not to be there. */
async function unsearched(page: Page, language: string): Promise<void> {
  await go(page, '/members');
  const name = (await page.locator('main a[href^="/members/"]').first().innerText()).split('\n')[1];
  const field = page.locator('header input').first();
  const told = alertOf(page, said(language, 'kit.away'));
  for (const place of ['/members', '/']) {
    await setSearch(page, { reads: false });
    await go(page, place);
    await field.fill(name ?? '');
    await expect(told, place).toBeVisible();
    await expect(page.getByText(said(language, 'members.nothing.text'))).toHaveCount(0);
    if (ALL || place === '/')
      await looksRight(page, `unsearched${place.replaceAll('/', '-')}-${language}`);
    await setSearch(page, { reads: true });
    await expect(told, place).toBeHidden();
    await expect(
      page
        .getByRole('main')
        .getByText(name ?? '')
        .first(),
    ).toBeVisible();
    await field.fill('');
  }
}

/** The three things that a till is for, on a disk that is full. */
async function unwritten(page: Page, language: string): Promise<void> {
  const till = new TillPage(page, language);
  await go(page, '/');
  await setDisk(page, { writes: false });
  await page.setViewportSize(HAND);
  await page.locator('header input').first().fill('0612345678');
  await page.getByRole('option').first().click();
  await expect(alertOf(page, said(language, 'till.enrol.NOT_RECORDED'))).toBeVisible();
  await scan(page, plainArticles('EUR')[0]?.barcode ?? '');
  await till.card.click();
  await expect(page.getByText(said(language, 'till.notPaid')).first()).toBeVisible();
  await nothingCovers(page, language);
  await looksRight(page, `unwritten-${language}`);
  await setDisk(page, { writes: true });
  await till.payByCard();
  await go(page, '/shift');
  await setDisk(page, { writes: false });
  await page.locator('main input').first().press('Enter');
  await expect(alertOf(page, said(language, 'shift.refused.NOT_RECORDED'))).toBeVisible();
  await setDisk(page, { writes: true });
}

/** All that was said on the way stands there still, and every way on is free for a finger. */
async function nothingCovers(page: Page, language: string): Promise<void> {
  await expect(page.getByRole('button', { name: said(language, 'kit.dismiss') })).toHaveCount(2);
  await settled(page);
  await keepPicture(page, `uncovered-${language}`, '390');
  for (const act of await page.locator('.till-pay button:enabled').all()) {
    await act.click({ trial: true, timeout: 1000 });
  }
}

async function unanswered(page: Page, language: string): Promise<void> {
  await go(page, '/more/pairing');
  await page.getByRole('button', { name: said(language, 'settings.pairing.make.button') }).click();
  const told = alertOf(page, said(language, 'settings.pairing.refused.LINE_DOWN'));
  await expect(told).toBeVisible();
  await go(page, '/more/device');
  await expect(page.getByText(said(language, 'settings.device.line.down'))).toBeVisible();
  if (ALL) await looksRight(page, `unanswered-${language}`);
}

const alertOf = (page: Page, text: RegExp): Locator =>
  page.getByRole('alert').getByText(text).first();

async function looksRight(
  page: Page,
  name: string,
  themes: readonly (typeof THEMES)[number][] = THEMES,
): Promise<void> {
  await page.setViewportSize(HAND);
  for (const { colorScheme, rules } of themes) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    expect.soft(await barriers(page, ...rules), `${name} ${colorScheme}`).toEqual([]);
  }
  expect.soft(await lookOver(page), name).toEqual([]);
  await keepPicture(page, name, '390');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(DESK);
  await keepPicture(page, name, '1280');
}
