import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import { bought, lot, memberWith } from '../example/cards.ts';
import type { Card } from '../member/card.ts';
import type { ConsentWord } from '../member/member.ts';
import { channelsOf } from './channels.ts';
import type { ContactLogged, FollowUpReason } from './contact.ts';
import { followUps } from './follow-ups.ts';
import { rhythm } from './rhythm.ts';
import { deskRules } from './rules.ts';
import { todayList } from './today-list.ts';

const DAY = '2026-11-23';
const phone = { phones: [{ typed: '06 12 34 56 78' }] };
const someone = (more: Partial<Card>) =>
  memberWith({ enrolledOn: '2026-11-20', ...more, profile: { ...phone, ...more.profile } });

const due = (card: Card, day = DAY) =>
  followUps(card, day)
    .filter(({ held }) => !held)
    .map(({ reason }) => reason);

const contact = (day: string, more: Partial<ContactLogged> = {}): ContactLogged => ({
  ...{ id: `c ${day}`, day, clerk: 'ana', channel: 'call', outcome: 'reached', reasons: [] },
  ...more,
});

describe('birthday', () => {
  test.each([
    ['2026-11-19', []],
    ['2026-11-20', ['birthday']],
    ['2026-11-23', ['birthday']],
    ['2026-11-24', []],
  ])('[D2] on the 23rd: seen on %s as %j', (day, expected) => {
    expect(due(someone({ profile: { birthday: { month: 11, day: 23 } } }), day)).toEqual(expected);
  });

  test('[D2] on New Year’s Day it is seen in December, on 29 February on the 28th', () => {
    const newYear = someone({ profile: { birthday: { month: 1, day: 1 } } });
    expect(followUps(newYear, '2026-12-30')).toMatchObject([
      { reason: 'birthday', on: '2027-01-01', inDays: 2, dueOn: '2026-12-29', isOverdue: true },
    ]);
    const leap = someone({ profile: { birthday: { month: 2, day: 29 } } });
    expect(due(leap, '2027-02-28')).toEqual(['birthday']);
    expect(due(leap, '2027-03-01')).toEqual([]);
  });
});

describe('large purchase', () => {
  const large = { ...bought(200_000, '2026-11-16'), category: 'coats' };

  test('[D3] seven days later, with what it was', () => {
    expect(followUps(someone({ purchases: [large] }), DAY)).toEqual([
      {
        ...{ reason: 'large-purchase', purchase: large.id, on: '2026-11-16', netMinor: 200_000 },
        ...{ category: 'coats', dueOn: DAY, isOverdue: false },
      },
    ]);
  });

  test.each([
    ['2026-11-22', []],
    ['2026-11-23', ['large-purchase']],
    ['2026-11-26', ['large-purchase']],
    ['2026-11-27', []],
  ])('[D3] on %s: %j', (day, expected) => {
    expect(due(someone({ purchases: [large] }), day)).toEqual(expected);
  });

  test('[D3] 0.01 less is not large, nor what came back; the amount is the programme’s', () => {
    expect(due(someone({ purchases: [bought(199_999, '2026-11-16')] }))).toEqual([]);
    const yen = deskRules('JPY');
    expect(yen.largeFromMinor).toBe(40_000);
    const card = someone({ purchases: [bought(40_000, '2026-11-16')] });
    expect(followUps(card, DAY, yen)).toMatchObject([{ reason: 'large-purchase' }]);
  });
});

