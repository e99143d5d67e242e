import { expect, type Page } from '@playwright/test';
import { DisplayPage } from './pages/display-page.ts';
import { openBoutique } from './pages/first-run.ts';
import { barriers, LANGUAGES, lookOver, SIZES, settled } from './pages/looks.ts';
import { numberOfRichest, plainArticles } from './pages/sample-shop.ts';
import { story } from './pages/story.ts';

const SMALLEST_TEXT = 24;

story(
  'the customer display can be read by everybody, in five languages at four sizes',
  async ({ tab, till }) => {
    story.setTimeout(300_000);
    await openBoutique(tab, { start: 'sample', country: 'FR', currency: 'EUR' });
    const display = await DisplayPage.open(tab);
    const { page } = display;
    await till.open();
    await expect(display.typePhone).toBeVisible();
    await lookAt(page, 'idle');
    for (const { barcode } of plainArticles('EUR').slice(0, 3)) await till.scan(barcode);
    await expect(display.basket.getByRole('listitem')).toHaveCount(3);
    await lookAt(page, 'basket');
    await display.typePhone.click();
    await lookAt(page, 'phone');
    await page.getByRole('button', { name: 'Back' }).click();
    await display.enter('0612344218');
    await expect(page.getByRole('group', { name: 'May we send offers?' })).toBeVisible();
    await lookAt(page, 'offers');
    await tab.getByRole('button', { name: /^Remove .* from this sale$/ }).click();
    await till.scan(numberOfRichest('EUR'));
    await display.usePoints.click();
    await lookAt(page, 'member');
    await till.payByCard();
    await expect(page.getByRole('heading', { name: /^Thank you, / })).toBeVisible();
    await lookAt(page, 'thanks');
  },
);

async function lookAt(page: Page, scene: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settled(page);
    expect.soft(await barriers(page), `${scene} ${colorScheme}`).toEqual([]);
  }
  const language = page.getByRole('combobox');
  for (const spoken of [...LANGUAGES.slice(1), 'en']) {
    await language.selectOption(spoken);
    await expect(page.locator(`html[lang="${spoken}"]`)).toBeAttached();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      const where = `${scene} ${spoken} ${size.width}`;
      expect.soft(await lookOver(page), where).toEqual([]);
      expect.soft(await smallText(page), where).toEqual([]);
    }
  }
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
