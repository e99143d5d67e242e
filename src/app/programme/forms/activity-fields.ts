import type { Activity, Programme } from '#domain/programme/programme.ts';
import { tierChoices } from './benefit-fields.ts';
import { choice, money, optional, whole } from './fields.ts';
import type { Choice, FormField } from './form-field.ts';

type At = readonly ['activities', number];

const MOST = 1_000_000;

/** One thing that brings points without a purchase. */
export function activityFields(programme: Programme, index: number): readonly FormField[] {
  const activity = programme.activities?.[index];
  if (!activity) return [];
  const at: At = ['activities', index];
  return [
    { at: [...at, 'name'], label: 'name', holds: { kind: 'name' } },
    choice(at, 'activity', choicesFor(activity)),
    whole([...at, 'points'], 'activity.points', [1, MOST]),
    ...ownFields(activity, at),
    choice([...at, 'tier'], 'benefit.tier', tierChoices(programme)),
    { at: [...at, 'when', 'from'], label: 'from', holds: { kind: 'day' }, optional: true },
    { at: [...at, 'when', 'to'], label: 'to', holds: { kind: 'day' }, optional: true },
    ...PERIODS.map((per) =>
      optional(whole([...at, 'limits', { per }, 'times'], `activity.limit.${per}`, [1, 1000])),
    ),
  ];
}

const PERIODS = ['day', 'month', 'year', 'ever'] as const;

/** Another kind keeps all that every kind has. */
function choicesFor(activity: Activity): readonly Choice[] {
  const { id, name, points, tier, when, limits } = activity;
  const terms = {
    ...{ id, name, points },
    ...(tier !== undefined && { tier }),
    ...(when && { when }),
    ...(limits && { limits }),
  };
  return [
    { value: { ...terms, kind: 'visit' }, label: 'activity.visit' },
    { value: { ...terms, kind: 'enrolment' }, label: 'activity.enrolment' },
    { value: { ...terms, kind: 'birthday' }, label: 'activity.birthday' },
    { value: { ...terms, kind: 'referral', friendPoints: points }, label: 'activity.referral' },
    { value: { ...terms, kind: 'survey' }, label: 'activity.survey' },
    { value: { ...terms, kind: 'own' }, label: 'activity.own' },
  ];
}

function ownFields({ kind }: Activity, at: At): readonly FormField[] {
  switch (kind) {
    case 'birthday':
      return [optional(whole([...at, 'days'], 'activity.days', [1, 366]))];
    case 'referral':
      return [
        whole([...at, 'friendPoints'], 'activity.friendPoints', [1, MOST]),
        optional(money([...at, 'fromMinor'], 'activity.from', 0)),
      ];
    case 'visit':
    case 'enrolment':
    case 'survey':
    case 'own':
      return [];
  }
}