describe('a friend who was brought', () => {
  const activity = { id: 'friend', kind: 'referral', friend: 'léa' } as const;
  const brought = (contacts: readonly ContactLogged[] = []) =>
    someone({ lots: [lot('friend léa', 200, { earnedOn: '2026-11-20', activity })], contacts });

  test('[D10] thanks on that day are not the call; that one comes when the week is free', () => {
    const thanked = brought([contact('2026-11-20', { outcome: 'sent', reasons: ['referral'] })]);
    expect(due(brought(), '2026-11-20')).toEqual(['referral']);
    expect(due(thanked, '2026-11-20')).toEqual([]);
    expect(due(thanked, '2026-11-26')).toEqual([]);
    expect(due(thanked, '2026-11-27')).toEqual(['referral']);
    expect(due(thanked, '2026-11-28')).toEqual([]);
  });

  test('[D10] who was brought is told apart from who brought her', () => {
    const sideOf = (card: Card) => followUps(card, DAY).find(({ reason }) => reason === 'referral');
    expect(sideOf(brought())).toMatchObject({ side: 'brought', step: 'call' });
    expect(sideOf({ ...brought(), member: 'léa' })).toMatchObject({ side: 'was-brought' });
  });
});

describe('silence', () => {
  const lastBought = (day: string, more: Partial<Card> = {}) =>
    someone({ enrolledOn: '2026-01-01', purchases: [bought(5000, day)], ...more });

  test('[D4] thirty days after she was last here, not twenty-nine', () => {
    expect(due(lastBought('2026-10-25'))).toEqual([]);
    expect(followUps(lastBought('2026-10-24'), DAY)).toMatchObject([
      { reason: 'not-contacted', since: '2026-10-24', days: 30, dueOn: DAY },
    ]);
  });

  test('[D4] a contact breaks the silence, a call that nobody answered does not', () => {
    const reached = { contacts: [contact('2026-11-01')] };
    expect(due(lastBought('2026-10-01', reached))).toEqual([]);
    const missed = { contacts: [contact('2026-11-01', { outcome: 'no-answer' })] };
    expect(due(lastBought('2026-10-01', missed))).toEqual(['not-contacted']);
  });

  test('[D4] one who never bought, or brought it all back, is left in peace', () => {
    expect(due(someone({ enrolledOn: '2026-01-01' }))).toEqual([]);
    const undone = { ...bought(5000, '2026-02-01'), netMinor: 0 };
    expect(due(someone({ enrolledOn: '2026-01-01', purchases: [undone] }))).toEqual([]);
  });
});

describe('rhythm', () => {
  const every = (gaps: readonly number[]) => {
    const days = ['2026-06-01'];
    for (const gap of gaps) days.push(addDays(days.at(-1) ?? '', gap));
    return days.map((day) => bought(100, day));
  };

  test('[D5] the median of the days between visits, from four visits on', () => {
    expect(rhythm({ purchases: every([10, 14, 20]) })).toMatchObject({ visits: 4, medianDays: 14 });
    expect(rhythm({ purchases: every([10, 14, 21, 20]) })).toMatchObject({ medianDays: 17 });
    expect(rhythm({ purchases: every([10, 14]) }).medianDays).toBeUndefined();
    expect(rhythm({ purchases: every([10, 0, 14, 20]) })).toMatchObject({ visits: 4 });
  });

  test('[D5] broken once she is away longer than one and a half times', () => {
    const purchases = every([10, 10, 10]);
    const card = someone({ purchases, contacts: [contact('2026-07-02')] });
    expect(due(card, addDays('2026-07-01', 15))).toEqual([]);
    expect(followUps(card, addDays('2026-07-01', 16))).toMatchObject([
      { reason: 'rhythm-broken', medianDays: 10, days: 16, lastVisit: '2026-07-01' },
    ]);
  });
});

