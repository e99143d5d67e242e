import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { installPackages, isDebianAsRoot } from './debian.ts';

/** Without a window to draw, Chromium takes a third less of a machine's time. */
const WITHOUT_A_WINDOW = 'chromium-headless-shell';
const COMMANDS = [
  ...[WITHOUT_A_WINDOW, 'google-chrome', 'google-chrome-stable'],
  ...['chromium', 'chromium-browser'],
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const CJK_FONTS = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/** The path of a Chromium to test with: the one named, an installed one, or Playwright's own. */
export function findBrowser(): string | undefined {
  const named = process.env.HABITUE_BROWSER ?? process.env.CHROME_PATH;
  return [named, ...onPath(), ...PLACES, playwrightsOwn()].find(
    (path) => path !== undefined && existsSync(path),
  );
}

/** Finds a browser, and on Debian as root installs it and the fonts of Chinese and Japanese. */
export function ensureBrowser(): string | undefined {
  const missing = [
    ...(findBrowser() === undefined ? [WITHOUT_A_WINDOW] : []),
    ...(existsSync(CJK_FONTS) ? [] : ['fonts-noto-cjk']),
  ];
  if (missing.length > 0 && isDebianAsRoot()) installPackages(missing);
  const browser = findBrowser();
  if (browser === undefined) {
    console.error(
      'There is no browser to test with. Install Google Chrome or Chromium (on Debian ' +
        '`apt-get install chromium-headless-shell fonts-noto-cjk`, anywhere ' +
        '`npx playwright install chromium`) ' +
        'or give its path in HABITUE_BROWSER.',
    );
  }
  return browser;
}

function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function playwrightsOwn(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}
