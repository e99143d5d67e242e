import { describe, expect, test } from 'vitest';
import { lot, memberWith } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { sellToPasserBy } from '../example/passer-by.ts';
import type { FactBody } from '../fact/fact.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { pointsApart, sharesToGrant } from './accounts.ts';
import { allot, leftovers } from './allot.ts';
import { bookHeld, type Found, heldAfter } from './book-held.ts';
import { inAccount, post } from './books.ts';
import { courtesyLeft, giveCourtesy } from './courtesy.ts';
import { withLess } from './held.ts';
import { SET_ASIDE_PRESETS, setAsidePolicy } from './policy.ts';
import { usableHeld } from './usable.ts';

const DAY = '2026-03-31';
const house = houseProgramme('CNY');
const policy = setAsidePolicy(house);
const spring = lot('spring', 80, { lapsesAfter: DAY });
const undated = lot('undated', 240);
const card = memberWith({ lots: [undated, spring] });
const share = (name: string, points: number) => ({ lot: name, points });
const why = { code: 'PURCHASE', purchase: 'p', receipt: 'r' } as const;
const spends = (points: number, name = 'undated') => ({
  type: 'reward.taken' as const,
  ...{ member: 'marie', reward: 'r', rights: [] },
  entries: [
    {
      ...{ member: 'marie', day: DAY, why, kind: 'redeemed' as const },
      ...{ points, takes: [share(name, points)] },
    },
  ],
});
const found = (held: Found['held'], pool = 0): Found => ({ account: 'held a#1', held, pool });

describe('accounts', () => {
  test('[H1] what moves leaves one account and comes to another; none of hers is overdrawn', () => {
    const issued = post(new Map(), { from: 'issued', to: 'pool', points: 100 });
    const held = post(issued, { from: 'pool', to: 'held a#1', points: 60 });
    expect([...held.values()].reduce((sum, points) => sum + points, 0)).toBe(0);
    expect(inAccount(held, 'pool')).toBe(40);
    expect(() => post(held, { from: 'pool', to: 'held b#1', points: 41 })).toThrow('overdrawn');
  });

  test('[H1] the pool is the balance less what the tills hold, and what lacks is a debt', () => {
    const twice = [share('undated', 100), share('undated', 100)];
    expect(pointsApart(card, twice, DAY)).toEqual({ pool: 120, debt: 0 });
    const emptied = { lots: [{ ...undated, left: 0 }], debt: 0 };
    expect(pointsApart(emptied, twice, DAY)).toEqual({ pool: 0, debt: 200 });
    expect(pointsApart(card, [share('of another', 100)], DAY)).toEqual({ pool: 320, debt: 0 });
  });

  test('[H2] what she earns at a till is held there at once, what she spends leaves it', () => {
    const earned = { ...{ member: 'marie', day: DAY, why, kind: 'earned' as const }, points: 29 };
    const body = { ...spends(0), entries: [{ ...earned, lot: 'p' }] };
    expect(heldAfter([], body)).toEqual([share('p', 29)]);
    expect(heldAfter([share('undated', 100)], spends(60))).toEqual([share('undated', 40)]);
  });

  test('[H2] an activity that two tills may write down is held by neither', () => {
    const activity = { id: 'visit', kind: 'visit' as const };
    const done = { code: 'ACTIVITY' as const, activity, name: {} };
    const entry = { ...{ member: 'marie', day: DAY, why: done, kind: 'earned' as const } };
    const body = { ...spends(0), entries: [{ ...entry, points: 5, lot: 'visit' }] };
    expect(bookHeld(body, found([]))).toMatchObject({
      held: [],
      transfers: [{ from: 'issued', to: 'pool', points: 5 }],
    });
  });

  test('[H2] a purchase that two tills may give to her is held by neither', () => {
    const earned = { ...{ member: 'marie', day: DAY, why, kind: 'earned' as const }, points: 29 };
    const sold = { programme: house, basket: basketOf(line('shirt', 2_900)), day: DAY };
    const body: FactBody = {
      ...{ type: 'purchase.given', giving: 'g', member: 'marie', returns: [], uses: [] },
      purchase: sellToPasserBy({ ...sold, purchaseId: 'p', receipt: 'r' }),
      entries: [{ ...earned, lot: 'p' }],
    };
    expect(bookHeld(body, found([]))).toMatchObject({
      held: [],
      transfers: [{ from: 'issued', to: 'pool', points: 29 }],
    });
  });

  test('[H3] what a till holds of a lot lapses with it, and frees nothing elsewhere', () => {
    const held = [share('spring', 80), share('undated', 20)];
    expect(usableHeld(card, held, DAY)).toBe(100);
    expect(usableHeld(card, held, '2026-04-01')).toBe(20);
    expect(pointsApart(card, held, '2026-04-01').pool).toBe(220);
  });

  test('[H2] a till lets nobody spend what has been taken back meanwhile', () => {
    const back = memberWith({ lots: [lot('undated', 30)] });
    expect(usableHeld(back, [share('undated', 100)], DAY)).toBe(30);
  });

  test('what is held is taken from the lots named, and then from the others', () => {
    const held = [share('spring', 80), share('undated', 20)];
    expect(withLess(held, [share('spring', 100)])).toEqual({ held: [], short: 0 });
    expect(withLess(held, [share('gone', 130)])).toEqual({ held: [], short: 30 });
  });
});

