import { describe, expect, test } from 'vitest';
import { activitiesMet, recordActivity } from './activity/record-activity.ts';
import { referralPoints } from './activity/referral.ts';
import { followUps } from './desk/follow-ups.ts';
import { withActivities } from './example/activities.ts';
import { bought, lot, memberWith, newMember, vip, withPoints } from './example/cards.ts';
import { basketOf, dressScarfBelt, line } from './example/goods.ts';
import { bringBack, openTill, record, sell } from './example/till.ts';
import { balanceOn } from './ledger/balance.ts';
import { type Account, book } from './ledger/book.ts';
import { takeUsable } from './ledger/spend.ts';
import { allot } from './money/allot.ts';
import type { Benefit, Gives, Programme } from './programme/programme.ts';
import { houseProgramme } from './programme/ready-made.ts';
import { standing } from './programme/standing.ts';
import { quote } from './promise/ring-up.ts';
import { allot as allotPoints } from './set-aside/allot.ts';
import { setAsidePolicy } from './set-aside/policy.ts';
import { usableHeld } from './set-aside/usable.ts';

const house = houseProgramme('CNY');
const { earning, redemption } = house;
if (!earning || !redemption) throw new Error('the house programme earns and redeems');
const DAY = '2026-11-23';
const active = withActivities();
const none = { type: 'activity.recorded', member: 'marie', entries: [] } as const;

const codes = (of: { withheld: readonly { code: string; line?: string }[] }) =>
  of.withheld.map(({ code, line: on }) => (on === undefined ? code : `${code} ${on}`));

const extra = (gives: Gives, more: Partial<Benefit> = {}): Benefit => ({
  ...{ id: 'extra', name: { en: 'Extra' }, gives },
  ...more,
});

