import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyHash, canonicalJson, factHash, type UnhashedFact } from './canonical.ts';
import { GENESIS } from './genesis.ts';

const SEED = 20261123;

const fact: UnhashedFact = {
  programme: 'p',
  till: 't',
  incarnation: 1,
  seq: 1,
  previous: GENESIS,
  recordedAt: { instant: 1_795_000_000_000, day: '2026-11-23', order: 1_795_000_000_000 },
  clerk: 'noor',
  boutique: 'b',
  seen: 0,
  body: { type: 'member.amended', member: 'm', changes: { note: 'silk', name: null } },
};

describe('canonical JSON', () => {
  test(`is the same text for the same value, whatever the order of names (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('leaves out what is undefined and nothing else', () => {
    expect(canonicalJson({ b: undefined, a: null, c: false, d: '' })).toBe(
      '{"a":null,"c":false,"d":""}',
    );
  });

  test('sorts names by their code units, as every engine does', () => {
    expect(canonicalJson({ é: 1, z: 2, A: 3, '10': 4, '9': 5 })).toBe(
      '{"10":4,"9":5,"A":3,"z":2,"é":1}',
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, [undefined], () => 1, 1n, Symbol('s')])(
    'refuses to write %s',
    (value) => {
      expect(() => canonicalJson(value)).toThrow();
    },
  );
});

describe('the hash of a fact', () => {
  test('is sha256 over the header and the hash of the body', () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const body = sha256(
      '{"changes":{"name":null,"note":"silk"},"member":"m","type":"member.amended"}',
    );
    expect(bodyHash(fact.body)).toBe(body);
    expect(factHash(fact)).toBe(
      sha256(
        `{"body":"${body}","boutique":"b","clerk":"noor","incarnation":1,"previous":"${GENESIS}",` +
          '"programme":"p","recordedAt":{"day":"2026-11-23","instant":1795000000000,' +
          '"order":1795000000000},"seen":0,"seq":1,"till":"t"}',
      ),
    );
  });

  test('changes with every field, and with none that the fact does not have', () => {
    const changed: readonly Partial<UnhashedFact>[] = [
      { programme: 'q' },
      { till: 'u' },
      { incarnation: 2 },
      { seq: 2 },
      { previous: '1'.repeat(64) },
      { recordedAt: { ...fact.recordedAt, order: 1 } },
      { clerk: 'ana' },
      { boutique: 'c' },
      { seen: 1 },
      { body: { type: 'member.amended', member: 'm', changes: {} } },
    ];
    const hashes = changed.map((change) => factHash({ ...fact, ...change }));
    expect(new Set([factHash(fact), ...hashes]).size).toBe(changed.length + 1);
    expect(factHash(Object.assign({ hash: 'x', about: [] }, fact))).toBe(factHash(fact));
  });
});

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([name, inner]) => [name, shuffled(inner)]));
}
