import type { Tier } from '#domain/programme/programme.ts';
import { choice, money, optional, whole, words } from './fields.ts';
import type { FormField } from './form-field.ts';

/** One tier: what it is called, what it takes, over how long, and from when it counts. */
export function tierFields(tier: Tier | undefined, index: number): readonly FormField[] {
  if (!tier) return [];
  const { window } = tier;
  const at = ['tiers', index] as const;
  const tests = [...at, 'anyOf'] as const;
  return [
    { at: [...at, 'name'], label: 'name', holds: { kind: 'name' } },
    optional(money([...tests, { kind: 'single' }, 'atLeastMinor'], 'tier.single')),
    optional(money([...tests, { kind: 'cumulative' }, 'atLeastMinor'], 'tier.cumulative')),
    optional(whole([...tests, { kind: 'purchases' }, 'atLeast'], 'tier.purchases', [1, 10_000])),
    choice([...at, 'window'], 'window', [
      { value: { kind: 'rolling', months: 12 }, label: 'window.rolling' },
      { value: { kind: 'calendar-year' }, label: 'window.calendar-year' },
      { value: { kind: 'lifetime' }, label: 'window.lifetime' },
    ]),
    ...(window.kind === 'rolling' ? [whole([...at, 'window', 'months'], 'months', [1, 120])] : []),
    choice(
      [...at, 'countsFrom'],
      'countsFrom',
      words({ 'next-sale': 'countsFrom.next-sale', 'at-once': 'countsFrom.at-once' }),
    ),
    ...holdFields(tier, at),
  ];
}

function holdFields({ holds }: Tier, at: readonly ['tiers', number]): readonly FormField[] {
  const of = [...at, 'holds'] as const;
  const has = choice(of, 'holds', [
    { value: undefined, label: 'holds.no' },
    { value: { months: 12, to: 'end-of-month', after: 'reckoned' }, label: 'holds.yes' },
  ]);
  if (!holds) return [has];
  return [
    has,
    whole([...of, 'months'], 'months', [1, 120]),
    choice(
      [...of, 'to'],
      'holds.to',
      words({
        day: 'lapse.to.day',
        'end-of-month': 'lapse.to.end-of-month',
        'end-of-year': 'holds.to.end-of-year',
      }),
    ),
    optional(whole([...of, 'graceDays'], 'holds.grace', [0, 366])),
    choice(
      [...of, 'after'],
      'holds.after',
      words({ reckoned: 'holds.after.reckoned', 'one-down': 'holds.after.one-down' }),
    ),
  ];
}

/** What a tier given by hand is worth beside the reckoning. */
export function handFields(): readonly FormField[] {
  return [
    choice(['handGiven'], 'handGiven', [
      { value: undefined, label: 'handGiven.floor', also: 'floor' },
      ...words({ fixed: 'handGiven.fixed' }),
    ]),
  ];
}
