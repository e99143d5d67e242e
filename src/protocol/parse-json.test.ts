import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from './parse-json.ts';

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 8, noUnicodeString: false }), (text) => {
      const read = parseJson(text);
      if (read.ok) expect(read.value).toEqual(JSON.parse(text));
      else expect(['FORBIDDEN_NAME']).toContain(read.refusal);
    }),
  );
});

test('refuses nesting by counting, before anything is built from it', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  expect(parseJson(nested(32)).ok).toBe(true);
  expect(parseJson(nested(33))).toEqual({ ok: false, refusal: 'TOO_DEEP' });
  expect(parseJson('['.repeat(4_000_000))).toEqual({ ok: false, refusal: 'TOO_DEEP' });
});

test('brackets and quotes inside a text are text', () => {
  const text = JSON.stringify({ note: `"${'['.repeat(40)}\\" {{{ ` });
  expect(parseJson(text).ok).toBe(true);
});

test('refuses names that reach for a prototype, at any depth, however they are spelt', () => {
  for (const name of ['__proto__', '\\u005f_proto__', 'constructor', 'prototype']) {
    const text = `[{"a":[{"${name}":{"role":"manager"}}]}]`;
    expect(parseJson(text)).toEqual({ ok: false, refusal: 'FORBIDDEN_NAME' });
  }
  expect(parseJson('{"a":"constructor"}').ok).toBe(true);
});

test('refuses what is cut off', () => {
  for (const text of ['', '{', '{"a":', '"open', '[1,]', '{"a":1}}']) {
    expect(parseJson(text).ok).toBe(false);
  }
});
