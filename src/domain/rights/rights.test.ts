import { describe, expect, test } from 'vitest';
import { newMember } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { bringBack, openTill, sell } from '../example/till.ts';
import type { SealedFact } from '../fact/member-record.ts';
import type { Benefit, Programme } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { quote } from '../promise/ring-up.ts';
import type { Basket } from '../purchase/purchase.ts';
import { ringUp } from '../purchase/ring-up.ts';
import { takeBack } from '../purchase/take-back.ts';
import { foldBearerRights, giftCardLiability } from './bearer-rights.ts';
import { moveRights } from './move-rights.ts';
import { type RightMove, rightOn } from './right.ts';

const DAY = '2026-06-02';
const SUMMER = 'marie.summer.2026-08-31';

const programmeWith = (...benefits: readonly Benefit[]): Programme => ({
  ...houseProgramme('CNY'),
  benefits,
});
const summer: Benefit = {
  id: 'summer',
  name: { en: 'Summer credit' },
  gives: { kind: 'credit', basisPoints: 800 },
  when: { from: '2026-03-01', to: '2026-08-31' },
};
const thanks: Benefit = {
  id: 'thanks',
  name: { en: 'Thank you' },
  gives: { kind: 'voucher', minor: 5000, validDays: 30 },
  needs: { spendMinor: 20_000 },
};
const coat = basketOf(line('coat', 125_000));
const named = (basket: Basket, id: string, amountMinor = 1_000_000): Basket => ({
  ...basket,
  vouchers: [{ id, amountMinor, of: 'card' }],
});

describe('season credit', () => {
  const programme = programmeWith(summer);
  const first = sell(openTill(newMember), { programme, basket: coat, day: DAY });

  test('14 [V5] 8 % of 1,250.00 is 100.00: 80.00 are used, 20.00 lapse with the season', () => {
    expect(first.purchase.dueMinor).toBe(125_000);
    const basket = named(basketOf(line('hat', 8000)), SUMMER);
    const second = sell(first.till, { programme, basket, day: '2026-07-15' });
    expect(second.purchase.dueMinor).toBe(0);
    expect(second.purchase.quote?.issues).toBeUndefined();
    const [right] = second.till.card.rights ?? [];
    expect(right).toMatchObject({ id: SUMMER, issued: 10_000, used: 8000 });
    expect(right && rightOn(right, '2026-08-31')).toEqual({ state: 'open', left: 2000, lapsed: 0 });
    expect(right && rightOn(right, '2026-09-01')).toEqual({
      ...{ state: 'lapsed', left: 0, lapsed: 2000 },
    });
  });

  test('[V6] it is not there for the purchase that brings it', () => {
    const told = quote({ programme, card: newMember, basket: named(coat, SUMMER), day: DAY });
    expect(told.withheld).toMatchObject([{ code: 'VOUCHER_UNKNOWN', voucher: SUMMER }]);
    expect(told.totals.dueMinor).toBe(125_000);
  });

  test('[V3] it is spent in any parts, and two purchases add to one credit', () => {
    const basket = named(coat, SUMMER, 2500);
    const { till, purchase } = sell(first.till, { programme, basket, day: '2026-07-01' });
    expect(purchase.dueMinor).toBe(122_500);
    expect(till.card.rights).toMatchObject([{ id: SUMMER, issued: 19_800, used: 2500 }]);
  });

  test('[Q12] what she has is said where it is not on the basket yet', () => {
    const asked = { programme, card: first.till.card, basket: coat };
    expect(quote({ ...asked, day: '2026-08-31' }).reach).toContainEqual({
      ...{ code: 'VOUCHER', right: SUMMER, name: summer.name, minor: 10_000 },
      lapsesAfter: '2026-08-31',
    });
    const { reach } = quote({ ...asked, day: '2026-09-01' });
    expect(reach.map(({ code }) => code)).not.toContain('VOUCHER');
  });

  test('[V7] the coat comes back, and its credit with it, what was spent of it too', () => {
    const lines = [{ line: 'coat', quantity: 1 }];
    const { purchase } = first;
    const whole = bringBack(first.till, { programme, purchase, lines, day: DAY });
    expect(whole.till.card.rights).toMatchObject([{ issued: 10_000, used: 0, voided: 10_000 }]);
    const basket = named(basketOf(line('hat', 8000)), SUMMER);
    const spent = sell(first.till, { programme, basket, day: DAY });
    const rest = bringBack(spent.till, { programme, purchase, lines, day: DAY });
    expect(rest.till.card.rights).toMatchObject([{ issued: 10_000, used: 8000, voided: 10_000 }]);
    const hat = { purchase: spent.purchase, lines: [{ line: 'hat', quantity: 1 }] };
    const back = bringBack(spent.till, { programme, ...hat, day: DAY });
    expect(back.taken.return).toMatchObject({ refundMinor: 0 });
    expect(back.taken.return.voucherMinor).toBeUndefined();
    expect(back.till.card.rights).toMatchObject([{ issued: 10_000, used: 0 }]);
    const both = bringBack(rest.till, { programme, ...hat, day: DAY });
    expect(both.till.card.rights?.map((right) => rightOn(right, DAY).left)).toEqual([0]);
  });
});

