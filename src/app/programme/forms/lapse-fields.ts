import type { Programme } from '#domain/programme/programme.ts';
import { choice, whole, words } from './fields.ts';
import type { FormField } from './form-field.ts';

/** When points lapse, and which are spent first. */
export function lapseFields(programme: Programme): readonly FormField[] {
  return [...lifeFields(programme), spentFirst];
}

function lifeFields({ expiry }: Programme): readonly FormField[] {
  const kind = choice(['expiry'], 'lapse', [
    { value: { kind: 'never' }, label: 'lapse.never', also: undefined },
    { value: { kind: 'months', months: 12, to: 'end-of-month' }, label: 'lapse.months' },
    { value: { kind: 'season', ends: TWO_SEASONS }, label: 'lapse.season' },
    { value: { kind: 'inactivity', months: 12 }, label: 'lapse.inactivity' },
  ]);
  switch (expiry?.kind) {
    case 'months':
      return [kind, months, to];
    case 'season':
      return [kind, ...expiry.ends.flatMap((_, place) => seasonFields(place))];
    case 'inactivity':
      return [kind, months];
    case 'never':
    case undefined:
      return [kind];
  }
}

const spentFirst = choice(['spentFirst'], 'spentFirst', [
  { value: undefined, label: 'spentFirst.soonest-to-lapse', also: 'soonest-to-lapse' },
  ...words({ oldest: 'spentFirst.oldest' }),
]);

const TWO_SEASONS = [
  { month: 1, day: 31 },
  { month: 7, day: 31 },
];

const months = whole(['expiry', 'months'], 'months', [1, 120]);

const to = choice(
  ['expiry', 'to'],
  'lapse.to',
  words({ day: 'lapse.to.day', 'end-of-month': 'lapse.to.end-of-month' }),
);

function seasonFields(place: number): readonly FormField[] {
  return [
    whole(['expiry', 'ends', place, 'day'], 'season.day', [1, 31]),
    whole(['expiry', 'ends', place, 'month'], 'season.month', [1, 12]),
  ];
}
