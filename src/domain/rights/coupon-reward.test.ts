import { describe, expect, test } from 'vitest';
import { withPoints } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { bringBack, openTill, record, sell } from '../example/till.ts';
import type { Benefit, Programme, Reward } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { parseProgramme } from '../programme/schema.ts';
import { quote } from '../promise/ring-up.ts';
import { ringUp } from '../purchase/ring-up.ts';
import { rightOn } from './right.ts';
import { takeBackReward } from './take-back-reward.ts';
import { takeReward } from './take-reward.ts';

const DAY = '2026-11-23';
const tenth: Benefit = {
  ...{ id: 'tenth', name: { en: 'A tenth off' }, byCoupon: true },
  gives: { kind: 'percentage', basisPoints: 1000 },
};
const reward: Reward = {
  ...{ id: 'coupon', name: { en: 'Coupon: a tenth off' }, points: 200 },
  gives: { kind: 'coupon', benefit: 'tenth', validDays: 30 },
};
const programme: Programme = {
  ...houseProgramme('CNY'),
  ...{ benefits: [tenth], rewards: [reward], effectiveFrom: '2026-01-01' },
};
const hats = basketOf(line('hat', 10_000, { quantity: 2 }));
const withCoupon = (right = 'c1') => ({
  ...hats,
  vouchers: [{ id: right, of: 'card', amountMinor: 0 }] as const,
});

function taken(right = 'c1', till = openTill(withPoints(500))) {
  const asked = { programme, card: till.card, day: DAY, reward: 'coupon', right };
  const decided = takeReward(asked);
  if (!decided.ok) throw new Error(decided.refusal.code);
  return { reward: decided.value, till: record(till, decided.value, DAY) };
}

const { till } = taken();
const asked = { programme, card: till.card, day: DAY };
const stateIn = (card: typeof till.card, id = 'c1') => {
  const right = card.rights?.find((each) => each.id === id);
  return right && rightOn(right, DAY).state;
};

describe('a coupon as a reward', () => {
  test('[V12] [V10] opens its benefit once, on the basket of her choice', () => {
    expect(quote({ ...asked, basket: hats }).given).toEqual([]);
    const told = quote({ ...asked, basket: withCoupon() });
    expect(told.given).toMatchObject([{ benefit: 'tenth', minor: 2000 }]);
    expect(told.coupons).toEqual([{ right: 'c1', benefit: 'tenth', isUsed: true }]);
    const sold = sell(till, { programme, basket: withCoupon(), day: DAY });
    expect(sold.purchase.dueMinor).toBe(18_000);
    expect(stateIn(sold.till.card)).toBe('used');
    const again = { ...asked, card: sold.till.card, basket: withCoupon() };
    expect(quote(again).given).toEqual([]);
    const tenders = [{ kind: 'card', amountMinor: 20_000 }] as const;
    expect(ringUp({ ...again, tenders, purchaseId: 'p', receipt: 'r' })).toMatchObject({
      refusal: { code: 'VOUCHER_USED' },
    });
  });

  test('[Q12] is within reach until it lapses', () => {
    const reach = (day: string) => quote({ ...asked, day, basket: hats }).reach[0];
    const lapsesAfter = '2026-12-23';
    const coupon = { code: 'COUPON', right: 'c1', name: reward.name, lapsesAfter };
    expect(reach(lapsesAfter)).toEqual(coupon);
    expect(reach('2026-12-24')).not.toEqual(coupon);
    const late = quote({ ...asked, day: '2026-12-24', basket: withCoupon() });
    expect(late.withheld).toMatchObject([{ code: 'VOUCHER_LAPSED', on: lapsesAfter }]);
    expect(quote({ ...asked, basket: withCoupon() }).reach).not.toContainEqual(coupon);
  });

  test('[V12] one that gives nothing on a basket stays hers', () => {
    const coats = { ...tenth, scope: { only: { categories: ['coats'] } } };
    const narrow = { ...programme, benefits: [coats] };
    const sold = sell(till, { programme: narrow, basket: withCoupon(), day: DAY });
    expect(sold.purchase.quote?.coupons).toMatchObject([{ isUsed: false }]);
    expect(stateIn(sold.till.card)).toBe('open');
  });

  test('[V12] of two that open the same one is used', () => {
    const both = taken('c2', till);
    const vouchers = [...withCoupon('c2').vouchers, ...withCoupon('c1').vouchers];
    const sold = sell(both.till, { programme, basket: { ...hats, vouchers }, day: DAY });
    expect(sold.purchase.dueMinor).toBe(18_000);
    expect(stateIn(sold.till.card, 'c2')).toBe('used');
    expect(stateIn(sold.till.card, 'c1')).toBe('open');
  });

  test('[V12] opens what it was promised to, whatever the programme says by then', () => {
    const less = { ...tenth, gives: { kind: 'percentage', basisPoints: 100 } as const };
    const later = { ...programme, version: 2, effectiveFrom: '2026-11-24', rewards: [] };
    const day = '2026-11-30';
    for (const benefits of [[less], []]) {
      const changed = { ...later, benefits };
      const told = quote({
        ...asked,
        programme: changed,
        earlier: [programme],
        day,
        basket: withCoupon(),
      });
      expect(told.totals.discountMinor).toBe(2000);
    }
  });

  test('[V12] points and rights that a coupon brings use it as well', () => {
    const brings: Benefit['gives'][] = [
      { kind: 'multiplier', hundredths: 200 },
      { kind: 'points', points: 5, per: 'purchase' },
      { kind: 'credit', basisPoints: 500 },
      { kind: 'gift', what: { en: 'a carnation' } },
    ];
    for (const gives of brings) {
      const other = { ...programme, benefits: [{ ...tenth, gives }] };
      const sold = sell(till, { programme: other, basket: withCoupon(), day: DAY });
      expect(stateIn(sold.till.card)).toBe('used');
    }
  });

  test('[V12] is hers again when all has come back, and not before', () => {
    const sold = sell(till, { programme, basket: withCoupon(), day: DAY });
    const one = {
      programme,
      purchase: sold.purchase,
      lines: [{ line: 'hat', quantity: 1 }],
      day: DAY,
    };
    const half = bringBack(sold.till, one);
    expect(stateIn(half.till.card)).toBe('used');
    const rest = bringBack(half.till, { ...one, before: [half.taken.return] });
    expect(stateIn(rest.till.card)).toBe('open');
  });

  test('[V11] is taken back like any reward, as long as it was not used', () => {
    const first = taken();
    const back = takeBackReward({ card: first.till.card, taken: first.reward, day: DAY });
    if (!back.ok) throw new Error(back.refusal.code);
    expect(stateIn(record(first.till, back.value, DAY).card)).toBe('voided');
    const sold = sell(first.till, { programme, basket: withCoupon(), day: DAY });
    const late = takeBackReward({ card: sold.till.card, taken: first.reward, day: DAY });
    expect(late).toEqual({ ok: false, refusal: { code: 'REWARD_GONE' } });
  });

  test('[P1] a coupon for what no coupon opens is refused', () => {
    const { byCoupon: _, ...forAll } = tenth;
    for (const benefits of [[], [forAll]]) {
      const read = parseProgramme({ ...programme, benefits });
      expect(read.ok ? [] : read.refusal.issues).toEqual([
        {
          path: '$.rewards[0].gives.benefit',
          message: 'is "tenth"',
          allowed: 'none: no benefit is byCoupon',
        },
      ]);
    }
  });
});