describe('a voucher that comes with a purchase', () => {
  const programme = programmeWith(thanks);
  const { till, purchase } = sell(openTill(newMember), { programme, basket: coat, day: DAY });
  const id = `${purchase.id}.thanks`;

  test('[V3] is used once and whole, and gives back whole', () => {
    const basket = named(basketOf(line('hat', 2000, { quantity: 2 })), id);
    const used = sell(till, { programme, basket, day: DAY });
    expect(used.purchase.dueMinor).toBe(0);
    expect(used.till.card.rights).toMatchObject([{ id, issued: 5000, used: 5000 }]);
    const one = { programme, purchase: used.purchase, lines: [{ line: 'hat', quantity: 1 }] };
    const half = bringBack(used.till, { ...one, day: DAY });
    expect(half.till.card.rights).toMatchObject([{ used: 2500 }]);
    const before = [half.taken.return];
    const rest = bringBack(half.till, { ...one, before, day: DAY });
    expect(rest.till.card.rights).toMatchObject([{ used: 0 }]);
  });

  test('[V7] is not hers any more once all is back, whichever came back first', () => {
    const basket = named(basketOf(line('hat', 8000)), id);
    const used = sell(till, { programme, basket, day: DAY });
    const [coatBack, hatBack] = [purchase, used.purchase].map((sold) => ({
      ...{ programme, purchase: sold, lines: [], day: DAY, why: 'void' as const },
    }));
    if (!coatBack || !hatBack) throw new Error('two purchases');
    const coatFirst = bringBack(bringBack(used.till, coatBack).till, hatBack).till;
    const hatFirst = bringBack(bringBack(used.till, hatBack).till, coatBack).till;
    for (const { card } of [coatFirst, hatFirst]) {
      const mine = card.rights?.find((right) => right.id === id);
      expect(mine && rightOn(mine, DAY).left).toBe(0);
    }
  });

  test('[V2] may be used for so many days and no longer', () => {
    const asked = { programme, card: till.card, basket: named(coat, id) };
    expect(quote({ ...asked, day: '2026-07-02' }).totals.voucherMinor).toBe(5000);
    const late = quote({ ...asked, day: '2026-07-03' });
    expect(late.totals.voucherMinor).toBe(0);
    expect(late.withheld).toMatchObject([{ code: 'VOUCHER_LAPSED', on: '2026-07-02' }]);
  });

  test('[V4] a basket that names one that is used up is refused, and nothing is spent', () => {
    const { till: after } = sell(till, { programme, basket: named(coat, id), day: DAY });
    const again = { programme, card: after.card, basket: named(coat, id), day: DAY };
    const tenders = [{ kind: 'card', amountMinor: 125_000 }] as const;
    expect(ringUp({ ...again, tenders, purchaseId: 'p', receipt: 'r' })).toEqual({
      ok: false,
      refusal: { code: 'VOUCHER_USED', voucher: id, name: thanks.name },
    });
  });

  test('[V7] goes when what is kept no longer brings it', () => {
    const basket = basketOf(line('coat', 15_000), line('hat', 5000));
    const sold = sell(openTill(newMember), { programme, basket, day: DAY });
    const lines = [{ line: 'hat', quantity: 1 }];
    const back = bringBack(sold.till, { programme, purchase: sold.purchase, lines, day: DAY });
    expect(back.till.card.rights).toMatchObject([{ issued: 5000, voided: 5000 }]);
  });
});

describe('a gift card', () => {
  const programme = programmeWith();
  const giftCard = { ...line('gift card', 10_000, { tags: ['gift-card'] }), giftCard: 'G-1' };
  const sold = sell(openTill(newMember), { programme, basket: basketOf(giftCard), day: DAY });
  const giftCards = foldBearerRights(sold.till.facts);
  const shirt: Basket = {
    ...basketOf(line('shirt', 14_800)),
    vouchers: [{ id: 'G-1', amountMinor: 3000, of: 'gift-card' }],
  };

  test('32 [V8] earns nothing when it is sold, and pays like a voucher', () => {
    expect(sold.purchase.earnedPoints).toBe(0);
    expect(sold.till.card.rights).toBeUndefined();
    const asked = { programme, giftCards, basket: shirt, day: DAY };
    const told = quote({ ...asked, card: newMember });
    expect(told.totals.dueMinor).toBe(11_800);
    expect(told.earns?.points).toBe(11);
    const { earning } = programme;
    const earns = { ...programme, ...(earning && { earning: { ...earning, partPaid: 'earns' } }) };
    const kind = { ...asked, card: newMember, programme: earns as Programme };
    expect(quote(kind).earns?.points).toBe(14);
    expect(quote(asked).totals.dueMinor).toBe(11_800);
  });

  test('[V9] what is left on it is owed; what comes back is put on it again', () => {
    expect(giftCardLiability(giftCards)).toBe(10_000);
    const spent = sell(sold.till, { programme, basket: shirt, day: DAY, giftCards });
    expect(giftCardLiability(foldBearerRights(spent.till.facts))).toBe(7000);
    const lines = [{ line: 'shirt', quantity: 1 }];
    const { purchase } = spent;
    const back = bringBack(spent.till, { programme, purchase, lines, day: DAY });
    expect(giftCardLiability(foldBearerRights(back.till.facts))).toBe(10_000);
  });

  test('[V8] it comes back as long as nothing of it is spent', () => {
    const lines = [{ line: 'gift card', quantity: 1 }];
    const asked = { programme, purchase: sold.purchase, lines, day: DAY };
    const back = bringBack(sold.till, { ...asked, giftCards });
    expect(giftCardLiability(foldBearerRights(back.till.facts))).toBe(0);
    const used = moveRights(giftCards, [{ move: 'used', right: 'G-1', amount: 1, bearer: true }]);
    expect(() => bringBack(sold.till, { ...asked, giftCards: used })).toThrow();
  });
});

