import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.ts';
import { ensureBrowser } from './find-browser.ts';
import { firstBytesFit } from './first-bytes.ts';
import { ensurePostgres, findPostgres, WHY_NO_POSTGRES } from './postgres.ts';
import { runTool, secondsSince } from './run.ts';
import { addTallies, readStories, readUnits, type Tally, tallyOfStep } from './tally.ts';

type Outcome = { name: string; ok: boolean; time: string; tally: Tally };

const reports = mkdtempSync(join(tmpdir(), 'habitue-tests-'));
const unitReport = join(reports, 'units.json');
const storyReport = join(reports, 'stories.json');

const startedAt = performance.now();
const outcomes = [
  step('types', () => tsc('.') && tsc('src/domain')),
  step('lint, format and import fence', lint),
  step('unused code', () => runTool('knip/bin/knip.js', [])),
  step('unit, storage and endpoint tests', playUnits, unitsPlayed),
  step('build', ensureBuilt),
  step('what comes before the first scan', firstBytesFit),
  step('stories in a real browser', playStories, () => readStories(storyReport)),
];
rmSync(reports, { recursive: true });
sayHowItWent();

function step(name: string, act: () => boolean, readReport?: () => Tally): Outcome {
  console.log(`\n── ${name}`);
  const begun = performance.now();
  const ok = act();
  return { name, ok, time: secondsSince(begun), tally: tallyOfStep(ok, readReport?.()) };
}

function tsc(project: string): boolean {
  return runTool('typescript/bin/tsc', ['-p', project]);
}

function lint(): boolean {
  const colours = process.stdout.isTTY ? [] : ['--colors=off'];
  return runTool('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', ...colours]);
}

function playUnits(): boolean {
  ensurePostgres();
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  return runTool('vitest/vitest.mjs', ['run', '--project', 'unit', ...reporters]);
}

/** Where there is no PostgreSQL, what would have played on it is counted apart, and why is said. */
function unitsPlayed(): Tally {
  const tally = readUnits(unitReport);
  if (tally.notRun === 0 || findPostgres() !== undefined) return tally;
  const why = `${tally.notRun} not run on PostgreSQL: ${WHY_NO_POSTGRES}.`;
  return { ...tally, complaints: [...tally.complaints, why] };
}

function playStories(): boolean {
  const browser = ensureBrowser();
  if (browser === undefined) return false;
  return runTool('@playwright/test/cli.js', ['test', '--config', 'e2e/playwright.config.ts'], {
    HABITUE_BROWSER: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: storyReport,
  });
}

function sayHowItWent(): void {
  console.log('');
  for (const { name, ok, time } of outcomes) {
    console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name} (${time})`);
  }
  console.log(`        everything (${secondsSince(startedAt)})`);
  const { passed, failed, notRun, unsteady, complaints } = addTallies(
    outcomes.map(({ tally }) => tally),
  );
  for (const complaint of complaints) console.log(`\n${complaint}`);
  if (notRun > 0) console.log(`${notRun} not run`);
  if (unsteady > 0) console.log(`${unsteady} of the passed did so at the second go only`);
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
