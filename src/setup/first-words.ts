import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FIRST_ROOTS } from './chunks.ts';
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
  const texts = reachedFrom(FIRST_ROOTS).map((path) => readFileSync(`${root}${path}`, 'utf8'));
  const found = texts.flatMap((text) => [...text.matchAll(KEY)]);
  const ending = (end: RegExp) =>
    found.flatMap(([, key = '', then = '']) => (end.test(then) ? [key] : []));
  return { keys: new Set(ending(/['"`]/)), prefixes: ending(/\$/) };
}

export function isFirst({ keys, prefixes }: FirstWords, key: string): boolean {
  return keys.has(key) || prefixes.some((prefix) => key.startsWith(prefix));
}

function reachedFrom(roots: readonly string[]): readonly string[] {
  const reached = new Set(roots);
  for (const path of reached) {
    for (const [, named = ''] of readFileSync(`${root}${path}`, 'utf8').matchAll(IMPORT)) {
      const next = named.startsWith('#') ? `src/${named.slice(1)}` : join(dirname(path), named);
      if (/\.tsx?$/.test(next) && existsSync(`${root}${next}`)) reached.add(next);
    }
  }
  return [...reached];
}