describe('a voucher on paper', () => {
  const programme = programmeWith();
  const terms = { kind: 'voucher', name: { en: 'Thank you' }, issuedOn: DAY } as const;
  const paper = (lapsesAfter?: string): RightMove => ({
    ...{ move: 'issued', right: '99', amount: 5000, bearer: true },
    terms: { ...terms, ...(lapsesAfter !== undefined && { lapsesAfter }) },
  });
  const hats: Basket = {
    ...basketOf(line('hat', 2000, { quantity: 2 })),
    vouchers: [{ id: '99', amountMinor: 1_000_000, of: 'coded' }],
  };
  const known = moveRights([], [paper()]);
  const sold = sell(openTill(newMember), { programme, basket: hats, day: DAY, giftCards: known });

  test('[V13] is used once, whole, by whoever brings its code', () => {
    expect(sold.purchase.dueMinor).toBe(0);
    expect(sold.till.card.rights).toBeUndefined();
    const used = moveRights(known, foldedMoves(sold.till.facts));
    expect(used).toMatchObject([{ id: '99', issued: 5000, used: 5000 }]);
    const again = quote({ programme, basket: hats, day: DAY, giftCards: used });
    expect(again.withheld).toEqual([
      { code: 'VOUCHER_USED', voucher: '99', of: 'coded', name: terms.name },
    ]);
    expect(giftCardLiability(known)).toBe(0);
  });

  test('[V13] [V4] one that nobody knows or that has lapsed pays nothing, and is named', () => {
    const asked = { programme, basket: hats, day: DAY };
    expect(quote(asked).withheld).toEqual([
      { code: 'VOUCHER_UNKNOWN', voucher: '99', of: 'coded' },
    ]);
    const giftCards = moveRights([], [paper('2026-06-01')]);
    expect(quote({ ...asked, giftCards }).withheld).toMatchObject([
      { code: 'VOUCHER_LAPSED', on: '2026-06-01', of: 'coded' },
    ]);
  });

  test('[V13] [R11] is worth something again when what it paid for comes back', () => {
    const one = { programme, purchase: sold.purchase, lines: [{ line: 'hat', quantity: 1 }] };
    const back = bringBack(sold.till, { ...one, day: DAY });
    expect(back.taken.return.refundMinor).toBe(0);
    expect(back.taken.return.voucherMinor).toBeUndefined();
    expect(back.taken.rights).toEqual([
      { move: 'given-back', right: '99', amount: 2500, bearer: true },
    ]);
  });

  test('[R11] one without a code comes back as one that has', () => {
    const basket: Basket = { ...hats, vouchers: [{ id: 'by mail', amountMinor: 3000 }] };
    const { till, purchase } = sell(openTill(newMember), { programme, basket, day: DAY });
    const back = takeBack({
      ...{ programme, purchase, before: [], card: till.card, lines: [], why: 'void', day: DAY },
      ...{ returnId: 'b', receipt: 'r', refundKind: 'card', voucherCode: '9900' },
    });
    expect(back).toMatchObject({
      value: {
        return: { refundMinor: 1000, voucherMinor: 3000, voucher: '9900' },
        rights: [{ move: 'issued', right: '9900', amount: 3000, bearer: true }],
      },
    });
  });
});

function foldedMoves(facts: readonly SealedFact[]): RightMove[] {
  return facts.flatMap(({ body }) => ('rights' in body ? [...(body.rights ?? [])] : []));
}

test('[V1] movements of one right add up in whatever order they come', () => {
  const terms = { kind: 'credit', name: { en: 'c' }, issuedOn: DAY } as const;
  const moves: RightMove[] = [
    { move: 'issued', right: 'c', amount: 100, terms },
    { move: 'used', right: 'c', amount: 80 },
    { move: 'given-back', right: 'c', amount: 30 },
    { move: 'voided', right: 'c', amount: 50 },
  ];
  const right = { id: 'c', terms, issued: 100, used: 50, voided: 50 };
  expect(moveRights([], moves)).toEqual([right]);
  expect(moveRights([], moves.toReversed())).toEqual([right]);
  expect(rightOn(right, DAY)).toEqual({ state: 'used', left: 0, lapsed: 0 });
});
