import { done, type Result, refused } from '#domain/result.ts';
import { LIMITS } from './limits.ts';

export type JsonRefusal = 'NOT_JSON' | 'TOO_DEEP' | 'FORBIDDEN_NAME';

const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);
const OPENS = new Set(['{', '['].map((letter) => letter.charCodeAt(0)));
const CLOSES = new Set(['}', ']'].map((letter) => letter.charCodeAt(0)));
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
/** A text in which no forbidden name can stand, spelt out or escaped, needs no walk. */
const SUSPECT = /__proto__|constructor|prototype|\\u/;

/**
 * Reads JSON from a stranger: refuses nesting before anything is built from it, and names that
 * could reach a prototype.
 */
export function parseJson(text: string): Result<unknown, JsonRefusal> {
  if (isTooDeep(text)) return refused('TOO_DEEP');
  const read = parse(text);
  if (!read.ok) return read;
  if (SUSPECT.test(text) && holdsForbiddenName(read.value)) return refused('FORBIDDEN_NAME');
  return read;
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === QUOTE) at = endOfString(text, at);
    else if (OPENS.has(letter)) depth++;
    else if (CLOSES.has(letter)) depth--;
    if (depth > LIMITS.depth) return true;
  }
  return false;
}

/** The quote that is not escaped: an even number of backslashes stands before it. */
function endOfString(text: string, from: number): number {
  for (let at = from; ; ) {
    at = text.indexOf('"', at + 1);
    if (at < 0) return text.length;
    let before = at;
    while (text.charCodeAt(before - 1) === BACKSLASH && before - 1 > from) before--;
    if ((at - before) % 2 === 0) return at;
  }
}

function parse(text: string): Result<unknown, JsonRefusal> {
  try {
    return done(JSON.parse(text));
  } catch {
    return refused('NOT_JSON');
  }
}

function holdsForbiddenName(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(holdsForbiddenName);
  return Object.entries(value).some(
    ([name, inner]) => FORBIDDEN.has(name) || holdsForbiddenName(inner),
  );
}
