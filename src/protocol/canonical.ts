import { utf8ToBytes } from '@noble/hashes/utils.js';
import { assert } from '#domain/assert.ts';
import type { Fact, FactBody } from '#domain/fact/fact.ts';
import { fieldsInOrder } from './fields-in-order.ts';
import { sha256Now } from './sha256.ts';

const SHORT = 80;
const NEEDS_QUOTES_ONLY = /^[ !#-[\]-~]*$/;

export type UnhashedFact = Omit<Fact, 'hash'>;

/** Of a text, as hex, at once; where a platform has its own it is many times as fast as ours. */
export type Sha256 = (text: string) => string;

/**
 * One value, one text: names sorted, nothing between, what is undefined left out. What JSON cannot
 * say (a fraction of infinity, a function, a hole) is a fault and no text.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      assert(Number.isFinite(value), 'a number in a fact is finite');
      return String(value);
    default:
      assert(typeof value === 'object', 'a fact holds plain values only');
  }
  if (value === null) return 'null';
  return Array.isArray(value)
    ? `[${value.map(canonicalJson).join(',')}]`
    : canonicalObject(value as Readonly<Record<string, unknown>>);
}

/**
 * The fact's place in its chain. The body goes in by its own hash, so that a body that must be
 * erased leaves a chain that can still be verified: what was taken out of says what its hash was.
 */
export function factHash(fact: UnhashedFact, sha256: Sha256 = sha256Hex): string {
  return sha256(
    canonicalJson({
      programme: fact.programme,
      till: fact.till,
      incarnation: fact.incarnation,
      seq: fact.seq,
      previous: fact.previous,
      recordedAt: fact.recordedAt,
      clerk: fact.clerk,
      boutique: fact.boutique,
      seen: fact.seen,
      body: fact.was ?? bodyHash(fact.body, sha256),
    }),
  );
}

export function bodyHash(body: FactBody, sha256: Sha256 = sha256Hex): string {
  return valueHash(body, sha256);
}

export function valueHash(value: unknown, sha256: Sha256 = sha256Hex): string {
  return sha256(canonicalJson(value));
}

function sha256Hex(text: string): string {
  return sha256Now(utf8ToBytes(text));
}

function canonicalObject(object: Readonly<Record<string, unknown>>): string {
  let fields = '';
  for (const { name, label } of fieldsInOrder(Object.keys(object))) {
    const value = object[name];
    if (value === undefined) continue;
    fields += `${fields === '' ? '' : ','}${label}${canonicalJson(value)}`;
  }
  return `{${fields}}`;
}

/** Most text needs nothing but its quotes. */
function quoted(text: string): string {
  return text.length <= SHORT && NEEDS_QUOTES_ONLY.test(text) ? `"${text}"` : JSON.stringify(text);
}
