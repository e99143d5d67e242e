import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from './find-browser.ts';
import { root } from './run.ts';
import { takePictures } from './take-pictures.ts';

const PLACE = join(root, 'test-results/sheets');
/** The smallest at which every word of a desk can still be read. */
const HEIGHT = 420;

/** One sheet for each screen: a row for each size, all languages side by side, and the dark. */
await takePictures('looks.story', async (folder) => {
  rmSync(PLACE, { recursive: true, force: true });
  mkdirSync(PLACE, { recursive: true });
  const scenes = Map.groupBy(readdirSync(folder), sceneOf);
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }) });
  for (const [scene, files] of scenes) await drawSheet(browser, scene, rowsOf(folder, files));
  await browser.close();
  console.log(`${scenes.size} sheets in ${PLACE}`);
});

/** `why` of `why-zh-Hans-1024.png` and of `why-dark.png`. */
function sceneOf(file: string): string {
  return file.replace(/-(dark|[a-z]{2}(-[A-Z][a-z]+)?-\d+)\.png$/, '');
}

function rowsOf(folder: string, files: readonly string[]): readonly string[][] {
  const rows = Map.groupBy(files, (file) => /(\d+|dark)\.png$/.exec(file)?.[1] ?? '');
  return [...rows.values()].map((row) => row.map((file) => join(folder, file)));
}

async function drawSheet(
  browser: Browser,
  scene: string,
  rows: readonly string[][],
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 3200, height: 800 } });
  const shown = (file: string) => `<img height="${HEIGHT}" src="${pathToFileURL(file).href}">`;
  const html = rows.map((row) => `<p>${row.map(shown).join(' ')}</p>`).join('');
  const sheet = join(PLACE, `${scene}.html`);
  writeFileSync(sheet, `<title>${scene}</title>${html}`);
  await page.goto(pathToFileURL(sheet).href);
  await page.screenshot({ path: join(PLACE, `${scene}.png`), fullPage: true });
  await page.close();
  rmSync(sheet);
}
