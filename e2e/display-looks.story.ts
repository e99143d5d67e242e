import { expect, type Page } from '@playwright/test';
import { DisplayPage } from './pages/display-page.ts';
import { openBoutique } from './pages/first-run.ts';
import {
  barriers,
  keepPicture,
  LANGUAGES,
  lookOver,
  settled,
  sizesOf,
  THEMES,
} from './pages/looks.ts';
import { numberOfRichest, plainArticles } from './pages/sample-shop.ts';
import { story } from './pages/story.ts';
import type { TillPage } from './pages/till-page.ts';

const SMALLEST_TEXT = 24;

type Look = (page: Page, scene: string) => Promise<void>;

story('the customer display can be read by everybody, at every size', async ({ tab, till }) => {
  await throughASale(tab, till, async (page, scene) => {
    await page.bringToFront();
    for (const { colorScheme, rules } of THEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await settled(page);
      expect.soft(await barriers(page, ...rules), `${scene}, ${colorScheme}`).toEqual([]);
    }
    await keepPicture(page, `display-${scene}`, 'dark');
    await page.emulateMedia({ colorScheme: 'light' });
    for (const spoken of [...LANGUAGES, 'en']) {
      await page.getByRole('combobox').selectOption(spoken);
      await expect(page.locator(`html[lang="${spoken}"]`)).toBeAttached();
      for (const size of sizesOf(spoken)) {
        await page.setViewportSize(size);
        const faults = [...(await lookOver(page)), ...(await smallText(page))];
        expect.soft(faults, `${scene} ${spoken} ${size.width}`).toEqual([]);
        await keepPicture(page, `display-${scene}`, `${spoken}-${size.width}`);
      }
    }
    await tab.bringToFront();
  });
});

/** From the idle screen to the thanks, past everything that the customer may be asked. */
async function throughASale(tab: Page, till: TillPage, look: Look): Promise<void> {
  await openBoutique(tab, { start: 'sample', country: 'FR', currency: 'EUR' });
  const display = await DisplayPage.open(tab);
  const { page } = display;
  await till.open();
  await expect(display.typePhone).toBeVisible();
  await look(page, 'idle');
  for (const { barcode } of plainArticles('EUR').slice(0, 3)) await till.scan(barcode);
  await expect(display.basket.getByRole('listitem')).toHaveCount(3);
  await look(page, 'basket');
  await display.typePhone.click();
  await look(page, 'phone');
  await page.getByRole('button', { name: 'Back' }).click();
  await display.enter('0612344218');
  await expect(page.getByRole('group', { name: 'May we send offers?' })).toBeVisible();
  await look(page, 'offers');
  await tab.getByRole('button', { name: /^Remove .* from this sale$/ }).click();
  await till.scan(numberOfRichest('EUR'));
  await display.usePoints.click();
  await look(page, 'member');
  await till.payByCard();
  await expect(page.getByRole('heading', { name: /^Thank you, / })).toBeVisible();
  await look(page, 'thanks');
}

/** Words that could not be read from across a counter. */
async function smallText(page: Page): Promise<string[]> {
  return await page.evaluate((smallest) => {
    const all = [...document.querySelectorAll<HTMLElement>('.display *')];
    const own = all.filter(({ childNodes }) =>
      [...childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()),
    );
    return own
      .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < smallest)
      .map(({ textContent }) => textContent ?? '');
  }, SMALLEST_TEXT);
}
