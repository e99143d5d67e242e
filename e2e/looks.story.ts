import { expect, type Page } from '@playwright/test';
import { openBoutique } from './pages/first-run.ts';
import {
  barriers,
  keepPicture,
  LANGUAGES,
  lookOver,
  settled,
  sizesOf,
  speak,
  THEMES,
  tabBeside,
} from './pages/looks.ts';
import { strains } from './pages/reach.ts';
import { type Scene, scenes } from './pages/scenes.ts';
import { story } from './pages/story.ts';

/** Where a scene is come to, whatever size it is looked at in. */
const DESK = { width: 1280, height: 800 };

story(
  'every screen can be read by everybody, in every language, light and dark',
  async ({ tab }) => {
    story.setTimeout(900_000);
    await tab.emulateMedia({ reducedMotion: 'reduce' });
    await readInBothThemes(tab, 'first run');
    await openBoutique(tab, { start: 'sample', country: 'FR', currency: 'EUR' });
    const beside = await tabBeside(tab);
    for (const scene of scenes) {
      await tab.setViewportSize(DESK);
      await scene.reach(tab);
      await readInBothThemes(tab, scene.name);
      await keepPicture(tab, scene.name, 'dark');
      await tab.emulateMedia({ colorScheme: 'light' });
      for (const language of LANGUAGES) {
        if (language !== 'en') await speak(tab, beside, language);
        await fitsEverySize(tab, scene, language);
      }
      await speak(tab, beside, 'en');
      expect.soft(await strains(tab), scene.name).toEqual([]);
    }
  },
);

async function fitsEverySize(page: Page, scene: Scene, language: string): Promise<void> {
  for (const size of sizesOf(language)) {
    await page.setViewportSize(size);
    await settled(page);
    const where = `${scene.name} ${language} ${size.width}`;
    expect.soft(await lookOver(page), where).toEqual([]);
    await keepPicture(page, scene.name, `${language}-${size.width}`);
  }
}

/** Ends in the dark: a scene may begin in any light. */
async function readInBothThemes(page: Page, where: string): Promise<void> {
  for (const { colorScheme, rules } of THEMES) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    expect.soft(await barriers(page, ...rules), `${where}, ${colorScheme}`).toEqual([]);
  }
}
