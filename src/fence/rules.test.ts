import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

const RULE_ROW = /^\|\s*\**([A-Z]{1,2}\d+)\**\s*\|/gm;
const CITATION = /\[([A-Z]{1,2}\d+)\]/g;

const rows = idsIn(sourceFiles('src/**/README.md'), RULE_ROW);
const rules = new Set(rows);
const cited = new Set(idsIn(sourceFiles('{src,e2e}/**/*.{test,story}.{ts,tsx}'), CITATION));

test('every numbered rule is cited by a test', () => {
  expect([...rules].filter((id) => !cited.has(id))).toEqual([]);
});

test('every number is that of one rule', () => {
  expect(rows.filter((id, at) => rows.indexOf(id) !== at)).toEqual([]);
});

test('every rule that a test cites is written down', () => {
  expect([...cited].filter((id) => !rules.has(id))).toEqual([]);
});

function idsIn(files: { text: string }[], pattern: RegExp): string[] {
  return files.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, id = '']) => id));
}
