import { expect, test } from 'vitest';
import { bought, memberWith, newMember } from '../example/cards.ts';
import type { Card } from '../member/card.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { followUps } from './follow-ups.ts';
import { deskRules } from './rules.ts';

const programme = houseProgramme('CNY');
const rules = deskRules('CNY', { programme, earlier: [] });
const [tier] = programme.tiers;
const vip = memberWith({
  profile: { phones: [{ typed: '06 12 34 56 78' }] },
  purchases: [bought(320_000, '2026-08-01')],
});

const dueOn = (card: Card, day: string) =>
  followUps(card, day, rules).filter(({ reason }) => reason.startsWith('tier'));

test.each([
  ['2026-07-31', []],
  ['2026-08-01', ['tier-reached']],
  ['2026-08-08', ['tier-reached']],
  ['2026-08-09', []],
  ['2027-07-01', []],
  ['2027-07-02', ['tier-lapsing']],
  ['2027-08-01', ['tier-lapsing']],
  ['2027-08-02', []],
])('[D11] VIP from 1 August to 1 August: on %s %j', (day, expected) => {
  expect(dueOn(vip, day).map(({ reason }) => reason)).toEqual(expected);
});

test('[D11] the evidence is the tier, its days and what would keep it', () => {
  expect(dueOn(vip, '2026-08-03')).toEqual([
    { reason: 'tier-reached', tier, on: '2026-08-01', dueOn: '2026-08-01', isOverdue: true },
  ]);
  expect(dueOn(vip, '2027-07-02')).toEqual([
    {
      ...{ reason: 'tier-lapsing', tier, until: '2027-08-01' },
      keep: { by: 'single', moreMinor: 300_000 },
      ...{ dueOn: '2027-07-02', isOverdue: false },
    },
  ]);
});

test('[D11] reached anew by another purchase, it neither begins nor ends', () => {
  const again = { ...vip, purchases: [...vip.purchases, bought(320_000, '2027-07-10')] };
  expect(dueOn(again, '2027-07-12')).toEqual([]);
});

test('[D11] nothing is due to one without a tier, nor where no programme is known', () => {
  expect(dueOn(newMember, '2026-08-03')).toEqual([]);
  expect(followUps(vip, '2026-08-03', deskRules('CNY'))).toEqual([]);
});
