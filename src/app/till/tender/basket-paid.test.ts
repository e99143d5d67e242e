import { expect, test } from 'vitest';
import { withPoints } from '#domain/example/cards.ts';
import { basketOf, line } from '#domain/example/goods.ts';
import { openTill, record } from '#domain/example/till.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { quote } from '#domain/promise/ring-up.ts';
import { takeReward } from '#domain/rights/take-reward.ts';
import { basketPaid } from './basket-paid.ts';

const day = '2026-11-23';
const programme: Programme = {
  ...houseProgramme('CNY'),
  benefits: [
    {
      ...{ id: 'tenth', name: { en: 'A tenth off' }, byCoupon: true },
      gives: { kind: 'percentage', basisPoints: 1000 },
    },
  ],
  rewards: [
    {
      ...{ id: 'coupon', name: { en: 'Coupon' }, points: 200 },
      gives: { kind: 'coupon', benefit: 'tenth', validDays: 30 },
    },
    {
      ...{ id: 'voucher', name: { en: 'Voucher' }, points: 200 },
      gives: { kind: 'voucher', minor: 3000, validDays: 30 },
    },
  ],
  effectiveFrom: '2026-01-01',
};

const till = ['coupon', 'voucher'].reduce(
  (before, reward) => {
    const taken = takeReward({ programme, card: before.card, day, reward, right: reward });
    if (!taken.ok) throw new Error(taken.refusal.code);
    return record(before, taken.value, day);
  },
  openTill(withPoints(500)),
);

test.each([['coupon'], ['voucher'], ['voucher', 'coupon']])(
  '[V12] [V3] what is paid with her %s comes to what the promise says',
  (...rights) => {
    const vouchers = rights.map((id) => ({ id, of: 'card' as const, amountMinor: 999_999 }));
    const asked = { programme, card: till.card, day };
    const basket = { ...basketOf(line('hat', 10_000)), vouchers };
    const promised = quote({ ...asked, basket });
    expect(promised.totals.dueMinor).toBeLessThan(10_000);
    const paid = quote({ ...asked, basket: basketPaid(basket, promised) });
    expect(paid.totals).toEqual(promised.totals);
    expect(paid.coupons).toEqual(promised.coupons);
  },
);
