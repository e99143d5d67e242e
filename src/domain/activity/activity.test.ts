import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../calendar/day.ts';
import { withActivities } from '../example/activities.ts';
import { memberWith, newMember, vip } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { bringBack, type ExampleTill, openTill, record, sell } from '../example/till.ts';
import { balanceOn } from '../ledger/balance.ts';
import { statement } from '../ledger/statement.ts';
import type { Card } from '../member/card.ts';
import type { Activity, ActivityLimit, Programme } from '../programme/programme.ts';
import { parseProgramme } from '../programme/schema.ts';
import { activitiesMet, recordActivity } from './record-activity.ts';
import { referralPoints } from './referral.ts';

const programme = withActivities();
const DAY = '2026-11-23';
const asked = (card: Card, activity: string, day = DAY) =>
  recordActivity({ programme, card, activity, day });
const survey = (...limits: readonly ActivityLimit[]): Activity => ({
  ...{ id: 'survey', name: { en: 'Survey' }, kind: 'survey', points: 1, limits },
});

/** She does it, or is told why not. */
const doneBy = (by: Programme) => (till: ExampleTill, activity: string, day: Day) => {
  const done = recordActivity({ programme: by, card: till.card, activity, day });
  return done.ok ? record(till, done.value, day) : till;
};
const doIt = doneBy(programme);

describe('limits', () => {
  test('[A1] the second visit of a day, and the fifth of a month, say which limit it was', () => {
    const first = doIt(openTill(newMember), 'visit', DAY);
    expect(asked(first.card, 'visit')).toEqual({
      ok: false,
      refusal: { code: 'LIMIT', times: 1, per: 'day' },
    });
    const days = ['2026-11-24', '2026-11-25', '2026-11-26'];
    const four = days.reduce((till, day) => doIt(till, 'visit', day), first);
    expect(asked(four.card, 'visit', '2026-11-30')).toMatchObject({
      refusal: { code: 'LIMIT', times: 4, per: 'month' },
    });
    expect(asked(four.card, 'visit', '2026-12-01').ok).toBe(true);
  });

  test('[T10] a tier that an earlier version keeps for her opens what is for that tier', () => {
    const { tiers } = programme;
    const dearer = tiers.map((tier) => ({
      ...tier,
      anyOf: [{ kind: 'single', atLeastMinor: 9_000_000 } as const],
    }));
    const next = { ...programme, version: 2, effectiveFrom: '2026-10-01', tiers: dearer };
    const today = { programme: next, card: vip, activity: 'gold-evening', day: DAY };
    expect(recordActivity(today)).toMatchObject({ refusal: { code: 'OF_TIER' } });
    expect(recordActivity({ ...today, earlier: [programme] }).ok).toBe(true);
  });

  test('[A1] it is for its tiers, in its time, and not for a card that was taken back', () => {
    expect(asked(newMember, 'gold-evening')).toMatchObject({ refusal: { code: 'OF_TIER' } });
    expect(asked(vip, 'gold-evening').ok).toBe(true);
    expect(asked(memberWith({ withdrawn: true }), 'visit')).toMatchObject({
      refusal: { code: 'MEMBER_WITHDRAWN' },
    });
    const when = { from: '2026-12-01', to: '2026-12-24' };
    const advent = withActivities([{ ...survey(), when }]);
    const on = (day: Day) =>
      recordActivity({ programme: advent, card: newMember, activity: 'survey', day }).ok;
    expect(['2026-11-30', '2026-12-01', '2026-12-24', '2026-12-25'].map(on)).toEqual([
      ...[false, true, true, false],
    ]);
  });

  test('[A1] what there is not, and a friend without a purchase, are refused', () => {
    expect(asked(newMember, 'dance')).toMatchObject({ refusal: { code: 'ACTIVITY_UNKNOWN' } });
    expect(asked(newMember, 'friend')).toMatchObject({ refusal: { code: 'ACTIVITY_UNKNOWN' } });
  });

  test('[A1] no more than every limit allows, and not one fewer', () => {
    const per = fc.constantFrom('day', 'month', 'year', 'ever');
    const limits = fc.array(fc.record({ times: fc.integer({ min: 1, max: 5 }), per }), {
      maxLength: 3,
    });
    const gaps = fc.array(fc.constantFrom(0, 0, 1, 9, 20, 200), { maxLength: 30 });
    fc.assert(
      fc.property(limits, gaps, (bounds, between) => {
        const by = withActivities([survey(...bounds)]);
        let [till, day] = [openTill(newMember), '2025-12-20'];
        const given: Day[] = [];
        for (const gap of between) {
          day = addDays(day, gap);
          till = doneBy(by)(till, 'survey', day);
          const size = { day: 10, month: 7, year: 4, ever: 0 };
          const isFree = bounds.every((bound) => {
            const span = day.slice(0, size[bound.per]);
            return given.filter((each) => each.startsWith(span)).length < bound.times;
          });
          if (isFree) given.push(day);
        }
        expect(till.card.lots.map(({ earnedOn }) => earnedOn)).toEqual(given);
      }),
    );
  });
});

describe('written down twice', () => {
  test('[A2] [L9] the same visit from two tills counts once, on card and statement', () => {
    const done = asked(newMember, 'visit');
    if (!done.ok) throw new Error('she may visit');
    const till = record(record(openTill(newMember), done.value, DAY), done.value, DAY);
    expect(balanceOn(till.card, DAY).balance).toBe(5);
    expect(statement(till.facts, DAY)).toMatchObject([
      { points: 5, balanceAfter: 5, why: { code: 'ACTIVITY', name: { en: 'Visit' } } },
    ]);
  });
});

