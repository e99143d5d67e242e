import { expect, test } from 'vitest';
import { bought, memberWith, newMember } from '../example/cards.ts';
import type { Programme, Tier } from './programme.ts';
import { houseProgramme } from './ready-made.ts';
import { standing } from './standing.ts';

const DAY = '2026-11-23';
const house = houseProgramme('CNY');

function tier(id: string, rank: number, atLeastMinor: number): Tier {
  return {
    ...{ id, rank, name: { en: id }, countsFrom: 'next-sale' },
    anyOf: [{ kind: 'cumulative', atLeastMinor }],
    window: { kind: 'rolling', months: 12 },
  };
}

const silver = tier('silver', 1, 100_000);
const gold = tier('gold', 2, 300_000);
const black = tier('black', 3, 900_000);
const three: Programme = { ...house, tiers: [black, silver, gold] };
const spent = (netMinor: number, day = '2026-10-01') =>
  memberWith({ purchases: [bought(netMinor, day)] });

test('[T4] the next tier is the lowest above hers, in whatever order the tiers are written', () => {
  const nextOf = (netMinor: number) => standing(spent(netMinor), three, DAY).next;
  expect(nextOf(50_000)).toEqual({ tier: silver, by: 'cumulative', moreMinor: 50_000 });
  expect(nextOf(120_000)).toEqual({ tier: gold, by: 'cumulative', moreMinor: 180_000 });
  expect(nextOf(300_000)).toEqual({ tier: black, by: 'cumulative', moreMinor: 600_000 });
  const lowFirst = { ...three, tiers: [silver, gold, black] };
  expect(standing(newMember, lowFirst, DAY).next?.tier.id).toBe('silver');
});

test('[T4] at the top, and without tiers, there is no next and no more than that is said', () => {
  const year = { kind: 'calendar-year' } as const;
  const top = { ...three, tiers: [silver, { ...gold, window: year }] };
  const card = memberWith({
    purchases: [bought(500_000, '2026-10-01'), bought(7000, '2025-12-31')],
  });
  expect(standing(card, top, DAY)).toStrictEqual({
    ...{ tier: top.tiers[1], spentMinor: 500_000, kept: [] },
  });
  expect(standing(card, { ...three, tiers: [] }, DAY)).toStrictEqual({
    ...{ tier: null, spentMinor: 507_000, kept: [] },
  });
});

test('[T2] what is spent is counted in the window of the next tier', () => {
  const life = { kind: 'lifetime' } as const;
  const tiers = [silver, { ...tier('gold', 2, 900_000), window: life }];
  const card = memberWith({
    purchases: [bought(200_000, '2026-10-01'), bought(50_000, '2020-01-01')],
  });
  expect(standing(card, { ...three, tiers }, DAY)).toMatchObject({
    ...{ tier: silver, spentMinor: 250_000, next: { moreMinor: 650_000 } },
  });
});

test('[T10] a tier kept from before is the one of that name today, or itself', () => {
  const before: Programme = { ...three, tiers: [silver, gold], effectiveFrom: '2026-01-01' };
  const dearer = { ...tier('gold', 2, 800_000), name: { en: 'Gold plus' } };
  const now = (tiers: readonly Tier[]): Programme => ({
    ...{ ...three, tiers, version: 2, effectiveFrom: '2026-11-01' },
  });
  const card = spent(350_000);
  const at = { day: DAY, earlier: [before] };
  expect(standing(card, now([silver, dearer]), at)).toMatchObject({
    ...{ tier: dearer, kept: [{ tier: gold }] },
  });
  expect(standing(card, now([silver]), at)).toMatchObject({ tier: gold });
});

test('[T5] by hand she has what the version of that day made of it, from its first day', () => {
  const given = (name: string, from: string) =>
    memberWith({ ...spent(350_000), tierByHand: { tier: name, from, manager: 'lea', note: '' } });
  const fixed: Programme = { ...three, handGiven: 'fixed', effectiveFrom: '2026-01-01' };
  const now: Programme = { ...three, version: 2, effectiveFrom: '2026-06-01' };
  const tierOf = (from: string) =>
    standing(given('silver', from), now, { day: DAY, earlier: [fixed] }).tier?.id;
  expect([tierOf('2025-12-01'), tierOf('2026-05-31')]).toEqual(['silver', 'silver']);
  expect([tierOf('2026-06-01'), tierOf(DAY), tierOf('2026-11-24')]).toEqual([
    ...['gold', 'gold', 'gold'],
  ]);
  const held = standing(given('silver', DAY), fixed, DAY);
  expect(held).toStrictEqual({
    ...{ tier: silver, spentMinor: 350_000, kept: [] },
    byHand: { tier: 'silver', from: DAY, manager: 'lea', note: '' },
  });
  expect('byHand' in standing(given('platinum', DAY), now, DAY)).toBe(false);
  expect(standing(given('black', DAY), now, DAY).tier).toBe(black);
});
