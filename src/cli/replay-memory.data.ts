import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { runReplay } from './replay/run-replay.ts';

const transactions = fileURLToPath(
  new URL('../../../shared/data/online-retail-quarter/transactions.csv', import.meta.url),
);
const MEGABYTE = 1_000_000;
const LINES = 133_143;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function heldBytes(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The same year over and over, each two years after the one before. */
function writeYears(path: string, times: number): void {
  const [header, ...rows] = readFileSync(transactions, 'utf8').trimEnd().split(/\r?\n/);
  const file = openSync(path, 'w');
  writeSync(file, `${header}\n`);
  for (let time = 0; time < times; time += 1) {
    const moved = rows.map((row) =>
      row.replace(/,(20\d\d)-/, (_, year) => `,${Number(year) + (time - times) * 2 + 2}-`),
    );
    writeSync(file, `${moved.join('\n')}\n`);
  }
  closeSync(file);
}

/** What is held, beside what was held before, when the report begins to be written. */
async function heldWhileReporting(programme: string, purchases: string): Promise<number> {
  await setImmediate();
  const before = heldBytes();
  let held: number | undefined;
  const out = new Writable({
    write(_chunk, _encoding, next) {
      held ??= heldBytes() - before;
      next();
    },
  });
  const args = ['--programme', programme, '--purchases', purchases, '--as-of', '2011-12-31'];
  expect((await runReplay(args, out)).exit).toBe(0);
  return held ?? 0;
}

test('of the same members, a line more is held in fewer than 32 bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'replay-memory-'));
  const programme = join(folder, 'programme.json');
  writeFileSync(programme, JSON.stringify(houseProgramme('GBP')));
  const files = [1, 4].map((times) => ({ times, purchases: join(folder, `${times}.csv`) }));
  for (const { purchases, times } of files) writeYears(purchases, times);
  await heldWhileReporting(programme, files[0]?.purchases ?? '');
  const held: number[] = [];
  for (const { times, purchases } of files) {
    const now = await heldWhileReporting(programme, purchases);
    held.push(now);
    const peak = process.resourceUsage().maxRSS / 1000;
    const said = `${(now / MEGABYTE).toFixed(1)} MB held, at most ${peak.toFixed(0)} MB in all`;
    console.log(`${times} × the lines: ${said}`);
  }
  rmSync(folder, { recursive: true });
  const [once = 0, four = 0] = held;
  expect((four - once) / (3 * LINES)).toBeLessThan(32);
});
