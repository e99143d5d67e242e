import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.ts';
import { ensureBrowser } from './find-browser.ts';
import { ensurePostgres } from './postgres.ts';
import { runTool } from './run.ts';

const PURCHASES_IN_A_STORM = 500;
const data = fileURLToPath(new URL('../../../shared/data', import.meta.url));

const isHere = existsSync(data);
if (!isHere) {
  console.log(`The real data is not here (${data}), so the tests that read it are not run.`);
}
const read = !isHere || runTool('vitest/vitest.mjs', ['run', '--project', 'data']);
const built = ensureBuilt();
const brought = !isHere || (built && importTheQuarter());
const sold = built && sellThroughStorms();
if (!read || !brought || !sold) process.exitCode = 1;

/** The story of the import again, with all the lines of the real quarter. */
function importTheQuarter(): boolean {
  const transactions = `${data}/online-retail-quarter/transactions.csv`;
  return playStory('import.story', { HABITUE_TRANSACTIONS: transactions });
}

/** The story of the storm again, as long as a busy day is, on both engines. */
function sellThroughStorms(): boolean {
  ensurePostgres();
  return playStory('chaos.story', { HABITUE_CHAOS: `${PURCHASES_IN_A_STORM}` });
}

function playStory(name: string, env: Readonly<Record<string, string>>): boolean {
  const browser = ensureBrowser();
  if (browser === undefined) return false;
  const config = ['--config', 'e2e/playwright.config.ts', '--reporter', 'list'];
  return runTool('@playwright/test/cli.js', ['test', ...config, name], {
    HABITUE_BROWSER: browser,
    ...env,
  });
}
