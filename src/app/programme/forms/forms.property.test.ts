import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rewards } from '#domain/example/rewards.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { parseProgramme } from '#domain/programme/schema.ts';
import { amend } from './amend.ts';
import type { FormField, Holds } from './form-field.ts';
import { itemsOf, type Listed, withMoved, withOneMore, without } from './list-acts.ts';
import { fieldsIn } from './sections.ts';

const runs = Number(process.env.HABITUE_RUNS ?? 100);

/** Something typed or chosen in that field, in bounds or out of them. */
function anyValue(holds: Holds): fc.Arbitrary<unknown> {
  switch (holds.kind) {
    case 'whole':
    case 'money':
    case 'percent':
    case 'times':
      return fc.oneof(
        fc.integer({ min: holds.least, max: holds.most }),
        fc.constantFrom(holds.least, holds.most, holds.least - 1, holds.most + 1, 0.5, undefined),
      );
    case 'choice':
      return fc.constantFrom(...holds.options.map(({ value }) => value));
    case 'day':
      return fc.constantFrom('2026-12-24', '2027-02-30', '2020-01-01', undefined);
    case 'name':
      return fc.constantFrom({ en: 'Gold' }, { fr: 'Or', ja: 'ゴールド' }, {}, { en: '' });
    case 'code':
      return fc.constantFrom('SPRING', 'spring 10', '', undefined);
    case 'weekdays':
      return fc.constantFrom([1], [6, 7], [], [8], undefined);
    case 'articles':
      return fc.constantFrom(
        { tags: ['reduced'] },
        { categories: ['Coats'], brands: [] },
        undefined,
      );
  }
}

interface Act {
  readonly kind: 'amend' | 'more' | 'move' | 'without';
  readonly pick: number;
  readonly seed: number;
  readonly list: Listed;
}

const anyAct: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('amend', 'amend', 'amend', 'more', 'move', 'without'),
  pick: fc.nat(1000),
  seed: fc.nat(),
  list: fc.constantFrom('tiers', 'benefits', 'activities', 'rewards'),
});

function fieldOf(programme: Programme, { pick }: Act): FormField {
  const fields = fieldsIn(programme);
  const field = fields[pick % fields.length];
  if (!field) throw new Error('a draft has fields');
  return field;
}

function done(programme: Programme, act: Act, count: number): Programme | undefined {
  const { kind, list, seed, pick } = act;
  const index = pick % (itemsOf(programme, list).length + 1);
  switch (kind) {
    case 'amend': {
      const field = fieldOf(programme, act);
      const [value] = fc.sample(anyValue(field.holds), { seed, numRuns: 1 });
      return amend(programme, field, value);
    }
    case 'more':
      return withOneMore(programme, list, { id: `new-${count}`, name: { en: 'New' } });
    case 'move':
      return withMoved(programme, list, { index, by: seed % 2 === 0 ? 1 : -1 });
    case 'without':
      return without(programme, list, index);
  }
}

test('whatever is typed, chosen, added, moved and taken out, the draft is a programme', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 60 }), (acts) => {
      let draft = houseProgramme('CNY');
      for (const [count, act] of acts.entries()) draft = done(draft, act, count) ?? draft;
      expect(parseProgramme(draft)).toEqual({ ok: true, value: draft });
    }),
    { numRuns: runs },
  );
});

/** A draft in which every kind of thing is there, so that every field is. */
function fullDrafts(): readonly Programme[] {
  const visit = { id: 'visit', name: { en: 'Visit' }, kind: 'visit', points: 5 } as const;
  const start: Programme = { ...houseProgramme('CNY'), activities: [visit], rewards };
  return fieldsIn(start).flatMap((field) =>
    field.holds.kind === 'choice'
      ? field.holds.options.flatMap(({ value }) => amend(start, field, value) ?? [])
      : [],
  );
}

/** The rate has another bound then: points times multiplier stay exact. */
function multiplies({ benefits }: Programme): boolean {
  return benefits.some(({ gives }) => gives.kind === 'multiplier');
}

test('the least and the most that a field says it takes are taken', () => {
  for (const draft of fullDrafts()) {
    for (const field of fieldsIn(draft)) {
      const { holds } = field;
      if (!('least' in holds) || (field.label === 'rate.points' && multiplies(draft))) continue;
      for (const value of [holds.least, holds.most]) {
        expect(amend(draft, field, value), `${field.label} ${value}`).toBeDefined();
      }
    }
  }
});

test('every choice that is offered can be made', () => {
  for (const draft of fullDrafts()) {
    for (const field of fieldsIn(draft)) {
      if (field.holds.kind !== 'choice') continue;
      for (const { value } of field.holds.options) {
        expect(amend(draft, field, value), field.label).toBeDefined();
      }
    }
  }
});

test('what a form changes is the one thing it says, and the draft before stays as it was', () => {
  const before = houseProgramme('CNY');
  const single = fieldsIn(before).find(({ label }) => label === 'tier.single');
  const after = single && amend(before, single, 250_000);
  expect(after?.tiers[0]?.anyOf).toEqual([
    { kind: 'single', atLeastMinor: 250_000 },
    { kind: 'cumulative', atLeastMinor: 1_000_000 },
  ]);
  expect({ ...after, tiers: before.tiers }).toEqual(before);
  expect(before).toEqual(houseProgramme('CNY'));
});

test('a tier takes the benefits that are its own with it', () => {
  const left = without(houseProgramme('CNY'), 'tiers', 0);
  expect(left?.benefits.map(({ id }) => id)).toEqual(['birthday-25']);
});