describe('worked cases', () => {
  test('1 [E1] without a member 299.90 is due and would earn 29 points', () => {
    const told = quote({ programme: house, basket: basketOf(line('shirt', 29_990)), day: DAY });
    expect(told.totals.dueMinor).toBe(29_990);
    expect(told.member).toBe(false);
    expect(told.earns?.points).toBe(29);
    expect(told.entries).toEqual([]);
  });

  test('2 [E1] a member earns 29 points on 299.90', () => {
    const basket = basketOf(line('shirt', 29_990));
    const told = quote({ programme: house, card: newMember, basket, day: DAY });
    expect(told.earns?.points).toBe(29);
    expect(told.balance).toEqual({ before: 0, after: 29 });
    expect(told.entries).toMatchObject([{ kind: 'earned', points: 29, lapsesAfter: '2027-11-30' }]);
  });

  test('3 [E2] three lines of 99.90 earn 29, rounded once; 27, line by line', () => {
    const basket = basketOf(line('a', 9990), line('b', 9990), line('c', 9990));
    const perLine: Programme = { ...house, earning: { ...earning, roundPer: 'line' } };
    const asked = { card: newMember, basket, day: DAY };
    expect(quote({ ...asked, programme: house }).earns?.points).toBe(29);
    expect(quote({ ...asked, programme: perLine }).earns?.points).toBe(27);
  });

  test('4 [Q3] VIP 10% goes on the full-price dress and says why not on the others', () => {
    const told = quote({ programme: house, card: vip, basket: dressScarfBelt, day: DAY });
    expect(told.lines.map(({ discounts }) => discounts)).toEqual([
      [{ benefit: 'vip-10', minor: 8900 }],
      [],
      [],
    ]);
    expect(told.totals.dueMinor).toBe(151_100);
    expect(told.earns?.points).toBe(151);
    expect(codes(told)).toEqual(['REDUCED scarf', 'EXCLUDED_TAG belt']);
  });

  test('5 [Q2] in the month of her birthday the 25 % is more, and the 10 % is said', () => {
    const card = memberWith({ ...vip, profile: { birthday: { month: 11, day: 3 } } });
    const told = quote({ programme: house, card, basket: dressScarfBelt, day: DAY });
    expect(told.given).toMatchObject([
      { benefit: 'birthday-25', minor: 30_000, lines: ['dress', 'belt'], birthday: true },
    ]);
    expect(told.totals.dueMinor).toBe(130_000);
    expect(told.earns?.points).toBe(130);
    expect(told.withheld).toMatchObject([
      { code: 'NOT_COMBINABLE', benefit: 'vip-10', with: 'birthday-25', minor: 8900 },
      { code: 'REDUCED', benefit: 'birthday-25', line: 'scarf' },
    ]);
    expect(told.withheld[0]).toMatchObject({ withMinor: 30_000 });
  });

  test('6 [Q9] of 560 points five blocks are spent on 148.00', () => {
    const basket = { ...basketOf(line('shirt', 14_800)), spend: 'all' } as const;
    const told = quote({ programme: house, card: withPoints(560), basket, day: DAY });
    expect(told.redeemed).toEqual({ points: 500, minor: 5000 });
    expect(told.totals.dueMinor).toBe(9800);
    expect(told.earns?.points).toBe(9);
    expect(told.balance?.after).toBe(69);
  });

  test('7 [Q10] of 1,250 points the cap of half allows seven blocks', () => {
    const basket = { ...basketOf(line('shirt', 14_800)), spend: 'all' } as const;
    const told = quote({ programme: house, card: withPoints(1250), basket, day: DAY });
    expect(told.redeemable).toMatchObject({ maxPoints: 700, limitedBy: 'cap' });
    expect(told.totals.dueMinor).toBe(7800);
    expect(told.earns?.points).toBe(7);
    expect(told.balance?.after).toBe(557);
  });

  test('8 [L4] 100 points come from the lot that lapses first, then from the next', () => {
    const lots = [
      lot('undated', 50),
      lot('december', 200, { lapsesAfter: '2026-12-31' }),
      lot('march', 80, { lapsesAfter: '2026-03-31' }),
    ];
    expect(takeUsable(lots, 100, { day: '2026-02-01', turn: {} })).toEqual([
      { lot: 'march', points: 80 },
      { lot: 'december', points: 20 },
    ]);
  });

  test('9 [R3] the dress comes back: 801.00 refunded, 80 points clawed back', () => {
    const sale = sell(openTill(vip), { programme: house, basket: dressScarfBelt, day: DAY });
    const { till, taken } = bringBack(sale.till, {
      programme: house,
      purchase: sale.purchase,
      lines: [{ line: 'dress', quantity: 1 }],
      day: '2026-11-30',
    });
    expect(taken.return).toMatchObject({ refundMinor: 80_100, clawedBackPoints: 80 });
    expect(balanceOn(till.card, '2026-11-30').balance).toBe(71);
  });

  test('10 [R1] what comes back in pieces is exactly what was paid, spent and earned', () => {
    const held = withPoints(500);
    const basket = { ...basketOf(line('coat', 10_000), line('hat', 4800)), spend: 500 };
    const programme = house;
    const sale = sell(openTill(held), { programme, basket, day: DAY });
    const { purchase } = sale;
    expect(purchase.lines.map(({ pointsMinor }) => pointsMinor)).toEqual([3378, 1622]);
    expect(purchase).toMatchObject({ dueMinor: 9800, earnedPoints: 9 });
    const asked = { programme, purchase, day: '2026-12-01' };
    const hat = bringBack(sale.till, { ...asked, lines: [{ line: 'hat', quantity: 1 }] });
    expect(hat.taken.return).toMatchObject({
      ...{ refundMinor: 3178, givenBackPoints: 162, clawedBackPoints: 3 },
    });
    const coat = bringBack(hat.till, {
      ...asked,
      before: [hat.taken.return],
      lines: [{ line: 'coat', quantity: 1 }],
    });
    expect(coat.taken.return).toMatchObject({
      ...{ refundMinor: 6622, givenBackPoints: 338, clawedBackPoints: 6 },
    });
    expect(coat.till.card.lots.filter(({ left }) => left > 0)).toMatchObject([
      { id: 'held', left: 500 },
    ]);
  });

  test.each([
    ['negative', { balance: -60, refundMinor: 80_100 }],
    ['clamp', { balance: 0, refundMinor: 80_100 }],
    ['from-refund', { balance: 0, refundMinor: 79_500 }],
  ] as const)('11 [R8] 20 points left of a clawback of 80: %s', (clawback, expected) => {
    const programme = { ...house, clawback };
    const sale = sell(openTill(vip), { programme, basket: dressScarfBelt, day: DAY });
    const lots = sale.till.card.lots.map((each) => ({ ...each, left: 20 }));
    const { till, taken } = bringBack(
      { ...sale.till, card: { ...sale.till.card, lots } },
      { programme, purchase: sale.purchase, lines: [{ line: 'dress', quantity: 1 }], day: DAY },
    );
    expect(balanceOn(till.card, DAY).balance).toBe(expected.balance);
    expect(taken.return.refundMinor).toBe(expected.refundMinor);
  });

  test('12 [T1] [T3] VIP from 3,000.00 in one purchase, and not once 0.01 of it is back', () => {
    const almost = memberWith({ purchases: [bought(299_999, '2026-06-01')] });
    expect(standing(almost, house, DAY).tier).toBeNull();
    const basket = basketOf(line('coat', 299_999), line('button', 1));
    const told = quote({ programme: house, card: newMember, basket, day: DAY });
    expect(told.tier).toEqual({ before: null, after: 'vip' });
    const sale = sell(openTill(newMember), { programme: house, basket, day: DAY });
    expect(standing(sale.till.card, house, DAY).tier?.id).toBe('vip');
    const { till } = bringBack(sale.till, {
      programme: house,
      purchase: sale.purchase,
      lines: [{ line: 'button', quantity: 1 }],
      day: DAY,
    });
    expect(standing(till.card, house, DAY).tier).toBeNull();
    const before = bought(700_001, '2026-01-10');
    const carried = { ...till.card, purchases: [before, ...till.card.purchases] };
    expect(standing(carried, house, DAY).tier?.id).toBe('vip');
  });

  test('13 [Q21] seven purchases of 200.00 in November, one in December', () => {
    const shares = { basisPoints: 500, stepBasisPoints: 100, mostBasisPoints: 1000 };
    const gives: Gives = { kind: 'escalating', ...shares };
    const programme: Programme = { ...house, benefits: [extra(gives)] };
    const days = [...Array.from({ length: 7 }, (_, n) => `2026-11-0${n + 1}`), '2026-12-01'];
    let till = openTill(newMember);
    const given = days.map((day) => {
      const sale = sell(till, { programme, basket: basketOf(line('coat', 20_000)), day });
      till = sale.till;
      return sale.purchase.quote?.totals.discountMinor;
    });
    expect(given).toEqual([1000, 1200, 1400, 1600, 1800, 2000, 2000, 1000]);
  });

  test('15 [Q16] no gift on 1,999.99, and 0.01 more is within reach', () => {
    const gift = extra({ kind: 'gift', what: { en: 'a carnation' } });
    const programme = { ...house, benefits: [{ ...gift, needs: { spendMinor: 200_000 } }] };
    const on = (priceMinor: number) =>
      quote({ programme, card: newMember, basket: basketOf(line('coat', priceMinor)), day: DAY });
    expect(on(199_999).given).toEqual([]);
    expect(on(199_999).reach).toContainEqual({
      ...{ code: 'NEXT_BENEFIT', benefit: 'extra', name: { en: 'Extra' }, moreMinor: 1 },
    });
    expect(on(200_000).given).toMatchObject([{ what: { en: 'a carnation' }, minor: 0 }]);
  });

  test('16 [A5] [D10] a friend: 200 and 100, thanks that day, a call within the week', () => {
    const friend = memberWith({ ...newMember, member: 'léa', referredBy: 'marie' });
    const sale = sell(openTill(friend), {
      ...{ programme: active, basket: basketOf(line('coat', 10_000)), day: DAY },
    });
    const { purchase } = sale;
    const given = referralPoints({ programme: active, friend, purchase, day: DAY });
    const sides = [sale.till, openTill(newMember)].map((till) =>
      [...given, ...given].reduce((on, body) => record(on, body, DAY), till),
    );
    expect(sides.map(({ card }) => balanceOn(card, DAY).balance)).toEqual([10 + 100, 200]);
    const phone = { phones: [{ typed: '06 12 34 56 78' }] };
    for (const { card } of sides) {
      const due = (day: string) =>
        followUps({ ...card, profile: phone }, day).flatMap((one) =>
          one.reason === 'referral' ? [one.step] : [],
        );
      expect([DAY, '2026-11-24', '2026-11-30', '2026-12-01'].map(due)).toEqual([
        ...[['thanks'], ['call'], ['call'], []],
      ]);
    }
  });

  test('17 [A3] [C3] born on 29 February: 100 points on 28 February 2027, and once', () => {
    const card = memberWith({ profile: { birthday: { month: 2, day: 29 } } });
    const on = (day: string, hers = card) =>
      activitiesMet({ programme: active, card: hers, day }, 'birthday');
    expect(on('2027-02-27')).toEqual([]);
    expect(on('2027-03-01')).toEqual([]);
    const [given] = on('2027-02-28');
    expect(given?.entries).toMatchObject([{ points: 100, lot: 'birthday 2027' }]);
    const till = record(openTill(card), given ?? none, '2027-02-28');
    expect(on('2027-02-28', till.card)).toEqual([]);
  });

  test('18 [A1] visits on six days of a month, one of them twice: 20 points', () => {
    let till = openTill(newMember);
    for (const day of ['02', '05', '05', '09', '12', '17', '21']) {
      const on = `2026-11-${day}`;
      const asked = { programme: active, card: till.card, activity: 'visit', day: on };
      const visited = recordActivity(asked);
      if (visited.ok) till = record(till, visited.value, on);
    }
    expect(balanceOn(till.card, DAY).balance).toBe(20);
  });

  test('19 [E7] case 4 on a double-points day earns 302: multiplied, then rounded', () => {
    const double: Benefit = {
      id: 'double',
      name: { en: 'Double points' },
      gives: { kind: 'multiplier', hundredths: 200 },
      when: { from: DAY, to: DAY },
    };
    const programme = { ...house, benefits: [...house.benefits, double] };
    const asked = { programme, card: vip, basket: dressScarfBelt };
    expect(quote({ ...asked, day: DAY }).earns?.points).toBe(302);
    expect(quote({ ...asked, day: '2026-11-24' }).earns?.points).toBe(151);
  });

  test.each([
    [undefined, 200],
    ['product', 300],
    ['sum', 250],
  ] as const)('20 [E7] VIP 1.5 and the day’s 2, joined by %s, are %i hundredths', (join, times) => {
    const gives = (hundredths: number) => ({ kind: 'multiplier', hundredths }) as const;
    const benefits: Benefit[] = [
      { id: 'vip-points', name: { en: 'VIP points' }, gives: gives(150), tier: 'vip' },
      { id: 'double', name: { en: 'Double points' }, gives: gives(200) },
    ];
    const programme = { ...house, benefits, earning: { ...earning, ...(join && { join }) } };
    const basket = basketOf(line('coat', 100_000));
    const { earns } = quote({ programme, card: vip, basket, day: DAY });
    expect(earns?.lines.map(({ timesHundredths }) => timesHundredths)).toEqual([times]);
    expect(earns?.points).toBe(times);
  });

  test.each([
    [3000, 70_000],
    [undefined, 60_000],
  ])('21 [Q17] 25 %% on the line, then a 20 %% coupon, ceiling %s: %d due', (ceiling, due) => {
    const coupon = extra({ kind: 'percentage', basisPoints: 2000 }, { id: 'coupon', code: 'MAY' });
    const programme: Programme = {
      ...house,
      benefits: [{ ...coupon, level: 'order' }, extra({ kind: 'percentage', basisPoints: 2500 })],
      ...(ceiling && { stacking: { ceilingBasisPoints: ceiling } }),
    };
    const basket = { ...basketOf(line('coat', 100_000)), coupons: ['MAY'] };
    const told = quote({ programme, card: newMember, basket, day: DAY });
    expect(told.totals.dueMinor).toBe(due);
    expect(codes(told)).toEqual(ceiling ? ['CEILING'] : []);
  });

  test.each([
    ['voucher', { vouchers: [{ id: 'v', amountMinor: 5000 }] }, { voucherMinor: 5000 }],
    ['coupon', { coupons: ['FIFTY'] }, { netMinor: 31_000 }],
  ])('22 [Q1] discount, then a %s of 50.00, then points, then money', (_, brought, totals) => {
    const fifty = extra({ kind: 'amount', minor: 5000 }, { code: 'FIFTY', level: 'order' });
    const programme = { ...house, benefits: [fifty, ...house.benefits] };
    const card = { ...vip, lots: [lot('held', 100_000)] };
    const basket = { ...basketOf(line('coat', 40_000)), ...brought, spend: 'all' } as const;
    const told = quote({ programme, card, basket, day: DAY });
    expect(told.lines[0]?.discounts).toContainEqual({ benefit: 'vip-10', minor: 4000 });
    expect(told.totals).toMatchObject({ ...totals, dueMinor: 16_000 });
    expect(told.redeemable).toMatchObject({ maxPoints: 1500, limitedBy: 'cap' });
    expect(told.redeemed).toEqual({ points: 1500, minor: 15_000 });
    expect(told.earns?.points).toBe(16);
  });

  test('23 [E5] 20 % tax inside 120.00, points on what is without it: 10', () => {
    const programme: Programme = {
      ...house,
      tax: { mode: 'inside', defaultBasisPoints: 2000 },
      earning: { ...earning, tax: 'excluded' },
    };
    const basket = basketOf(line('shirt', 12_000));
    expect(quote({ programme, card: newMember, basket, day: DAY }).earns?.points).toBe(10);
  });

  test('24 [L3] earned on 31 January 2025: usable on 31 January 2026, lapsed on 1 February', () => {
    const basket = basketOf(line('shirt', 100_000));
    const { till } = sell(openTill(newMember), { programme: house, basket, day: '2025-01-31' });
    expect(balanceOn(till.card, '2026-01-31').available).toBe(100);
    expect(balanceOn(till.card, '2026-02-01').balance).toBe(0);
  });

  test('25 [L8] pending 14 days: earned on the 1st, spendable on the 15th, not on the 14th', () => {
    const programme = { ...house, earning: { ...earning, pendingDays: 14 } };
    const basket = basketOf(line('coat', 100_000));
    const { card } = sell(openTill(newMember), { programme, basket, day: '2026-06-01' }).till;
    expect(balanceOn(card, '2026-06-14')).toMatchObject({ available: 0, pending: 100 });
    expect(balanceOn(card, '2026-06-15')).toMatchObject({ available: 100, pending: 0 });
  });

  test('26 [T5] Gold by hand until 31 January; the reckoning says Silver', () => {
    const [silver] = house.tiers.map((tier) => ({ ...tier, id: 'silver' }));
    if (!silver) throw new Error('the house programme has a tier');
    const anyOf = [{ kind: 'single', atLeastMinor: 1_000_000 }] as const;
    const tiers = [silver, { ...silver, id: 'gold', rank: 2, anyOf }];
    const programme: Programme = { ...house, tiers, benefits: [] };
    const tierByHand = { tier: 'gold', from: DAY, until: '2027-01-31', manager: 'ana', note: 'x' };
    const on = (day: string) => standing({ ...vip, tierByHand }, programme, day).tier?.id;
    expect(on('2027-01-31')).toBe('gold');
    expect(on('2027-02-01')).toBe('silver');
  });

  test('27 [T10] VIP since February by 3,200.00, though from 1 March it asks 5,000.00', () => {
    const card = memberWith({ purchases: [bought(320_000, '2026-02-10')] });
    const tiers = house.tiers.map((tier) => ({
      ...{ ...tier, anyOf: [{ kind: 'single', atLeastMinor: 500_000 } as const] },
    }));
    const programme = { ...house, version: 2, effectiveFrom: '2026-03-01', tiers };
    const asked = { programme, earlier: [house], card, basket: dressScarfBelt };
    expect(quote({ ...asked, day: '2026-03-01' }).totals.dueMinor).toBe(151_100);
    expect(quote({ ...asked, day: '2027-02-10' }).tier?.before).toBe('vip');
    expect(quote({ ...asked, day: '2027-02-11' }).tier?.before).toBeNull();
  });

  test('29 [M4] in yen a point per 100, and no decimals anywhere', () => {
    const programme = houseProgramme('JPY');
    const basket = basketOf(line('shirt', 14_800));
    const told = quote({ programme, card: newMember, basket, day: DAY });
    expect(told.earns?.points).toBe(148);
    expect(told.totals.dueMinor).toBe(14_800);
  });

  test('30 [Q11] 150 asked at each of two tills that hold 100 of her 320: 100 each', () => {
    const card = withPoints(320);
    const tills = ['a', 'b'].map((till) => ({ till, held: [] }));
    const policy = setAsidePolicy(house);
    const shares = allotPoints({ account: card, tills, elsewhere: [], policy, day: DAY });
    const basket = { ...basketOf(line('shirt', 50_000)), spend: 150 };
    const spent = shares.map(({ shares: heldLots }) => {
      const heldPoints = usableHeld(card, heldLots, DAY);
      const told = quote({
        ...{ programme: house, card, basket, day: DAY, heldLots },
        line: { redeem: 'held', heldPoints },
      });
      expect(told.redeemed.points).toBe(100);
      expect(codes(told)).toContain('OFFLINE_LIMIT');
      return told.entries.filter(({ kind }) => kind === 'redeemed');
    });
    const account: Account = card;
    expect(balanceOn(spent.flat().reduce(book, account), DAY).balance).toBe(120);
    expect(spent.flat().reduce(book, account).debt).toBe(0);
  });

  test('31 [M3] 10.00 shared over 3.33, 3.33 and 3.34 sums to 10.00', () => {
    expect(allot(1000, [333, 333, 334])).toEqual([333, 333, 334]);
    const basket = basketOf(line('a', 3330), line('b', 3330), line('c', 3340));
    const told = quote({ programme: house, card: vip, basket, day: DAY });
    expect(told.lines.map(({ discounts }) => discounts[0]?.minor)).toEqual([333, 333, 334]);
  });
});
