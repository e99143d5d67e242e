import { describe, expect, test } from 'vitest';
import { lot, memberWith, newMember, vip, withPoints } from '../example/cards.ts';
import { basketOf, dressScarfBelt, line } from '../example/goods.ts';
import { bringBack, openTill, sell } from '../example/till.ts';
import { balanceOn } from '../ledger/balance.ts';
import type { Programme } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import type { Purchase } from './purchase.ts';
import { type TakeBackRequest, takeBack } from './take-back.ts';

const programme = houseProgramme('CNY');
const day = '2026-11-23';
const hats = basketOf(line('hat', 333, { quantity: 3 }), line('coat', 14_800));

function asked(purchase: Purchase, more: Partial<TakeBackRequest>) {
  return takeBack({
    ...{ programme, purchase, before: [], card: newMember, lines: [], day },
    ...{ returnId: 'r1', receipt: '0001-8', why: 'return', refundKind: 'card' },
    ...more,
  });
}

const piece = (name: string, quantity = 1) => ({ line: name, quantity });

test('[R2] of three for 10.00 come 3.33, 3.33 and 3.34', () => {
  const basket = basketOf(line('socks', 1000, { quantity: 1 }));
  const { purchase } = sell(openTill(newMember), { programme, basket, day });
  const three: Purchase = {
    ...purchase,
    lines: purchase.lines.map((each) => ({ ...each, quantity: 3 })),
  };
  const refunds: number[] = [];
  const before = [];
  for (let n = 0; n < 3; n++) {
    const back = asked(three, { before, lines: [piece('socks')] });
    if (!back.ok) throw new Error('one more sock');
    before.push(back.value.return);
    refunds.push(back.value.return.refundMinor);
  }
  expect(refunds).toEqual([333, 333, 334]);
});

describe('points', () => {
  test('[R3] the rule of the day it was bought decides, not that of the day it comes back', () => {
    const { till, purchase } = sell(openTill(newMember), { programme, basket: hats, day });
    const dearer: Programme = { ...programme, version: 2, earning: { ...earningOf(programme) } };
    const lines = [piece('coat')];
    const { taken } = bringBack(till, { programme: dearer, purchase, lines, day });
    expect(taken.return.clawedBackPoints).toBe(15);
  });

  test('[R3] history without an explanation is clawed back in proportion', () => {
    const { purchase } = sell(openTill(newMember), { programme, basket: hats, day });
    const { quote: _, ...imported } = purchase;
    const back = asked(imported, { lines: [piece('hat', 2)], card: withPoints(15) });
    expect(back).toMatchObject({ value: { return: { clawedBackPoints: 1 } } });
  });

  test('[R5] the lot that was taken last is refilled first', () => {
    const card = memberWith({
      lots: [lot('march', 80, { lapsesAfter: '2027-03-31' }), lot('later', 420)],
    });
    const basket = { ...basketOf(line('coat', 10_000), line('hat', 4800)), spend: 500 };
    const { till, purchase } = sell(openTill(card), { programme, basket, day });
    const { taken } = bringBack(till, { programme, purchase, lines: [piece('coat')], day });
    expect(taken.entries[0]).toMatchObject({ kind: 'given-back', points: 337 });
    const both = bringBack(till, { programme, purchase, lines: [], why: 'void', day });
    expect(both.taken.entries[0]).toMatchObject({
      gives: [
        { lot: 'later', points: 420 },
        { lot: 'march', points: 80 },
      ],
    });
  });

  test('[R4] points go back in proportion to the money they stood for', () => {
    const basket = { ...basketOf(line('coat', 10_000), line('hat', 4800)), spend: 500 };
    const { till, purchase } = sell(openTill(withPoints(500)), { programme, basket, day });
    const { taken } = bringBack(till, { programme, purchase, lines: [piece('hat')], day });
    expect(taken.return).toMatchObject({ givenBackPoints: 162, refundMinor: 3178 });
  });

  test('[R6] the lot of the purchase gives first, then the lot that lapses first', () => {
    const card = memberWith({
      ...vip,
      lots: [lot('undated', 50), lot('december', 50, { lapsesAfter: '2026-12-31' })],
    });
    const { till, purchase } = sell(openTill(card), { programme, basket: dressScarfBelt, day });
    const lots = till.card.lots.map((each) =>
      each.id === purchase.id ? { ...each, left: 20 } : each,
    );
    const after = { ...till, card: { ...till.card, lots } };
    const { taken } = bringBack(after, { programme, purchase, lines: [piece('dress')], day });
    expect(taken.entries).toMatchObject([
      {
        ...{ kind: 'clawed-back', points: 80, debt: 0 },
        takes: [
          { lot: purchase.id, points: 20 },
          { lot: 'december', points: 50 },
          { lot: 'undated', points: 10 },
        ],
      },
    ]);
  });

  test('[R7] what has lapsed meanwhile is not taken from other points', () => {
    const card = memberWith({ ...vip, lots: [lot('undated', 500)] });
    const { till, purchase } = sell(openTill(card), { programme, basket: dressScarfBelt, day });
    const later = '2028-01-01';
    const first = bringBack(till, { programme, purchase, lines: [piece('dress')], day: later });
    expect(first.taken.return).toMatchObject({ clawedBackPoints: 0, spared: { lapsedPoints: 80 } });
    expect(balanceOn(first.till.card, later).balance).toBe(500);
    const before = [first.taken.return];
    const rest = bringBack(first.till, {
      ...{ programme, purchase, before, lines: [], why: 'void', day: later },
    });
    expect(rest.taken.return).toMatchObject({ clawedBackPoints: 0, spared: { lapsedPoints: 71 } });
  });

  test('[R7] of a lot that was spent in part, no more has lapsed than was left', () => {
    const { till, purchase } = sell(openTill(vip), { programme, basket: dressScarfBelt, day });
    const lots = till.card.lots.map((each) => ({ ...each, left: 100 }));
    const later = { programme, purchase, day: '2028-01-01' };
    const spent = { ...till, card: { ...till.card, lots } };
    const first = bringBack(spent, { ...later, lines: [piece('dress')] });
    const before = [first.taken.return];
    const rest = bringBack(first.till, { ...later, before, lines: [], why: 'void' });
    expect(first.taken.return).toMatchObject({ spared: { lapsedPoints: 80 } });
    expect(rest.taken.return).toMatchObject({ clawedBackPoints: 51, spared: { lapsedPoints: 20 } });
  });

  test('[R8] points given back with the goods pay for those taken', () => {
    const clamped: Programme = { ...programme, clawback: 'clamp' };
    const basket = { ...basketOf(line('coat', 14_800)), spend: 500 };
    const { till, purchase } = sell(openTill(withPoints(500)), { programme: clamped, basket, day });
    const lots = till.card.lots.map((each) => ({ ...each, left: 0 }));
    const spent = { ...till, card: { ...till.card, lots } };
    const lines = [piece('coat')];
    const { taken } = bringBack(spent, { programme: clamped, purchase, lines, day });
    expect(taken.return).toMatchObject({ givenBackPoints: 500, clawedBackPoints: 9 });
    expect(taken.return).not.toHaveProperty('spared');
  });

  test('[R9] never more is kept than the refund: the rest is owed', () => {
    const strict: Programme = { ...programme, clawback: 'from-refund' };
    const basket = basketOf(line('coat', 100_000), line('hat', 100));
    const bought = { programme: strict, basket, day };
    const { till, purchase } = sell(openTill(newMember), bought);
    const spent = { ...till, card: { ...till.card, lots: [] } };
    const free: Purchase = {
      ...purchase,
      lines: purchase.lines.map((each) => ({ ...each, pointsMinor: each.netMinor - 50 })),
    };
    const lines = [piece('coat')];
    const { taken } = bringBack(spent, { programme: strict, purchase: free, lines, day });
    expect(taken.return).toMatchObject({
      ...{ refundMinor: 0, spared: { paidPoints: 5, keptMinor: 50 } },
    });
    expect(taken.entries.at(-1)).toMatchObject({ kind: 'clawed-back', debt: 95 });
  });

  test('[R8] without her card at hand the ledger sorts out what could not be taken', () => {
    const { purchase } = sell(openTill(newMember), { programme, basket: hats, day });
    const back = asked(purchase, { card: undefined, lines: [piece('coat')] });
    expect(back).toMatchObject({
      value: { entries: [{ kind: 'clawed-back', takes: [{ lot: purchase.id, points: 15 }] }] },
    });
  });
});