describe('birthday', () => {
  const born = (month: number, day: number) =>
    memberWith({ profile: { birthday: { month, day } } });

  test('[A3] hers for as many days as the programme says, across the New Year too', () => {
    const [, birthday] = programme.activities ?? [];
    if (birthday?.kind !== 'birthday') throw new Error('the second is the birthday');
    const by = withActivities([{ ...birthday, days: 7 }]);
    const met = (card: Card, day: Day) => activitiesMet({ programme: by, card, day }, 'birthday');
    const card = born(12, 28);
    expect(met(card, '2026-12-27')).toEqual([]);
    expect(met(card, '2027-01-03')).toMatchObject([{ entries: [{ lot: 'birthday 2026' }] }]);
    expect(met(card, '2027-01-04')).toEqual([]);
  });

  test('[A3] once for each birthday; unknown, it is asked for', () => {
    const till = doIt(openTill(born(11, 23)), 'birthday', DAY);
    expect(asked(till.card, 'birthday')).toMatchObject({
      refusal: { code: 'ALREADY_GIVEN', on: DAY },
    });
    expect(asked(newMember, 'birthday')).toMatchObject({ refusal: { code: 'BIRTHDAY_UNKNOWN' } });
    expect(asked(till.card, 'birthday', '2026-12-01')).toMatchObject({
      refusal: { code: 'NOT_TODAY', from: DAY, to: DAY },
    });
  });

  test('[A4] enrolment points are met once, by whoever enrols her', () => {
    const met = (card: Card) => activitiesMet({ programme, card, day: DAY }, 'enrolment');
    const [first] = met(newMember);
    if (!first) throw new Error('she is enrolled');
    expect(met(record(openTill(newMember), first, DAY).card)).toEqual([]);
  });
});

describe('a friend', () => {
  const friend = memberWith({ member: 'léa', referredBy: 'marie' });
  const coat = basketOf(line('coat', 10_000));
  const points = (card: Card, basket = coat, referrer?: Card) => {
    const { purchase } = sell(openTill(card), { programme, basket, day: DAY });
    const given = referralPoints({ programme, friend: card, referrer, purchase, day: DAY });
    return given.map(({ member, entries }) => [member, entries[0]?.points]);
  };

  test('[A5] under what is asked, brought by no one, or at the second purchase: none', () => {
    expect(points(friend, basketOf(line('coat', 9999)))).toEqual([]);
    expect(points(friend, basketOf(line('card', 10_000, { tags: ['gift-card'] })))).toEqual([]);
    expect(points(newMember)).toEqual([]);
    expect(points({ ...friend, referredBy: 'léa' })).toEqual([]);
    const { till } = sell(openTill(friend), { programme, basket: coat, day: DAY });
    expect(points({ ...till.card, referredBy: 'marie' })).toEqual([]);
  });

  test('[A5] a referrer beyond her limit gets none, her friend does', () => {
    const [, , , referral] = programme.activities ?? [];
    if (!referral) throw new Error('the fourth is the friend');
    const by = withActivities([{ ...referral, limits: [{ times: 1, per: 'year' }] }]);
    const { purchase } = sell(openTill(friend), { programme: by, basket: coat, day: DAY });
    const given = (card: Card, referrer: Card) =>
      referralPoints({ programme: by, friend: card, referrer, purchase, day: DAY });
    const [, first] = given(friend, newMember);
    if (!first) throw new Error('the first friend counts');
    const { card: referrer } = record(openTill(newMember), first, DAY);
    const other = { ...friend, member: 'zoé' };
    expect(given(other, referrer).map(({ member }) => member)).toEqual(['zoé']);
  });

  test('[A5] it stays when the goods come back, and does not come a second time', () => {
    const till = openTill(friend);
    const sale = sell(till, { programme, basket: coat, day: DAY });
    const { purchase } = sale;
    const [hers] = referralPoints({ programme, friend, purchase, day: DAY });
    if (!hers) throw new Error('the friend has points');
    const thanked = record(sale.till, hers, DAY);
    const back = bringBack(thanked, { programme, purchase, lines: [], why: 'void', day: DAY });
    expect(balanceOn(back.till.card, DAY).balance).toBe(100);
    expect(points({ ...back.till.card, referredBy: 'marie' })).toEqual([]);
  });
});

test('[L11] a visit keeps alive what would lapse by inactivity', () => {
  const by = { ...programme, expiry: { kind: 'inactivity', months: 6 } } as const;
  const bought = sell(openTill(newMember), {
    ...{ programme: by, basket: basketOf(line('coat', 10_000)), day: '2026-01-31' },
  });
  const visited = doneBy(by)(bought.till, 'visit', '2026-07-31');
  expect(balanceOn(visited.card, '2027-01-31').balance).toBe(15);
  expect(balanceOn(visited.card, '2027-02-01').balance).toBe(0);
});

test('[P1] an activity has a name of its own and a tier that there is', () => {
  const twice = withActivities([survey(), { ...survey(), tier: 'gold' }]);
  const read = parseProgramme(twice);
  expect(read).toMatchObject({
    refusal: { issues: [{ path: '$.activities[1].id' }, { path: '$.activities[1].tier' }] },
  });
  expect(parseProgramme(JSON.parse(JSON.stringify(programme))).ok).toBe(true);
});
