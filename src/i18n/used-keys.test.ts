import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { expect, test } from 'vitest';
import { languages } from './language.ts';

const house = new URL('..', import.meta.url).pathname;

const sources = readdirSync(house, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^i18n|^fence/.test(file))
  .map((file) => ({ file, text: readFileSync(join(house, file), 'utf8') }));

function catalogue(language: string): Record<string, string> {
  const folder = new URL(`./${language}/`, import.meta.url).pathname;
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(folder + file, 'utf8'))));
}

test('every key is said somewhere', () => {
  const whole = sources.map(({ text }) => text).join('\n');
  const spelled = new Set(whole.match(/(?<=['"`])[a-z]+\.[\w.-]+(?=['"`])/g));
  const prefixes = [...whole.matchAll(/`([a-z]+\.[\w.-]*)\$\{/g)].map(([, prefix]) => prefix ?? '');
  const unused = Object.keys(catalogue('en')).filter(
    (key) => !spelled.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});

test('whoever says a sentence hands in all that any language needs for it', () => {
  const needs = needsOfAll();
  const wanting = sources.flatMap(({ file, text }) =>
    saidIn(text).flatMap(({ key, given }) =>
      (needs[key] ?? []).filter((name) => !given.includes(name)).map((name) => [file, key, name]),
    ),
  );
  expect(wanting).toEqual([]);
});

function needsOfAll(): Record<string, string[]> {
  const needs: Record<string, string[]> = {};
  for (const language of languages) {
    for (const [key, message] of Object.entries(catalogue(language))) {
      needs[key] = [
        ...new Set([...(needs[key] ?? []), ...namesIn(compileMessageOrThrow(message))]),
      ];
    }
  }
  return needs;
}

function namesIn(tokens: unknown): string[] {
  if (!Array.isArray(tokens)) return [];
  return tokens.filter(Array.isArray).flatMap((token: unknown[]) => {
    const cases = typeof token[2] === 'object' && token[2] !== null ? Object.values(token[2]) : [];
    return [String(token[0]), ...cases.flatMap(namesIn)];
  });
}

/** Calls of the form `say('key')` and `say('key', { a, b: c })`; others cannot be read off here. */
function saidIn(text: string): { key: string; given: string[] }[] {
  return [...text.matchAll(/\bsay\(\s*'([\w.-]+)'\s*,?\s*(\)|\{)/g)].flatMap((call) => {
    const [whole, key = '', opens] = call;
    if (opens === ')') return [{ key, given: [] }];
    const literal = balanced(text.slice(call.index + whole.length));
    return literal.includes('...') ? [] : [{ key, given: namesOf(literal) }];
  });
}

function balanced(text: string): string {
  let depth = 1;
  for (let at = 0; at < text.length; at += 1) {
    if ('{[('.includes(text[at] ?? '')) depth += 1;
    if ('}])'.includes(text[at] ?? '')) depth -= 1;
    if (depth === 0) return text.slice(0, at);
  }
  return text;
}

function namesOf(literal: string): string[] {
  let flat = literal;
  while (/[{[(][^{}[\]()]*[}\])]/.test(flat)) flat = flat.replace(/[{[(][^{}[\]()]*[}\])]/g, '');
  return flat.split(',').map((part) => part.split(':')[0]?.trim() ?? '');
}