describe('what is granted and goes back', () => {
  test('[H4] a claim takes what lapses first, out of what is set aside nowhere', () => {
    const grant = (everywhere: Found['held'], wanted: number) =>
      sharesToGrant(card, { everywhere, wanted, day: DAY });
    expect(grant([], 100)).toEqual([share('spring', 80), share('undated', 20)]);
    expect(grant([share('spring', 80)], 100)).toEqual([share('undated', 100)]);
    expect(grant([share('undated', 200)], 300)).toEqual([
      share('spring', 80),
      share('undated', 40),
    ]);
  });

  test('[H4] who owes can be let spend all she has at one till', () => {
    const owing = memberWith({ lots: [undated, spring], debt: 14 });
    const held = sharesToGrant(owing, { everywhere: [], wanted: 400, day: DAY });
    expect(usableHeld(owing, held, DAY)).toBe(306);
    const [allotted] = allot({
      ...{ account: owing, tills: [{ till: 'a', held: [] }], elsewhere: [], policy, day: DAY },
    });
    expect(usableHeld(owing, allotted?.shares ?? [], DAY)).toBe(100);
  });

  test('[H5] each till is topped up to a whole reward, the one where she last bought first', () => {
    const asked = { account: card, elsewhere: [], policy, day: DAY };
    const tills = [
      { till: 'a', held: [share('undated', 29)] },
      { till: 'b', held: [] },
      { till: 'c', held: [share('undated', 100)] },
    ];
    expect(allot({ ...asked, tills })).toEqual([
      { till: 'a', shares: [share('spring', 71)] },
      { till: 'b', shares: [share('spring', 9), share('undated', 91)] },
    ]);
    const little = memberWith({ lots: [lot('undated', 150)] });
    expect(allot({ ...asked, account: little, tills })).toEqual([]);
  });

  test('[H6] a reward above the standing set-aside goes back, what lapses last first', () => {
    const held = [share('spring', 80), share('undated', 150)];
    expect(leftovers(card, held, { policy, day: DAY })).toEqual([share('undated', 130)]);
    expect(leftovers(card, [share('undated', 199)], { policy, day: DAY })).toEqual([]);
    const none = setAsidePolicy({ ...house, setAside: SET_ASIDE_PRESETS.never });
    expect(leftovers(card, held, { policy: none, day: DAY })).toEqual([
      share('undated', 150),
      share('spring', 80),
    ]);
  });
});

describe('courtesy', () => {
  const asked = {
    ...{ card, held: [share('spring', 80), share('undated', 20)], before: 0 },
    ...{ policy, day: DAY, manager: 'Noor', purchase: 'p' },
  };

  test('[H7] one reward more in one outage, on a manager’s word', () => {
    expect(giveCourtesy({ ...asked, points: 100 })).toMatchObject({
      value: { type: 'points.courtesy', points: 100, lots: [share('undated', 100)] },
    });
    const again = giveCourtesy({ ...asked, points: 100, before: 100 });
    expect(again).toEqual({ ok: false, refusal: { code: 'COURTESY_USED_UP', most: 0 } });
    const nobody = giveCourtesy({ ...asked, points: 100, manager: ' ' });
    expect(nobody).toMatchObject({ refusal: { code: 'MANAGER_MISSING' } });
  });

  test('[H7] without a limit as many as are hers and not here', () => {
    const trusting = setAsidePolicy({ ...house, setAside: SET_ASIDE_PRESETS.trusting });
    expect(courtesyLeft({ ...asked, policy: trusting })).toBe(220);
  });

  test('[H7] what was used elsewhere by then the pool pays, and then the shop', () => {
    const given = giveCourtesy({ ...asked, points: 100 });
    if (!given.ok) throw new Error(given.refusal.code);
    expect(bookHeld(given.value, found([], 30))).toEqual({
      held: [share('undated', 100)],
      transfers: [
        { from: 'pool', to: 'held a#1', points: 30 },
        { from: 'shop-paid', to: 'held a#1', points: 70 },
      ],
      shopPays: 70,
    });
  });
});

test('[H8] a till that was let go of pays from the pool, and then at the cost of the shop', () => {
  expect(bookHeld(spends(100), found([share('undated', 60)], 30))).toEqual({
    held: [],
    transfers: [
      { from: 'held a#1', to: 'redeemed', points: 60 },
      { from: 'pool', to: 'redeemed', points: 30 },
      { from: 'shop-paid', to: 'redeemed', points: 10 },
    ],
    shopPays: 10,
  });
});

test('[H10] four policies have a name; the third holds where nothing is said', () => {
  const policyOf = (setAside?: (typeof SET_ASIDE_PRESETS)['never']) =>
    setAsidePolicy({ ...house, ...(setAside && { setAside }) });
  expect(policyOf()).toEqual({ reward: 100, standing: 100, courtesy: 100 });
  expect(policyOf(SET_ASIDE_PRESETS.never)).toMatchObject({ standing: 0, courtesy: 0 });
  const { redemption: _, ...plain } = house;
  expect(setAsidePolicy(plain)).toEqual({ reward: 1, standing: 0, courtesy: 0 });
});
