import { expect, type Page } from '@playwright/test';
import { type Key, scanOf, strike, strikeKeys } from '#setup/scanner.ts';
import { MANAGER, openBoutique } from './pages/first-run.ts';
import { InputMethod } from './pages/input-method.ts';
import { plainArticles } from './pages/sample-shop.ts';
import { story } from './pages/story.ts';
import type { TillPage } from './pages/till-page.ts';

const [dress, scarf] = twoArticles();
/** A figure of the upper row of a French keyboard, by the place that it is struck at. */
const FRENCH_ROW = 'à&é"\'(-è_ç';

story(
  'what is typed is what was meant: by a scanner, or an input method',
  async ({ tab, till }) => {
    await openBoutique(tab, { start: 'sample', country: 'FR', currency: 'EUR' });
    await till.open();
    await story.step('a scan is a scan, however its keys arrive', () => scanAnyhow(tab, till));
    await story.step('and wherever', () => scanAnywhere(tab, till));
    await story.step('an input method composes in peace', () => compose(tab, till));
    await story.step('and beside the sale too', () => composeBeside(tab));
  },
);

async function scanAnyhow(tab: Page, till: TillPage): Promise<void> {
  await story.step('two of them 100 ms apart are two', async () => {
    const [first, second] = [scanOf(dress.barcode, 8), scanOf(scarf.barcode, 8)];
    const later = second.map(({ key, at }) => ({ key, at: at + (first.at(-1)?.at ?? 0) + 100 }));
    await strikeKeys(tab, [...first, ...later]);
    await expect(till.basket.getByRole('listitem')).toHaveCount(2);
    await empty(till);
  });

  for (const gap of [8, 16, 35, 50]) {
    await story.step(`its keys are ${gap} ms apart`, async () => {
      await strikeKeys(tab, scanOf(dress.barcode, gap));
      await expect(till.basket).toContainText(dress.name);
      await empty(till);
    });
  }

  await story.step('the page takes 25 ms over each key', async () => {
    await tab.evaluate(() => {
      addEventListener('keydown', () => {
        const until = performance.now() + 25;
        while (performance.now() < until);
      });
    });
    await strikeKeys(tab, scanOf(dress.barcode, 8));
    await expect(till.basket).toContainText(dress.name);
    await expect(till.field).toHaveValue('');
    await empty(till);
  });

  await story.step('as a French keyboard writes it, where that was said', async () => {
    await tab.evaluate(() => localStorage.setItem('habitue.scanner', '{"reads":"by-place"}'));
    await tab.reload();
    await expect(till.field).toBeFocused();
    const french = scanOf(dress.barcode, 8).map(({ key, at }) =>
      /\d/.test(key)
        ? { key: FRENCH_ROW[Number(key)] ?? key, code: `Digit${key}`, at }
        : { key, at },
    );
    await strikeKeys(tab, french satisfies readonly Key[]);
    await expect(till.basket).toContainText(dress.name);
    await empty(till);
  });
}

async function scanAnywhere(tab: Page, till: TillPage): Promise<void> {
  await story.step('into a name that is being written, which stays as it was', async () => {
    await till.enrol('0612344218');
    await strike(tab, [...'Mar'], 110);
    await till.scan(dress.barcode);
    await expect(till.basket).toContainText(dress.name);
    await expect(tab.getByRole('link', { name: 'Mar', exact: true })).toBeVisible();
  });

  await story.step('into an open sheet, which stays open with what was typed', async () => {
    await tab.getByRole('button', { name: 'Discount on the basket' }).click();
    const sheet = tab.getByRole('dialog', { name: 'Discount on the basket' });
    const reason = sheet.getByLabel('Reason');
    await reason.fill('a seam');
    await till.scan(scarf.barcode);
    await expect(till.basket.getByRole('listitem')).toHaveCount(2);
    await expect(reason).toHaveValue('a seam');
    await sheet.getByRole('button', { name: 'Close' }).click();
    await empty(till);
  });
}

async function compose(tab: Page, till: TillPage): Promise<void> {
  const method = await InputMethod.on(tab);
  await story.step('in the field of the till', async () => {
    await till.field.focus();
    await method.compose('まり');
    await method.struck('Enter');
    await method.takeAsSafari();
    await method.compose('真理');
    await method.take('真理');
    await expect(till.field).toHaveValue('真理');
    await expect(tab.getByTestId('enrol')).toBeHidden();
    await till.field.fill('');
  });

  await story.step('a scan that it made wide is a scan once it is taken', async () => {
    await method.compose('２');
    await method.take(wide(dress.barcode));
    await tab.keyboard.press('Enter');
    await expect(till.basket).toContainText(dress.name);
  });

  await story.step('in a name', async () => {
    await till.enrol('0612344299');
    const name = tab.getByTestId('enrol').getByRole('textbox').first();
    await method.compose('さとう');
    await method.struck('Enter');
    await method.takeAsSafari();
    await method.take('佐藤');
    await expect(name).toBeFocused();
    await expect(name).toHaveValue('佐藤');
    await expect(tab.getByRole('link', { name: '佐藤' })).toBeHidden();
    await tab.keyboard.press('Enter');
    await expect(tab.getByRole('link', { name: '佐藤' })).toBeVisible();
  });
}

async function composeBeside(tab: Page): Promise<void> {
  const method = await InputMethod.on(tab);
  await story.step('in a sheet, which neither goes on nor closes', async () => {
    await tab.getByRole('button', { name: 'Discount on the basket' }).click();
    const sheet = tab.getByRole('dialog', { name: 'Discount on the basket' });
    await sheet.getByLabel('Reason').focus();
    await method.compose('ほつれ');
    await method.struck('Escape');
    await method.takeAsSafari();
    await expect(sheet).toBeVisible();
    await method.take('ほつれ');
    await tab.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });

  await story.step('in a PIN, whose wide figures are figures', async () => {
    await tab.keyboard.press('F10');
    const pin = tab.getByLabel(`PIN of ${MANAGER.name}`);
    await pin.focus();
    await method.takeAsSafari();
    await method.take(wide(MANAGER.pin));
    await expect(tab.getByRole('navigation', { name: 'Main' })).toBeVisible();
  });
}

function twoArticles() {
  const [one, other] = plainArticles('EUR');
  if (one === undefined || other === undefined) throw new Error('No articles.');
  return [one, other] as const;
}

const wide = (figures: string) =>
  figures.replace(/\d/g, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0));

async function empty({ page, basket }: TillPage): Promise<void> {
  const remove = page.getByRole('button', { name: /^Remove: / });
  while ((await remove.count()) > 0) await remove.first().click();
  await expect(basket).toBeHidden();
}
