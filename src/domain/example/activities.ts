import type { Activity, Programme } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';

/** An activity of each kind, for worked examples and tests. */
export const activities: readonly Activity[] = [
  { id: 'welcome', name: { en: 'Welcome' }, kind: 'enrolment', points: 50 },
  { id: 'birthday', name: { en: 'Birthday' }, kind: 'birthday', points: 100 },
  {
    ...{ id: 'visit', name: { en: 'Visit' }, kind: 'visit', points: 5 },
    limits: [
      { times: 1, per: 'day' },
      { times: 4, per: 'month' },
    ],
  },
  {
    ...{ id: 'friend', name: { en: 'Friend' }, kind: 'referral', points: 200 },
    ...{ friendPoints: 100, fromMinor: 10_000 },
  },
  { id: 'gold-evening', name: { en: 'Evening' }, kind: 'own', points: 30, tier: 'vip' },
];

export function withActivities(more: readonly Activity[] = activities): Programme {
  return { ...houseProgramme('CNY'), activities: more };
}
