import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../calendar/day.ts';
import { bought } from '../example/cards.ts';
import { type Tape, tapeOf } from '../example/tape.ts';
import type { PurchaseSum } from '../member/card.ts';
import type { Tier, TierHold, TierTest } from './programme.ts';
import { lastDayOf, reckonedTier } from './reckoned-tier.ts';
import { isMet, within } from './tier-tests.ts';

const yearly: TierHold = { months: 12, to: 'end-of-year', after: 'reckoned' };
const vip = tier('vip', 1, { anyOf: [{ kind: 'cumulative', atLeastMinor: 10_000 }] });
const gold = tier('gold', 2, { anyOf: [{ kind: 'single', atLeastMinor: 30_000 }] });

function tier(id: string, rank: number, more: Partial<Tier>): Tier {
  return {
    ...{ id, rank, name: { en: id }, countsFrom: 'next-sale' },
    ...{ anyOf: [{ kind: 'single', atLeastMinor: 1 }], window: { kind: 'rolling', months: 12 } },
    ...more,
  };
}

const on = (tiers: readonly Tier[], purchases: readonly PurchaseSum[], day: Day) =>
  reckonedTier(purchases, { tiers }, day)?.id ?? null;

describe('how long a tier holds', () => {
  test.each([
    ['day', undefined, '2027-03-10'],
    ['end-of-month', undefined, '2027-03-31'],
    ['end-of-year', undefined, '2027-12-31'],
    ['end-of-month', 14, '2027-04-14'],
  ] as const)('[T8] twelve months to the %s, grace %s: until %s', (to, graceDays, last) => {
    const holds = { months: 12, to, after: 'reckoned', ...(graceDays && { graceDays }) } as const;
    const tiers = [{ ...vip, window: { kind: 'calendar-year' } as const, holds }];
    expect(lastDayOf(holds, '2026-03-10')).toBe(last);
    expect(on(tiers, [bought(10_000, '2026-03-10')], last)).toBe('vip');
    expect(on(tiers, [bought(10_000, '2026-03-10')], addDays(last, 1))).toBeNull();
  });

  test('[T8] reached again inside the hold, it holds from that day on', () => {
    const tiers = [{ ...gold, holds: { ...yearly, to: 'day' } as const }];
    const first = bought(30_000, '2026-03-10');
    expect(on(tiers, [first, bought(30_000, '2027-02-01')], '2028-02-01')).toBe('gold');
    expect(on(tiers, [first, bought(29_999, '2027-02-01')], '2028-02-01')).toBeNull();
  });

  test('[T8] a sum holds from the last purchase at which it was enough', () => {
    const tiers = [{ ...vip, holds: { ...yearly, to: 'day' } as const }];
    const spent = [bought(6000, '2026-01-10'), bought(6000, '2026-06-10')];
    expect(on(tiers, spent, '2026-06-09')).toBeNull();
    expect(on(tiers, spent, '2027-06-10')).toBe('vip');
    expect(on(tiers, [...spent, bought(100, '2026-12-01')], '2027-12-01')).toBe('vip');
  });

  test('[T8] what was brought back prolongs no hold, and purchases may come in any order', () => {
    const tiers = [{ ...vip, holds: { ...yearly, to: 'day' } as const }];
    const enough = bought(10_000, '2026-01-10');
    const back = { ...bought(500, '2026-06-10'), netMinor: 0 };
    expect(on(tiers, [enough, back], '2027-01-10')).toBe('vip');
    expect(on(tiers, [enough, back], '2027-01-11')).toBeNull();
    const more = bought(500, '2026-06-10');
    expect(on(tiers, [more, enough], '2027-06-10')).toBe('vip');
    expect(on(tiers, [enough, more], '2027-06-10')).toBe('vip');
  });

  test('[T8] a hold shorter than the window takes nothing away', () => {
    const tiers = [{ ...gold, holds: { ...yearly, months: 1, to: 'day' } as const }];
    expect(on(tiers, [bought(30_000, '2026-03-10')], '2027-03-10')).toBe('gold');
  });

  test('[T3] a tier reached by a purchase that was brought back is gone, hold and all', () => {
    const tiers = [{ ...gold, holds: yearly }];
    expect(on(tiers, [{ ...bought(30_000, '2026-03-10'), netMinor: 0 }], '2026-04-01')).toBeNull();
  });

  test('[T1] so many purchases of which something was kept', () => {
    const tiers = [tier('regular', 1, { anyOf: [{ kind: 'purchases', atLeast: 3 }] })];
    const three = ['2026-01-10', '2026-02-10', '2026-03-10'].map((day) => bought(100, day));
    expect(on(tiers, three, '2026-03-10')).toBe('regular');
    const back = three.map((one, place) => (place === 1 ? { ...one, netMinor: 0 } : one));
    expect(on(tiers, back, '2026-03-10')).toBeNull();
  });
});

