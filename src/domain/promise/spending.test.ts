import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lot, memberWith, newMember, withPoints } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { someBasket, someCard, someProgramme } from '../example/story.ts';
import { tapeOf } from '../example/tape.ts';
import { bringBack, openTill, sell } from '../example/till.ts';
import { balanceOn } from '../ledger/balance.ts';
import type { Earning, Programme, Redemption } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { quote } from './ring-up.ts';

const house = houseProgramme('CNY');
const { earning, redemption } = house;
if (!earning || !redemption) throw new Error('the house programme earns and redeems');
const day = '2026-11-23';
const spendable = (more: Partial<Redemption>): Programme => ({
  ...{ ...house, redemption: { ...redemption, ...more } },
});
const earnedBy = (more: Partial<Earning>): Programme => ({
  ...{ ...house, earning: { ...earning, ...more } },
});
const coat = { ...basketOf(line('coat', 100_000)), spend: 'all' } as const;

test('[S1] a purchase takes no more points than it may', () => {
  const programme = spendable({ maxPointsPerSale: 350 });
  const told = quote({ programme, card: withPoints(1000), basket: coat, day });
  expect(told.redeemed.points).toBe(300);
  expect(told.redeemable).toMatchObject({ maxPoints: 300, limitedBy: 'sale' });
});

describe('articles that points do not pay', () => {
  const programme = spendable({ except: { only: { brands: ['Lys'] } } });
  const lines = [line('belt', 20_000, { brand: 'Lys' }), line('coat', 10_000)];
  const basket = { ...basketOf(...lines), spend: 'all' } as const;

  test('[S2] they are left out of the share, take none of the points, and it is said', () => {
    const told = quote({ programme, card: withPoints(5000), basket, day });
    expect(told.redeemed).toEqual({ points: 500, minor: 5000 });
    expect(told.lines.map(({ pointsMinor }) => pointsMinor)).toEqual([0, 5000]);
    expect(told.withheld).toContainEqual({ code: 'POINTS_PAY_NOT', line: 'belt' });
  });

  test('[S2] nothing is said of it to whoever has nothing to spend', () => {
    const told = quote({ programme, card: withPoints(20), basket: basketOf(...lines), day });
    expect(told.withheld.some(({ code }) => code === 'POINTS_PAY_NOT')).toBe(false);
  });

  test('[R1] a return gives the points back with what they paid', () => {
    const { till, purchase } = sell(openTill(withPoints(5000)), { programme, basket, day });
    const belt = [{ line: 'belt', quantity: 1 }];
    const { taken } = bringBack(till, { programme, purchase, lines: belt, day });
    expect(taken.return).toMatchObject({ refundMinor: 20_000, givenBackPoints: 0 });
  });
});

describe('pending points', () => {
  const pending = { pendingDays: 14, pendingSpendable: true } as const;

  test('[L8] may be spent where the programme lets them, and are shown apart all the same', () => {
    const { till } = sell(openTill(newMember), {
      ...{ programme: earnedBy(pending), basket: basketOf(line('coat', 200_000)), day },
    });
    expect(balanceOn(till.card, day)).toMatchObject({ available: 200, pending: 200 });
  });
});

describe('points of the purchase itself', () => {
  const programme = earnedBy({ ownPoints: 'at-once', rate: { points: 1, perMinor: 100 } });

  test('[S3] they pay for it, as many as it earns with so much paid in points', () => {
    const told = quote({ programme, card: newMember, basket: coat, day });
    // 900 points pay 90.00; the 910.00 left earn 910.
    expect(told.redeemed.points).toBe(900);
    expect(told.earns?.points).toBe(910);
    expect(told.balance).toEqual({ before: 0, after: 10 });
  });

  test('[S3] what her card holds is spent first', () => {
    const card = memberWith({ lots: [lot('undated', 150)] });
    const { entries } = quote({ programme, card, basket: coat, day, purchaseId: 'p' });
    expect(entries.map(({ kind }) => kind)).toEqual(['earned', 'redeemed']);
    expect(entries[1]).toMatchObject({
      takes: [
        { lot: 'undated', points: 150 },
        { lot: 'p', points: 850 },
      ],
    });
  });

  test('[S3] while they are pending they pay for nothing', () => {
    const waiting = earnedBy({ ownPoints: 'at-once', pendingDays: 14 });
    expect(quote({ programme: waiting, card: newMember, basket: coat, day }).redeemed.points).toBe(
      0,
    );
  });

  test('[S3] whatever is spent is there, and all of it comes back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 150, size: 'max' }), (numbers) => {
        const tape = tapeOf(numbers);
        const some = someProgramme(tape);
        const atOnce: Programme = {
          ...some,
          clawback: 'negative',
          ...(some.earning && { earning: { ...some.earning, ownPoints: 'at-once' } }),
        };
        const till = openTill(someCard(tape, day));
        const sale = sell(till, { programme: atOnce, basket: someBasket(tape), day });
        expect(balanceOn(sale.till.card, day).balance).toBeGreaterThanOrEqual(0);
        expect(sale.till.card.debt).toBe(0);
        const { purchase } = sale;
        const back = bringBack(sale.till, {
          ...{ programme: atOnce, purchase, lines: [], why: 'void', day },
        });
        expect(balanceOn(back.till.card, day).balance).toBe(balanceOn(till.card, day).balance);
      }),
    );
  });
});
