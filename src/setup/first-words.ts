import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FIRST_ROOTS } from './chunks.ts';
import { reachedFrom } from './reached-from.ts';
import { root } from './run.ts';

const IMPORT = /^(?:import|export)\s(?!type\s)[^;]*?from '([#.][^']+)'/gm;
const KEY = /['"`]([a-z]+\.[\w.-]*)(['"`]|\$\{)/g;

/** What is said before the first scan: keys in full, and how those begin that end in a code. */
export interface FirstWords {
  readonly keys: ReadonlySet<string>;
  readonly prefixes: readonly string[];
}

/** Read off the sources that are imported at once on the way to the first scan. */
export function firstWords(): FirstWords {
  const paths = [...reachedFrom(FIRST_ROOTS, importedBy)];
  const texts = paths.map((path) => readFileSync(`${root}${path}`, 'utf8'));
  const found = texts.flatMap((text) => [...text.matchAll(KEY)]);
  const ending = (end: RegExp) =>
    found.flatMap(([, key = '', then = '']) => (end.test(then) ? [key] : []));
  return { keys: new Set(ending(/['"`]/)), prefixes: ending(/\$/) };
}

export function isFirst({ keys, prefixes }: FirstWords, key: string): boolean {
  return keys.has(key) || prefixes.some((prefix) => key.startsWith(prefix));
}

function importedBy(path: string): readonly string[] {
  return [...readFileSync(`${root}${path}`, 'utf8').matchAll(IMPORT)]
    .map(([, named = '']) =>
      named.startsWith('#') ? `src/${named.slice(1)}` : join(dirname(path), named),
    )
    .filter((next) => /\.tsx?$/.test(next) && existsSync(`${root}${next}`));
}
