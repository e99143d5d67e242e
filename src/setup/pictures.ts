import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.ts';
import { ensureBrowser } from './find-browser.ts';
import { root, runTool } from './run.ts';

/** The pictures of the README, each by the scene and the state that it shows. */
const WANTED = {
  sell: 'sell-basket-en-1024',
  why: 'why-en-1024',
  today: 'today-en-1024',
  profile: 'profile-en-1024',
};

const taken = mkdtempSync(join(tmpdir(), 'habitue-pictures-'));
const browser = ensureBrowser();
if (browser === undefined || !ensureBuilt() || !lookOver(browser)) process.exitCode = 1;
else keepWanted();
rmSync(taken, { recursive: true });

function lookOver(browser: string): boolean {
  const config = ['--config', 'e2e/playwright.config.ts', '--reporter', 'list'];
  const words = ['test', ...config, '/looks.story'];
  const env = { HABITUE_BROWSER: browser, HABITUE_PICTURES: taken };
  return runTool('@playwright/test/cli.js', words, env);
}

function keepWanted(): void {
  const place = join(root, 'e2e/pictures');
  mkdirSync(place, { recursive: true });
  for (const [name, scene] of Object.entries(WANTED)) {
    copyFileSync(join(taken, `${scene}.png`), join(place, `${name}.png`));
  }
}
