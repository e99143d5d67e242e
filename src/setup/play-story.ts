import { ensureBrowser } from './find-browser.ts';
import { runTool } from './run.ts';

/** One story of the built app in a real browser, with what it is told by the environment. */
export function playStory(name: string, env: Readonly<Record<string, string>>): boolean {
  const browser = ensureBrowser();
  if (browser === undefined) return false;
  const config = ['--config', 'e2e/playwright.config.ts', '--reporter', 'list'];
  return runTool('@playwright/test/cli.js', ['test', ...config, name], {
    HABITUE_BROWSER: browser,
    ...env,
  });
}
