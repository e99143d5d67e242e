import { expect, test } from 'vitest';
import { lot } from '../example/cards.ts';
import type { FactBody } from '../fact/fact.ts';
import type { Entry } from './entry.ts';
import { bookFact, entriesToBook } from './visited.ts';

const DAY = '2026-11-23';

function activity(
  kind: 'visit' | 'survey',
  name: string,
): FactBody & { entries: readonly Entry[] } {
  const why = { code: 'ACTIVITY', activity: { id: kind, kind }, name: { en: kind } } as const;
  const entry = { member: 'm', day: DAY, why, kind: 'earned', points: 5, lot: name } as const;
  return { type: 'activity.recorded', member: 'm', entries: [entry] };
}

const idle = (lapsesAfter?: string) => ({
  ...lot('idle', 10),
  idleMonths: 6,
  ...(lapsesAfter !== undefined && { lapsesAfter }),
});

test('[A2] an activity whose lot is there gives nothing more, emptied or not', () => {
  const there = { lots: [{ ...lot('visit-1', 5), left: 0 }], debt: 0 };
  expect(entriesToBook(there, activity('visit', 'visit-1'))).toEqual([]);
  expect(entriesToBook(there, activity('visit', 'visit-2'))).toHaveLength(1);
});

test('[L11] a visit lets idle points live on, another activity does not', () => {
  const account = { lots: [idle('2026-12-01')], debt: 0 };
  expect(bookFact(account, activity('visit', 'v')).lots[0]?.lapsesAfter).toBe('2027-05-23');
  expect(bookFact(account, activity('survey', 's')).lots[0]?.lapsesAfter).toBe('2026-12-01');
});

test('[L11] a visit shortens no life, wakes no lapsed points, and dates the undated', () => {
  const after = (lapsesAfter?: string) =>
    bookFact({ lots: [idle(lapsesAfter)], debt: 0 }, activity('visit', 'v')).lots[0]?.lapsesAfter;
  expect(after('2028-01-31')).toBe('2028-01-31');
  expect(after('2026-11-22')).toBe('2026-11-22');
  expect(after()).toBe('2027-05-23');
});

test('[A2] a lot that points came back to before it was known is not yet given', () => {
  const early = { lots: [lot('other', 5), { ...lot('visit-1', 3), earned: 0 }], debt: 0 };
  expect(entriesToBook(early, activity('visit', 'visit-1'))).toHaveLength(1);
  const later = { lots: [lot('other', 5), lot('visit-1', 5)], debt: 0 };
  expect(entriesToBook(later, activity('visit', 'visit-1'))).toEqual([]);
});

test('[A2] only an activity is given once: whatever else was written down counts', () => {
  const { entries } = activity('visit', 'there');
  const body = { type: 'points.adjusted', entries } as unknown as FactBody;
  expect(entriesToBook({ lots: [lot('there', 5)], debt: 0 }, body)).toBe(entries);
});

test('[L11] without a visit idle points keep their end, or have none', () => {
  const undated = { lots: [idle()], debt: 0 };
  expect(bookFact(undated, activity('survey', 's')).lots[0]).toStrictEqual(idle());
});
