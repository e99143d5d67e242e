import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isDay } from '#domain/calendar/day.ts';
import { type HistoryMap, parseMap } from '#domain/intake/map-schema.ts';
import type { Issue } from '#domain/programme/issue.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { parseProgramme } from '#domain/programme/schema.ts';
import { done, type Result, refused } from '#domain/result.ts';

export interface ReplayRequest {
  readonly programme: Programme;
  readonly purchases: string;
  readonly map: HistoryMap;
  readonly asOf: string;
}

export const usage =
  'npm run --silent replay -- --programme p.json --purchases p.csv [--map map.json] ' +
  '--as-of 2011-12-31\nnpm run --silent replay -- --schema';

type Read<Value> = Result<Value, readonly Issue[]>;

/** What stands on the command line and in the files that it names. */
export async function readRequest(args: readonly string[]): Promise<Read<ReplayRequest>> {
  const options = readOptions(args);
  if (!options.ok) return options;
  const { programme: path, purchases, map: mapPath, 'as-of': asOf } = options.value;
  const issues: Issue[] = [];
  if (path === undefined) issues.push({ path: '--programme', message: 'is missing' });
  if (purchases === undefined) issues.push({ path: '--purchases', message: 'is missing' });
  if (asOf === undefined || !isDay(asOf)) issues.push(badDay(asOf));
  if (path === undefined || purchases === undefined || asOf === undefined || issues.length > 0) {
    return refused(issues);
  }
  const programme = await readProgramme(path);
  const map =
    mapPath === undefined ? done({ format: 'habitue/map@1' } as const) : await readMap(mapPath);
  if (!programme.ok || !map.ok) {
    return refused([...(programme.ok ? [] : programme.refusal), ...(map.ok ? [] : map.refusal)]);
  }
  return done({ programme: programme.value, purchases, map: map.value, asOf });
}

type Options = Partial<Record<'programme' | 'purchases' | 'map' | 'as-of', string>>;

function readOptions(args: readonly string[]): Read<Options> {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { programme: text, purchases: text, map: text, 'as-of': text },
    });
    return done(values);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return refused([{ path: 'command line', message, allowed: usage }]);
  }
}

function badDay(asOf: string | undefined): Issue {
  const message = asOf === undefined ? 'is missing' : `is ${JSON.stringify(asOf)}`;
  return { path: '--as-of', message, allowed: 'a day as YYYY-MM-DD' };
}

async function readProgramme(path: string): Promise<Read<Programme>> {
  const input = await readJson('--programme', path);
  if (!input.ok) return input;
  const read = parseProgramme(input.value);
  return read.ok ? read : refused(under('--programme', read.refusal.issues));
}

async function readMap(path: string): Promise<Read<HistoryMap>> {
  const input = await readJson('--map', path);
  if (!input.ok) return input;
  const read = parseMap(input.value);
  return read.ok ? read : refused(under('--map', read.refusal));
}

function under(option: string, issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => ({ ...issue, path: `${option} ${issue.path}` }));
}

async function readJson(option: string, path: string): Promise<Read<unknown>> {
  try {
    return done(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return refused([{ path: option, message }]);
  }
}
