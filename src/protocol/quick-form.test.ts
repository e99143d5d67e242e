import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { bodyForms } from './fact-schema.ts';
import { filled } from './filled-body.ts';
import { quickTest } from './quick-form.ts';

const SEED = 20261130;
const ODD = [null, undefined, '', '\0', '\ud800', -1, 0, 1.5, 2 ** 60, Number.NaN, true, [], {}];

describe('a form is tested as valibot tests it', () => {
  for (const [type, form] of Object.entries(bodyForms)) {
    test(`${type}: whole, and with anything in it spoilt (seed ${SEED})`, () => {
      const quick = quickTest(form);
      const places = fc.record({ which: fc.nat(9), at: fc.nat(200), odd: fc.constantFrom(...ODD) });
      fc.assert(
        fc.property(places, fc.constantFrom('put', 'drop', 'add'), ({ which, at, odd }, how) => {
          const whole = filled(form, which);
          expect(quick(whole)).toBe(v.is(form, whole));
          const spoilt = spoil(whole, { at, how, odd });
          expect([quick(spoilt), spoilt]).toEqual([v.is(form, spoilt), spoilt]);
        }),
        { seed: SEED, numRuns: 100 },
      );
      expect(ODD.map(quick)).toEqual(ODD.map((odd) => v.is(form, odd)));
    });
  }

  test('of a kind that it does not know valibot is asked', () => {
    const form = v.strictTuple([v.string(), v.number()]);
    const quick = quickTest(v.object({ pair: form }) as v.GenericSchema);
    expect([{ pair: ['a', 1] }, { pair: ['a'] }].map(quick)).toEqual([true, false]);
  });
});

interface Spoiling {
  readonly at: number;
  readonly how: 'put' | 'drop' | 'add';
  readonly odd: unknown;
}

/** A copy in which one place, counted through all of them, is another. */
function spoil(whole: unknown, { at, how, odd }: Spoiling): unknown {
  const copy = structuredClone(whole);
  const places = placesIn(copy);
  const place = places[at % Math.max(1, places.length)];
  if (place === undefined) return odd;
  const [within, name] = place;
  if (how === 'put') within[name] = odd;
  else if (how === 'drop') delete within[name];
  else within[`${name}-more`] = odd;
  return copy;
}

type Within = Record<string, unknown>;

function placesIn(value: unknown): readonly (readonly [Within, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => [
    [value as Within, name] as const,
    ...placesIn(inside),
  ]);
}
