import { expect, test } from 'vitest';
import type { Programme } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import {
  newTrial,
  someMember,
  type Trial,
  trialQuote,
  withArticle,
  withQuantity,
} from './trial.ts';

const programme = houseProgramme('EUR');
const dress = { sku: 'D', name: 'Dress', listMinor: 10_000, priceMinor: 10_000 };
const trial = withArticle(newTrial('2026-11-23'), dress);

const given = (tried: Trial, under: Programme = programme) =>
  trialQuote(under, tried).given.map(({ benefit }) => benefit);

test('nobody without a card is given anything, and is told what the basket would earn', () => {
  const alone = trialQuote(programme, { ...trial, who: undefined });
  expect([alone.member, alone.given, alone.earns?.points]).toEqual([false, [], 100]);
});

test('a member stands in the tier that is tried, unless this version lacks it', () => {
  const who = { ...someMember, tier: 'vip' };
  expect(given({ ...trial, who })).toEqual(['vip-10']);
  expect(given({ ...trial, who: { ...who, tier: 'gold' } })).toEqual([]);
});

test('her birthday is on that day, in that month, in another, or nobody knows it', () => {
  const on = (birthday: (typeof someMember)['birthday'], day = trial.day) =>
    given({ ...trial, day, who: { ...someMember, birthday } });
  expect([on('today'), on('this-month'), on('other-month'), on('unknown')]).toEqual([
    ['birthday-25'],
    ['birthday-25'],
    [],
    [],
  ]);
  expect([on('this-month', '2026-02-01'), on('this-month', '2026-02-28')]).toEqual([
    ['birthday-25'],
    ['birthday-25'],
  ]);
});

test('points are spent only where that is tried, as many as the basket takes', () => {
  const who = { ...someMember, points: 1250 };
  expect(trialQuote(programme, { ...trial, who }).redeemed.points).toBe(0);
  const spent = trialQuote(programme, { ...trial, who, spends: true });
  expect([spent.redeemed.points, spent.totals.dueMinor]).toEqual([1200, 8800]);
});

test('purchases earlier in the month lift what grows with them', () => {
  const gives = { kind: 'escalating', basisPoints: 500, stepBasisPoints: 100 } as const;
  const benefit = { id: 'more', name: { en: 'More' }, gives: { ...gives, mostBasisPoints: 900 } };
  const growing = { ...programme, benefits: [benefit] };
  const off = (purchases: number) =>
    trialQuote(growing, { ...trial, who: { ...someMember, purchases } }).totals.discountMinor;
  expect([off(0), off(2), off(9)]).toEqual([500, 700, 900]);
});

test('an article taken twice counts up, and none of it is no line', () => {
  const twice = withArticle(trial, dress);
  expect(twice.lines.map(({ quantity }) => quantity)).toEqual([2]);
  expect(withQuantity(twice, 'D', 0).lines).toEqual([]);
});
