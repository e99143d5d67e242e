import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runTool } from './run.ts';

const data = fileURLToPath(new URL('../../../shared/data', import.meta.url));

if (!existsSync(data)) {
  console.log(`The real data is not here (${data}), so the tests that read it are not run.`);
} else if (!runTool('vitest/vitest.mjs', ['run', '--project', 'data'])) {
  process.exitCode = 1;
}
