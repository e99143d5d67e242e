import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openBoutique } from './pages/first-run.ts';
import { barriers, LANGUAGES, lookOver, SIZES, settled, speak, wear } from './pages/looks.ts';
import { type Scene, scenes } from './pages/scenes.ts';
import { story } from './pages/story.ts';

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

async function picture(page: Page, { name }: Scene, state: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}-${state}.png`) });
}