describe('when a hold has lapsed', () => {
  const oneDown: TierHold = { months: 12, to: 'day', after: 'one-down' };
  const reached = [bought(30_000, '2026-03-10')];

  test('[T9] one down is the rank below, in whatever order the tiers are written', () => {
    const asked = (atLeastMinor: number) => ({
      anyOf: [{ kind: 'single', atLeastMinor } as const],
    });
    const bronze = tier('bronze', 1, asked(90_000));
    const steel = tier('steel', 2, asked(91_000));
    const top = tier('top', 3, { ...asked(30_000), holds: oneDown });
    for (const tiers of [
      [top, bronze, steel],
      [bronze, top, steel],
      [steel, bronze, top],
    ]) {
      expect(on(tiers, reached, '2027-03-11')).toBe('steel');
    }
  });

  test('[T9] one down for as long as that one holds, and then nothing', () => {
    const lifts = { window: { kind: 'calendar-year' } as const };
    const six = { ...oneDown, months: 6, after: 'reckoned' } as const;
    const tiers = [
      { ...vip, ...lifts, holds: six },
      { ...gold, ...lifts, holds: oneDown },
    ];
    expect(on(tiers, reached, '2027-03-10')).toBe('gold');
    expect(on(tiers, reached, '2027-03-11')).toBe('vip');
    expect(on(tiers, reached, '2027-09-11')).toBe('vip');
    expect(on(tiers, reached, '2027-09-12')).toBeNull();
  });

  test('[T9] where the one below holds nothing by itself, as long as the one above', () => {
    const lifts = { window: { kind: 'calendar-year' } as const };
    const tiers = [
      { ...vip, ...lifts },
      { ...gold, ...lifts, holds: oneDown },
    ];
    expect(on(tiers, reached, '2028-03-11')).toBe('vip');
    expect(on(tiers, reached, '2028-03-12')).toBeNull();
  });

  test('[T9] or what the tests say: the sum of the year is enough for VIP', () => {
    const tiers = [vip, { ...gold, holds: { ...yearly, months: 1, to: 'day' } as const }];
    const spent = [...reached, bought(10_000, '2027-04-01')];
    expect(on(tiers, spent, '2027-04-02')).toBe('vip');
  });
});

/** Lived through day by day: each tier is won, held, and lost or stepped down from in its turn. */
function dayByDay(tiers: readonly Tier[], purchases: readonly PurchaseSum[], day: Day): number {
  const ranked = [...tiers].sort((a, b) => a.rank - b.rank);
  let best = -1;
  for (const [place, own] of ranked.entries()) {
    let held: { place: number; holds: TierHold; last: Day } | undefined;
    for (let today = '2025-12-01'; today <= day; today = addDays(today, 1)) {
      const known = purchases.filter((purchase) => purchase.day <= today);
      const now = known.filter((purchase) => purchase.day === today && purchase.netMinor > 0);
      const reaches = own.anyOf.some((test) =>
        isMet(test, test.kind === 'single' ? now : within(own, known, today)),
      );
      if (own.holds && now.length > 0 && reaches) {
        held = { place, holds: own.holds, last: lastDayOf(own.holds, today) };
      } else if (held && today > held.last) {
        const below = held.place - 1;
        const holds: TierHold = ranked[below]?.holds ?? held.holds;
        const falls = held.holds.after === 'one-down' && below >= 0;
        held = falls ? { place: below, holds, last: lastDayOf(holds, today) } : undefined;
      }
    }
    const counted = within(own, purchases, day);
    if (own.anyOf.some((test) => isMet(test, counted))) best = Math.max(best, place);
    if (held) best = Math.max(best, held.place);
  }
  return best;
}

function someTiers(tape: Tape): Tier[] {
  return Array.from({ length: 1 + tape.pick(3) }, (_, place) => {
    const holds: TierHold = {
      months: 1 + tape.pick(8),
      to: tape.oneOf(['day', 'end-of-month', 'end-of-year']),
      after: tape.oneOf(['one-down', 'reckoned']),
      ...(tape.pick(2) === 0 && { graceDays: tape.pick(20) }),
    };
    return tier(`tier ${place}`, place + 1, {
      anyOf: [
        tape.oneOf<TierTest>([
          { kind: 'single', atLeastMinor: 200 * (place + 1) },
          { kind: 'cumulative', atLeastMinor: 300 * (place + 1) },
          { kind: 'purchases', atLeast: 2 * (place + 1) },
        ]),
      ],
      window: tape.oneOf([{ kind: 'rolling', months: 2 }, { kind: 'calendar-year' }] as const),
      ...(tape.pick(3) > 0 && { holds }),
    });
  });
}

test('[T8] [T9] the tier of a day is the one that living through the days comes to', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 60, size: 'max' }), (numbers) => {
      const tape = tapeOf(numbers);
      const tiers = someTiers(tape);
      const purchases = Array.from({ length: tape.pick(7) }, (_, place) =>
        bought(tape.pick(700) - 30, addDays('2026-01-01', tape.pick(300)), `p${place}`),
      );
      const day = addDays('2026-01-01', tape.pick(900));
      const place = tiers.findIndex(({ id }) => id === on(tiers, purchases, day));
      expect(place).toBe(dayByDay(tiers, purchases, day));
    }),
  );
});
