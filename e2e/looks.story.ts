import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { openBoutique } from './pages/first-run.ts';
import { lookOver, speak, wear } from './pages/looks.ts';
import { type Scene, scenes } from './pages/scenes.ts';
import { story } from './pages/story.ts';

const LANGUAGES = ['en', 'zh-Hans', 'ja', 'fr', 'ro'];
const SIZES = [
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Where pictures are wanted; none are kept otherwise. */
const PICTURES = process.env.HABITUE_PICTURES;

for (const theme of ['light', 'dark'] as const) {
  story(`every screen can be read by everybody, ${theme}`, async ({ tab }) => {
    story.setTimeout(300_000);
    await tab.emulateMedia({ colorScheme: theme });
    expect.soft(await barriers(tab), 'first run').toEqual([]);
    await openBoutique(tab, { start: 'sample', country: 'FR', currency: 'EUR' });
    await wear(tab, theme);
    for (const scene of scenes) {
      await scene.reach(tab);
      await settled(tab);
      expect.soft(await barriers(tab), scene.name).toEqual([]);
      if (theme === 'dark') await picture(tab, scene, 'dark');
    }
  });
}

for (const language of LANGUAGES) {
  story(`Sell, Today and every other screen fit in ${language} at four sizes`, async ({ tab }) => {
    story.setTimeout(300_000);
    await openBoutique(tab, { start: 'sample', country: 'FR', currency: 'EUR' });
    await speak(tab, language);
    for (const size of SIZES) {
      await tab.setViewportSize(size);
      for (const scene of scenes) {
        await scene.reach(tab);
        await settled(tab);
        const where = `${scene.name} ${language} ${size.width}`;
        expect.soft(await lookOver(tab), where).toEqual([]);
        await picture(tab, scene, `${language}-${size.width}`);
      }
    }
  });
}

/** What axe finds on the page as it stands. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished)),
  );
}

async function picture(page: Page, { name }: Scene, state: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}-${state}.png`) });
}