test('[R10] a void takes back all that is left', () => {
  const { till, purchase } = sell(openTill(newMember), { programme, basket: hats, day });
  const first = bringBack(till, { programme, purchase, lines: [piece('hat', 2)], day });
  const before = [first.taken.return];
  const rest = bringBack(first.till, { programme, purchase, before, lines: [], why: 'void', day });
  expect(rest.taken.return.lines).toMatchObject([
    { line: 'hat', quantity: 1 },
    { line: 'coat', quantity: 1 },
  ]);
  const all = [...before, rest.taken.return];
  expect(asked(purchase, { before: all, lines: [piece('hat')] })).toMatchObject({
    refusal: { code: 'NOTHING_LEFT' },
  });
});

test.each([
  [[piece('shoes')], { code: 'UNKNOWN_LINE', line: 'shoes' }],
  [[piece('hat', 4)], { code: 'TOO_MANY', line: 'hat', left: 3 }],
  [[piece('hat', 2), piece('hat', 2)], { code: 'TOO_MANY', line: 'hat', left: 3 }],
  [[piece('hat', 0.5)], { code: 'BAD_QUANTITY', line: 'hat' }],
  [[piece('hat', -1)], { code: 'BAD_QUANTITY', line: 'hat' }],
  [[piece('hat', 0)], { code: 'NOTHING_CHOSEN' }],
  [[], { code: 'NOTHING_CHOSEN' }],
])('[R10] %j is refused', (lines, refusal) => {
  const { purchase } = sell(openTill(newMember), { programme, basket: hats, day });
  expect(asked(purchase, { lines })).toEqual({ ok: false, refusal });
});

test('[R11] what a voucher paid comes back as a voucher, not as money', () => {
  const vouchers = [{ id: 'v', amountMinor: 7900 }];
  const basket = { ...basketOf(line('coat', 10_000), line('hat', 5800)), vouchers };
  const { till, purchase } = sell(openTill(newMember), { programme, basket, day });
  const { taken } = bringBack(till, { programme, purchase, lines: [piece('coat')], day });
  expect(taken.return).toMatchObject({ refundMinor: 5000, voucherMinor: 5000 });
});

test('[R1] bought by nobody, it comes back without touching any ledger', () => {
  const { purchase } = sell(openTill(newMember), { programme, basket: hats, day });
  const { member: _, ...anonymous } = purchase;
  const back = asked(anonymous, { card: undefined, lines: [piece('coat')] });
  expect(back).toMatchObject({ value: { entries: [], return: { refundMinor: 14_800 } } });
});

function earningOf({ earning }: Programme) {
  if (!earning) throw new Error('the house programme earns');
  return { ...earning, rate: { points: 1, perMinor: 100_000 } };
}
