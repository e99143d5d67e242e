import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, type Day } from '../calendar/day.ts';
import { newMember } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { type ExampleTill, openTill, sell } from '../example/till.ts';
import type { Expiry, Programme } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { parseProgramme } from '../programme/schema.ts';
import { balanceOn } from './balance.ts';
import { lifeOf } from './lapse.ts';
import { statement } from './statement.ts';

const lapsing = (expiry: Expiry): Programme => ({ ...houseProgramme('CNY'), expiry });
const coat = basketOf(line('coat', 10_000));

function boughtOn(programme: Programme, days: readonly Day[]): ExampleTill {
  return days.reduce(
    (till, day) => sell(till, { programme, basket: coat, day }).till,
    openTill(newMember),
  );
}

describe('season', () => {
  const ends = [
    { month: 8, day: 31 },
    { month: 2, day: 29 },
  ];

  test.each([
    ['2026-06-02', '2026-08-31'],
    ['2026-08-31', '2026-08-31'],
    ['2026-09-01', '2027-02-28'],
    ['2027-09-01', '2028-02-29'],
  ])('[L10] earned on %s, points lapse after %s', (day, lapsesAfter) => {
    expect(lifeOf({ kind: 'season', ends }, day)).toEqual({ lapsesAfter });
  });

  test('[P1] a season ends on days that there are', () => {
    const expiry = { kind: 'season', ends: [{ month: 2, day: 30 }] } as const;
    expect(parseProgramme(lapsing(expiry))).toMatchObject({
      refusal: { issues: [{ path: '$.expiry.ends[0]' }] },
    });
    expect(parseProgramme(lapsing({ kind: 'season', ends })).ok).toBe(true);
  });
});

describe('inactivity', () => {
  const programme = lapsing({ kind: 'inactivity', months: 6 });

  test('[L11] each purchase keeps all her points alive for so many months', () => {
    const { card } = boughtOn(programme, ['2026-01-31', '2026-07-31']);
    expect(balanceOn(card, '2027-01-31')).toMatchObject({
      ...{ balance: 20, soonest: { points: 20, lapsesAfter: '2027-01-31' } },
    });
    expect(balanceOn(card, '2027-02-01').balance).toBe(0);
  });

  test('[L11] [L9] one that comes too late wakes nothing; the lapse has its row', () => {
    const { card, facts } = boughtOn(programme, ['2026-01-31', '2026-08-01']);
    expect(balanceOn(card, '2026-08-01').balance).toBe(10);
    const rows = statement(facts, '2026-08-02');
    expect(rows.map(({ day, kind, points }) => [day, kind, points])).toEqual([
      ['2026-08-01', 'earned', 10],
      ['2026-08-01', 'lapsed', -10],
      ['2026-01-31', 'earned', 10],
    ]);
  });

  test('[L11] [L9] points are there while no gap was longer, and the statement agrees', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(gaps, fc.nat(400), (between, later) => {
        const days: Day[] = [];
        for (const gap of between) days.push(addDays(days.at(-1) ?? '2024-01-31', gap));
        const today = addDays(days.at(-1) ?? '', later);
        const { card, facts } = boughtOn(programme, days);
        const isAlive = (from: number) =>
          [...days.slice(from), today].every((day, at, all) => {
            const before = all[at - 1];
            return before === undefined || day <= addMonths(before, 6);
          });
        const alive = days.filter((_, index) => isAlive(index));
        expect(balanceOn(card, today).balance).toBe(alive.length * 10);
        expect(statement(facts, today)[0]?.balanceAfter).toBe(alive.length * 10);
      }),
    );
  });
});
