import { expect, test } from 'vitest';
import { bought, memberWith } from '../example/cards.ts';
import { keptTiers } from './kept-tiers.ts';
import type { Programme, Tier } from './programme.ts';
import { houseProgramme } from './ready-made.ts';

const house = houseProgramme('CNY');
const [vip] = house.tiers as readonly [Tier];
const best: Tier = {
  ...{ ...vip, id: 'best', rank: 2 },
  anyOf: [{ kind: 'single', atLeastMinor: 900_000 }],
};
const before: Programme = { ...house, tiers: [vip, best], effectiveFrom: '2026-01-01' };
const between: Programme = { ...house, tiers: [], version: 2, effectiveFrom: '2026-03-01' };
const now: Programme = { ...between, version: 3, effectiveFrom: '2026-06-01' };
const rules = { programme: now, earlier: [before, between] };
const DAY = '2026-07-01';

const kept = (card: Parameters<typeof keptTiers>[0]) =>
  keptTiers(card, rules, DAY).map(({ programme, tier }) => [programme.version, tier.id]);

const given = (tier: string, from: string) =>
  memberWith({ tierByHand: { tier, from, manager: 'lea', note: 'a friend of the house' } });

test('[T10] what was bought up to the last day of a version keeps what that version gave', () => {
  expect(kept(memberWith({ purchases: [bought(320_000, '2026-02-28')] }))).toEqual([[1, 'vip']]);
  expect(kept(memberWith({ purchases: [bought(320_000, '2026-03-01')] }))).toEqual([]);
});

test('[T10] [T5] a tier given by hand is kept by the version of the day it was given on', () => {
  expect(kept(given('vip', '2026-02-28'))).toEqual([[1, 'vip']]);
  expect(kept(given('vip', '2026-03-01'))).toEqual([]);
  expect(kept(given('no such tier', '2026-02-28'))).toEqual([]);
});

test('[T10] of what she had bought and what she was given the higher is kept', () => {
  const purchases = [bought(320_000, '2026-02-01')];
  expect(kept({ ...given('best', '2026-02-28'), purchases })).toEqual([[1, 'best']]);
  const more = [bought(950_000, '2026-02-01')];
  expect(kept({ ...given('vip', '2026-02-28'), purchases: more })).toEqual([[1, 'best']]);
});
