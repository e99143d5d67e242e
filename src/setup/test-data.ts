import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.ts';
import { playStory } from './play-story.ts';
import { runTool } from './run.ts';

const data = fileURLToPath(new URL('../../../shared/data', import.meta.url));

if (!existsSync(data)) {
  console.log(`The real data is not here (${data}), so the tests that read it are not run.`);
} else {
  const read = runTool('vitest/vitest.mjs', ['run', '--project', 'data']);
  const brought = ensureBuilt() && importTheQuarter();
  if (!read || !brought) process.exitCode = 1;
}

/** The story of the import again, with all the lines of the real quarter. */
function importTheQuarter(): boolean {
  const transactions = `${data}/online-retail-quarter/transactions.csv`;
  return playStory('import.story', { HABITUE_TRANSACTIONS: transactions });
}
