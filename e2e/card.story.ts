import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { openBoutique } from './pages/first-run.ts';
import { paperOf } from './pages/paper.ts';
import { readFigures } from './pages/read-qr.ts';
import { richest } from './pages/sample-shop.ts';
import { story } from './pages/story.ts';

story.beforeEach(async ({ tab }) => {
  await openBoutique(tab, { start: 'sample', country: 'FR', currency: 'EUR' });
});

story('the number in her profile is scanned back into the till', async ({ tab, till }) => {
  const { number, name } = richest('EUR');
  await till.open();
  await till.scan(number);
  await tab.locator('a[href^="/members/"]').first().click();
  await tab.getByRole('button', { name: 'Show the code' }).click();
  const code = tab.getByRole('img', { name: `Member number ${number} as a code to scan` });
  const drawn = await code.locator('path').getAttribute('d');
  const read = readFigures(modulesOf(drawn ?? '', 4));
  expect(read).toBe(number);

  await till.open();
  await tab.getByRole('button', { name: `Remove ${name} from this sale` }).click();
  await expect(till.promise).toBeHidden();
  await till.scan(read);
  await expect(tab.locator('a[href^="/members/"]').first()).toHaveText(name);
});

story('her card is printed with its terms, and kept in a phone', async ({ tab, till }) => {
  await till.open();
  await till.enrol('0612344218');
  await tab.getByLabel('Name').first().fill('Ana Popescu');
  await tab.keyboard.press('Enter');
  await tab.evaluate(() => {
    window.print = () => undefined;
  });
  await tab.getByRole('button', { name: 'Member card' }).click();
  const number = await printed(tab, 'Print on a card');
  const terms = await tab.getByTestId('card-terms').locator('span').allTextContents();
  const leaves = await paperOf(tab);
  expect(leaves.pages).toBeGreaterThan(1);
  expect(leaves.widthMm).toBeCloseTo(85.6, 0);
  expect(leaves.heightMm).toBeCloseTo(54, 0);
  expect(await printed(tab, 'Print on the receipt roll')).toBe(number);
  const roll = await paperOf(tab);
  expect(roll.pages).toBe(1);
  expect(roll.widthMm).toBeCloseTo(80, 0);

  const saved = tab.waitForEvent('download');
  await tab.getByRole('button', { name: 'Keep in a phone' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe(`${number}.png`);
  expect(await codeInPicture(tab, readFileSync(await file.path()))).toBe(number);

  expect(terms.length).toBeGreaterThan(5);
  await tab.getByRole('link', { name: 'More' }).click();
  await tab.getByRole('link', { name: /^Programme/ }).click();
  await expect(tab.getByRole('heading', { name: 'How points come' })).toBeVisible();
  const handbook = await tab.locator('main').innerText();
  for (const sentence of terms) expect(handbook).toContain(sentence);
});

/** Asks for the paper; answers with the number that a scanner reads from its bars. */
async function printed(tab: Page, button: string): Promise<string> {
  await tab.getByRole('button', { name: button }).click();
  const card = tab.getByTestId('card');
  await expect(card).toContainText('Atelier Rue Basse');
  await expect(card).toContainText('Ana Popescu');
  await expect(card).toContainText('★ Member');
  const number = (await card.locator('.card-number').textContent()) ?? '';
  expect(await card.locator('svg').getAttribute('aria-label')).toBe(number);
  return number;
}

/** The modules that a path of unit squares draws, without the quiet around them. */
function modulesOf(path: string, quiet: number): boolean[][] {
  const dark = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`);
  return Array.from({ length: 21 }, (_, y) =>
    Array.from({ length: 21 }, (__, x) => dark.includes(`${x + quiet},${y + quiet}`)),
  );
}

/** As a scanner held before the phone: where the code is, and each of its modules. */
async function codeInPicture(tab: Page, png: Buffer): Promise<string> {
  const modules = await tab.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('No canvas.');
    pen.drawImage(bitmap, 0, 0);
    const isBlack = (x: number, y: number) => {
      const [red = 255, green = 255, blue = 255] = pen.getImageData(x, y, 1, 1).data;
      return red + green + blue === 0;
    };
    const across = Array.from({ length: bitmap.width }, (_, x) => x);
    const top = Array.from({ length: bitmap.height }, (_, y) => y).find((y) =>
      across.some((x) => isBlack(x, y)),
    );
    const dark = across.filter((x) => isBlack(x, top ?? 0));
    const left = dark[0] ?? 0;
    const module = ((dark.at(-1) ?? 0) + 1 - left) / 21;
    const place = (from: number, at: number) => Math.floor(from + (at + 0.5) * module);
    return Array.from({ length: 21 }, (_, y) =>
      Array.from({ length: 21 }, (__, x) => isBlack(place(left, x), place(top ?? 0, y))),
    );
  }, png.toString('base64'));
  return readFigures(modules);
}
