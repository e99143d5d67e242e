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
  ];
}
