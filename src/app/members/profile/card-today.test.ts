import { expect, test } from 'vitest';
import type { Card } from '#domain/member/card.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { cardToday } from './card-today.ts';

const rules = { programme: houseProgramme('CNY'), earlier: [] };
const today = '2026-11-23';

function card(netMinor: number, more: Partial<Card> = {}): Card {
  const purchases = [{ id: 'p1', day: '2026-10-01', netMinor, firstMinor: netMinor }];
  const profile = { birthday: { month: 11, day: 24 } };
  return { profile, purchases, lots: [], debt: 0, used: [], ...more } as unknown as Card;
}

function said(of: Card) {
  const { given, promise } = cardToday(of, rules, today);
  const notGiven = promise.withheld.map(({ benefit, code }) => [benefit, code]);
  return [given.map(({ id }) => id), notGiven];
}

test('a VIP in the month of her birthday has both, whichever is more on a basket', () => {
  expect(said(card(300_000))).toEqual([['vip-10', 'birthday-25'], []]);
});

test('what a tier above hers gives is said, with the tier', () => {
  expect(said(card(1000))).toEqual([['birthday-25'], [['vip-10', 'TIER']]]);
});

test('a birthday benefit that was used is said with its day', () => {
  const used = [{ benefit: 'birthday-25', day: today, purchase: 'p1', receipt: '0001-000042' }];
  const notGiven = [['birthday-25', 'ALREADY_USED']];
  expect(said(card(300_000, { used }))).toEqual([['vip-10'], notGiven]);
});
