import { utf8ToBytes } from '@noble/hashes/utils.js';
import { assert } from '#domain/assert.ts';
import type { Fact, FactBody } from '#domain/fact/fact.ts';
import { sha256Now } from './sha256.ts';

/** What stands before the first fact of a chain. */
export const GENESIS = '0'.repeat(64);

export type UnhashedFact = Omit<Fact, 'hash'>;

/**
 * One value, one text: names sorted, nothing between, what is undefined left out. What JSON cannot
 * say (a fraction of infinity, a function, a hole) is a fault and no text.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    assert(Number.isFinite(value), 'a number in a fact is finite');
    return JSON.stringify(value);
  }
  assert(typeof value === 'object', 'a fact holds plain values only');
  return Array.isArray(value)
    ? `[${value.map(canonicalJson).join(',')}]`
    : canonicalObject(value as Readonly<Record<string, unknown>>);
}

/**
 * The fact's place in its chain. The body goes in by its own hash, so that a body that must be
 * erased leaves a chain that can still be verified: what was taken out of says what its hash was.
 */
export function factHash(fact: UnhashedFact): string {
  return sha256Hex(
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
      body: fact.was ?? bodyHash(fact.body),
    }),
  );
}

export function bodyHash(body: FactBody): string {
  return valueHash(body);
}

export function valueHash(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}

function sha256Hex(text: string): string {
  return sha256Now(utf8ToBytes(text));
}

function canonicalObject(object: Readonly<Record<string, unknown>>): string {
  const fields = Object.keys(object)
    .filter((name) => object[name] !== undefined)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalJson(object[name])}`);
  return `{${fields.join(',')}}`;
}
