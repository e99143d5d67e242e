import type { Benefit, Programme } from '#domain/programme/programme.ts';
import { articles, choice, money, optional, whole, words } from './fields.ts';
import type { Choice, FormField } from './form-field.ts';
import { givesFields } from './gives-fields.ts';
import { timeFields } from './time-fields.ts';

type At = readonly ['benefits', number];

/** One benefit: what it gives, on what, to whom, when, how often, and beside which others. */
export function benefitFields(programme: Programme, index: number): readonly FormField[] {
  const benefit = programme.benefits[index];
  if (!benefit) return [];
  const at: At = ['benefits', index];
  return [
    { at: [...at, 'name'], label: 'name', holds: { kind: 'name' } },
    ...givesFields(benefit, at),
    choice([...at, 'tier'], 'benefit.tier', tierChoices(programme)),
    articles([...at, 'scope', 'only'], 'scope.only'),
    articles([...at, 'scope', 'except'], 'scope.except'),
    optional(money([...at, 'needs', 'spendMinor'], 'needs.spend')),
    optional(whole([...at, 'needs', 'pieces'], 'needs.pieces', [1, 1000])),
    ...timeFields(benefit, at),
    ...limitFields(benefit, at),
    { at: [...at, 'code'], label: 'code', holds: { kind: 'code' }, optional: true },
    choice([...at, 'byCoupon'], 'byCoupon', couponChoices(programme, benefit)),
    ...groupFields(programme, benefit, at),
  ];
}

/** A coupon of the catalogue is to open something. */
function couponChoices({ rewards = [] }: Programme, { id }: Benefit): readonly Choice[] {
  const isNamed = rewards.some(({ gives }) => gives.kind === 'coupon' && gives.benefit === id);
  const needed: Choice = { value: true, label: 'byCoupon.yes' };
  return isNamed ? [needed] : [{ value: undefined, label: 'byCoupon.no' }, needed];
}

export function tierChoices({ tiers }: Programme): readonly Choice[] {
  return [
    { value: undefined, label: 'benefit.tier.all' },
    ...tiers.map(({ id, name }) => ({ value: id, label: name })),
  ];
}

function limitFields({ limit, when }: Benefit, at: At): readonly FormField[] {
  const { times = 1 } = limit ?? {};
  const per = when?.birthday === undefined ? PERIODS : (['birthday', ...PERIODS] as const);
  const has = choice([...at, 'limit'], 'limit', [
    { value: undefined, label: 'limit.no' },
    ...per.map((each): Choice => ({ value: { times, per: each }, label: `limit.${each}` })),
  ]);
  return limit ? [has, whole([...at, 'limit', 'times'], 'limit.times', [1, 1000])] : [has];
}

const PERIODS = ['day', 'month', 'year', 'ever'] as const;

/** Only discounts meet on the price; of these one group can be told from another. */
function groupFields(programme: Programme, { gives }: Benefit, at: At): readonly FormField[] {
  if (gives.kind === 'multiplier' || gives.kind === 'points') return [];
  const there = new Set(programme.benefits.flatMap(({ group }) => group ?? []));
  const next = ['A', 'B', 'C', 'D'].find((name) => !there.has(name));
  const names = [...there, ...(next === undefined ? [] : [next])];
  return [
    choice([...at, 'level'], 'level', [
      { value: undefined, label: 'level.line', also: 'line' },
      ...words({ order: 'level.order' }),
    ]),
    choice([...at, 'group'], 'group', [
      { value: undefined, label: 'group.no' },
      ...names.map((name) => ({ value: name, label: { en: name } })),
    ]),
  ];
}