describe('what stands against it', () => {
  const birthday = { profile: { birthday: { month: 11, day: 23 } } };
  const answering = (reasons: readonly FollowUpReason[], more: Partial<ContactLogged> = {}) =>
    someone({ ...birthday, contacts: [contact('2026-11-21', { reasons, ...more })] });
  const held = (card: Card, day = DAY) => followUps(card, day)[0]?.held;

  test('[D1] answered since it was due, it is gone', () => {
    expect(followUps(answering(['birthday']), DAY)).toEqual([]);
    expect(followUps(answering([]), DAY)).toHaveLength(1);
  });

  test('[D1] last year’s answer is none to this year’s birthday', () => {
    const contacts = [contact('2025-11-21', { reasons: ['birthday'] })];
    expect(due(someone({ ...birthday, contacts }))).toEqual(['birthday']);
  });

  test('[D8] contacted within the week, whatever for', () => {
    expect(held(answering([]))).toEqual({
      code: 'CADENCE',
      last: '2026-11-21',
      until: '2026-11-28',
    });
    const weekAgo = someone({ ...birthday, contacts: [contact('2026-11-16')] });
    expect(held(weekAgo)).toBeUndefined();
  });

  test('[D8] nobody answered: not again today, but tomorrow', () => {
    const missed = answering(['birthday'], { outcome: 'no-answer' });
    expect(held(missed, '2026-11-21')).toMatchObject({ code: 'CADENCE', until: '2026-11-22' });
    expect(held(missed, '2026-11-22')).toBeUndefined();
  });

  test('[D6] put off until a day, it is due on that day', () => {
    const card = someone({ ...birthday, putOff: { birthday: DAY } });
    expect(held(card, '2026-11-22')).toEqual({ code: 'PUT_OFF', until: DAY });
    expect(held(card, DAY)).toBeUndefined();
  });

  const word = (channel: ConsentWord['channel'], given: boolean): ConsentWord => ({
    ...{ channel, given, day: '2026-11-20', clerk: 'ana', wording: 'w1' },
  });

  test('[D7] a channel she refused is not there, the last word holds', () => {
    const consents = [word('call', true), word('sms', true), word('call', false)];
    expect(channelsOf(someone({ consents }))).toEqual({ channels: ['sms'], refused: ['call'] });
  });

  test('[D7] nor is one without a number or an address; her own choice comes first', () => {
    const profile = { email: 'marie@example.org', channel: 'email' } as const;
    expect(channelsOf(someone({ profile })).channels).toEqual(['email', 'call', 'sms']);
    expect(channelsOf(memberWith({ profile: { address: '1, rue X' } })).channels).toEqual(['post']);
  });

  test('[D7] with every way refused, or none at all, nothing is proposed and it is said', () => {
    const consents = [word('call', false), word('sms', false)];
    expect(held(someone({ ...birthday, consents }))).toEqual({ code: 'CONSENT' });
    expect(held(memberWith(birthday))).toEqual({ code: 'UNREACHABLE' });
  });

  test('[D1] one who withdrew is not reached out to', () => {
    expect(followUps(someone({ ...birthday, withdrawn: true }), DAY)).toEqual([]);
  });
});

test('[D9] one row a member with every reason, the most valuable first, the held apart', () => {
  const birthday = { birthday: { month: 11, day: 24 } };
  const loyal = someone({
    ...{ member: 'loyal', number: '1', profile: birthday },
    purchases: [bought(250_000, '2026-11-16'), bought(900_000, '2025-11-01')],
  });
  const newer = someone({ member: 'newer', number: '2', profile: birthday });
  const busy = someone({
    ...newer,
    member: 'busy',
    number: '3',
    contacts: [contact('2026-11-22')],
  });
  const part = someone({
    ...loyal,
    member: 'part',
    number: '4',
    putOff: { birthday: '2026-12-01' },
  });
  const quiet = someone({ member: 'quiet' });
  const list = todayList([newer, busy, quiet, part, loyal], DAY);
  expect(list.due.map(({ card, spentMinor }) => [card.member, spentMinor])).toEqual([
    ['loyal', 250_000],
    ['part', 250_000],
    ['newer', 0],
  ]);
  expect(list.due[0]?.followUps.map(({ reason }) => reason)).toEqual([
    'birthday',
    'large-purchase',
  ]);
  expect(list.due[1]?.followUps.map(({ reason }) => reason)).toEqual(['large-purchase']);
  expect(list.held.map(({ card }) => card.member)).toEqual(['busy']);
});
