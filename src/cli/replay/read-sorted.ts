import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Day } from '#domain/calendar/day.ts';
import { compareText } from '#domain/compare-text.ts';
import type { HistoryLine } from '#domain/intake/purchase-row.ts';
import type { Issue } from '#domain/programme/issue.ts';
import type { Result } from '#domain/result.ts';
import { type Aside, type HistoryFile, readHistory } from './read-history.ts';

/** As many lines as are sorted at once in memory. */
const RUN = 20_000;

/**
 * The same as `readHistory`, in the order of the days: the file is cut into runs, each sorted and
 * written to a folder of its own for the time being, and the runs are read side by side. Lines of
 * one day stay as they stood in the file.
 */
export async function readSorted(
  file: HistoryFile,
  take: (line: HistoryLine) => void,
): Promise<Result<Aside, readonly Issue[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'habitue-replay-'));
  try {
    const paths: string[] = [];
    let run: HistoryLine[] = [];
    const writeRun = () => {
      const path = join(folder, String(paths.length));
      run.sort((a, b) => compareText(a.when.day, b.when.day));
      writeFileSync(path, run.map(onOneLine).join('\n'));
      paths.push(path);
      run = [];
    };
    const read = await readHistory(file, (line) => {
      if (run.push(line) >= RUN) writeRun();
      return true;
    });
    if (run.length > 0) writeRun();
    if (read.ok) await mergeRuns(paths, take);
    return read;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two signs of Unicode end a line as well, and JSON leaves them as they are. */
function onOneLine(line: HistoryLine): string {
  return JSON.stringify(line).replace(/[\u2028\u2029]/g, (sign) =>
    sign === '\u2028' ? '\\u2028' : '\\u2029',
  );
}

interface Run {
  readonly rest: AsyncIterator<string>;
  next: HistoryLine | undefined;
}

async function mergeRuns(
  paths: readonly string[],
  take: (line: HistoryLine) => void,
): Promise<void> {
  const runs = await Promise.all(paths.map(openRun));
  for (let day = earliest(runs); day !== undefined; day = earliest(runs)) {
    for (const run of runs) {
      while (run.next?.when.day === day) {
        take(run.next);
        run.next = await nextOf(run.rest);
      }
    }
  }
}

async function openRun(path: string): Promise<Run> {
  const rest = createInterface({ input: createReadStream(path) })[Symbol.asyncIterator]();
  return { rest, next: await nextOf(rest) };
}

async function nextOf(rest: AsyncIterator<string>): Promise<HistoryLine | undefined> {
  const { done, value } = await rest.next();
  return done ? undefined : (JSON.parse(value) as HistoryLine);
}

function earliest(runs: readonly Run[]): Day | undefined {
  return runs.reduce<Day | undefined>((day, { next }) => {
    if (next === undefined) return day;
    return day === undefined || next.when.day < day ? next.when.day : day;
  }, undefined);
}
