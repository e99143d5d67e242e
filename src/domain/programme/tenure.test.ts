import { describe, expect, test } from 'vitest';
import { bought, memberWith, newMember, vip } from '../example/cards.ts';
import type { Programme, Tier } from './programme.ts';
import { houseProgramme } from './ready-made.ts';
import { standing } from './standing.ts';
import { tenure } from './tenure.ts';

const house = houseProgramme('CNY');
const [vipTier] = house.tiers as readonly [Tier];
const DAY = '2026-11-23';
const rules = { programme: house, earlier: [] };
const given = { tier: 'vip', from: '2026-11-01', manager: 'ana', note: 'a neighbour' };

describe('how long she stands there', () => {
  test('[T12] since the purchase that reached it, until the window has passed over it', () => {
    expect(tenure(vip, rules, DAY)).toEqual({
      ...{ tier: vipTier, since: '2026-08-01', until: '2027-08-01' },
      keep: { by: 'single', moreMinor: 300_000 },
    });
    expect(tenure(newMember, rules, DAY)).toBeUndefined();
  });

  test('[T12] what keeps it counts what the window still holds on the last day', () => {
    const purchases = [bought(600_000, '2026-01-10', 'a'), bought(800_000, '2026-10-10', 'b')];
    const split = purchases.map((one) => ({ ...one, netMinor: one.netMinor / 4 }));
    const four = [0, 1, 2, 3].flatMap((n) => split.map((one) => ({ ...one, id: one.id + n })));
    expect(tenure(memberWith({ purchases: four }), rules, DAY)).toMatchObject({
      ...{ since: '2026-10-10', until: '2027-01-10' },
      keep: { by: 'cumulative', moreMinor: 200_000 },
    });
  });

  test('[T12] a hold ends by itself, and nothing before it keeps a calendar year', () => {
    const holds = { months: 12, to: 'end-of-year', after: 'reckoned' } as const;
    const held = withTier({ holds });
    expect(tenure(vip, held, DAY)).toMatchObject({ until: '2027-12-31' });
    const ofYear = withTier({ window: { kind: 'calendar-year' } });
    const ends = tenure(vip, ofYear, DAY);
    expect(ends).toMatchObject({ until: '2026-12-31' });
    expect(ends?.keep).toBeUndefined();
  });

  test('[T12] a lifetime has no end', () => {
    const ever = tenure(vip, withTier({ window: { kind: 'lifetime' } }), DAY);
    expect(ever).toStrictEqual({ tier: expect.anything(), since: '2026-08-01' });
  });

  test('[T12] a version that asks less makes it hers from its first day', () => {
    const asked = { anyOf: [{ kind: 'single', atLeastMinor: 900_000 }] } as const;
    const dear: Programme = { ...house, tiers: [{ ...vipTier, ...asked }] };
    const now: Programme = { ...house, version: 2, effectiveFrom: '2026-10-01' };
    const before = { ...dear, effectiveFrom: '2026-01-01' };
    expect(tenure(vip, { programme: now, earlier: [before] }, DAY)).toMatchObject({
      since: '2026-10-01',
    });
  });

  test('[T12] since the latest day on which she won it, and no later one', () => {
    const month = withTier({ window: { kind: 'rolling', months: 1 } });
    const purchases = [
      ...['2026-12-24', '2026-11-20', '2026-01-10', '2026-11-01'].map((day) =>
        bought(320_000, day),
      ),
    ];
    expect(tenure(memberWith({ purchases }), month, DAY)).toMatchObject({ since: '2026-11-01' });
  });

  test('[T12] a number of purchases is kept by so many more', () => {
    const anyOf = [{ kind: 'purchases', atLeast: 2 }] as const;
    const purchases = [bought(100, '2026-10-01'), bought(100, '2026-11-01')];
    expect(tenure(memberWith({ purchases }), withTier({ anyOf }), DAY)).toMatchObject({
      ...{ since: '2026-11-01', until: '2027-10-01', keep: { by: 'purchases', more: 1 } },
    });
    const three = [bought(100, '2026-10-01'), bought(100, '2026-10-01', 'b')];
    const kept = tenure(memberWith({ purchases: three }), withTier({ anyOf }), DAY)?.keep;
    expect(kept).toStrictEqual({ by: 'purchases', more: 2 });
  });

  function withTier(more: Partial<Tier>) {
    return { ...rules, programme: { ...house, tiers: [{ ...vipTier, ...more }] } };
  }
});

describe('a tier given by hand', () => {
  const until = '2027-01-31';
  const gold: Tier = {
    ...{ ...vipTier, id: 'gold', rank: 2 },
    anyOf: [{ kind: 'single', atLeastMinor: 900_000 }],
  };
  const two: Programme = { ...house, tiers: [vipTier, gold] };
  const tierOn = (programme: Programme, tierByHand: object, day: string) =>
    standing(memberWith({ ...vip, tierByHand: { ...given, ...tierByHand } }), programme, day).tier
      ?.id;

  test('[T5] as a floor it lifts, and lowers nobody', () => {
    expect(tierOn(two, { tier: 'gold', until }, until)).toBe('gold');
    expect(tierOn(two, { tier: 'gold', until }, '2027-02-01')).toBe('vip');
    expect(tierOn(two, { tier: 'gold' }, '2026-10-31')).toBe('vip');
    expect(tierOn({ ...two, tiers: [{ ...vipTier, rank: 3 }, gold] }, { tier: 'gold' }, DAY)).toBe(
      'vip',
    );
  });

  test('[T5] fixed, it is that and no other until its day', () => {
    const tiers = [vipTier, { ...gold, rank: 2, anyOf: vipTier.anyOf }];
    const fixed: Programme = { ...two, tiers, handGiven: 'fixed' };
    expect(tierOn(fixed, { tier: 'vip', until }, until)).toBe('vip');
    expect(standing({ ...vip, tierByHand: given }, fixed, DAY).next).toBeUndefined();
    expect(tierOn(fixed, { tier: 'vip', until }, '2027-02-01')).toBe('gold');
  });

  test('[T12] after a lower one that was fixed by hand, hers is since the day after it', () => {
    const tiers = [vipTier, { ...gold, anyOf: vipTier.anyOf }];
    const fixed: Programme = { ...two, tiers, handGiven: 'fixed' };
    const card = memberWith({ ...vip, tierByHand: { ...given, until: '2026-11-10' } });
    expect(tenure(card, { programme: fixed, earlier: [] }, DAY)).toMatchObject({
      ...{ tier: { id: 'gold' }, since: '2026-11-11' },
    });
  });

  test('[T5] a tier that no version knows is none', () => {
    expect(tierOn(two, { tier: 'platinum' }, DAY)).toBe('vip');
  });

  test('[T12] since it was given and until its last day', () => {
    const card = memberWith({ tierByHand: { ...given, until } });
    expect(tenure(card, rules, DAY)).toMatchObject({ since: '2026-11-01', until });
  });
});
