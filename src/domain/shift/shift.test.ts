import { expect, test } from 'vitest';
import { lot, withPoints } from '../example/cards.ts';
import {
  broughtBack,
  closed,
  counted,
  type ExampleDrawer,
  newDrawer,
  nowOf,
  opened,
  sold,
  told,
} from '../example/drawer.ts';
import { basketOf, line } from '../example/goods.ts';
import type { Programme } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import type { TenderKind } from '../purchase/purchase.ts';
import { refundsOf } from '../purchase/refunds.ts';
import { newCode } from '../rights/code.ts';
import { issueVoucher } from '../rights/issue-voucher.ts';
import { moveRights } from '../rights/move-rights.ts';
import { cashFigures } from './cash-figures.ts';
import { countCash } from './count-cash.ts';
import { denominationsOf } from './denominations.ts';
import { figuresOf } from './figures.ts';
import { handOver } from './hand-over.ts';
import { moveCash, undoCash } from './move-cash.ts';
import { openShift } from './open-shift.ts';
import { dayOfReportBefore, pointsOwed } from './points-owed.ts';
import { openShiftIn } from './shift-now.ts';
import { blindly, xReport } from './x-report.ts';
import { zAddsUp } from './z-adds-up.ts';

const day = '2026-11-23';
const programme: Programme = { ...houseProgramme('EUR'), benefits: [] };
const begin = () => opened(newDrawer(day), 15_000, day);

function sell(drawer: ExampleDrawer, minor: number, ...kinds: TenderKind[]) {
  const [first = 'cash', ...others] = kinds;
  const basket = basketOf(line(`scarf ${minor}`, minor));
  return sold(drawer, { programme, basket, day, kinds: [first, ...others] });
}

function move(drawer: ExampleDrawer, kind: 'paid-in' | 'paid-out' | 'drop', minor: number) {
  const reason = kind === 'drop' ? 'safe' : 'change';
  const moved = moveCash(nowOf(drawer), { id: `move ${drawer.length}`, kind, minor, reason });
  if (!moved.ok) throw new Error(moved.refusal.code);
  return told(drawer, moved.value, day);
}

test('[K1] a till has one shift at a time, opened with what lies in the drawer', () => {
  const drawer = begin();
  expect(openShiftIn(nowOf(drawer))).toMatchObject({ clerk: 'ana', floatMinor: 15_000 });
  const again = openShift({ now: nowOf(drawer), shift: 's', clerk: 'bo', floatMinor: 0 });
  expect(again).toMatchObject({ ok: false, refusal: { code: 'SHIFT_OPEN' } });
  const none = openShift({ now: { facts: [] }, shift: 's', clerk: 'bo', floatMinor: -1 });
  expect(none).toEqual({ ok: false, refusal: { code: 'BAD_AMOUNT' } });
});

test('[K2] a sale before the shift was opened stands in its Z, and its cash in the float', () => {
  const early = sell(newDrawer(day), 5000).drawer;
  const drawer = counted(opened(early, 20_000, day), 20_000, day);
  const { z } = closed(drawer, { leftMinor: 20_000, day });
  expect(z).toMatchObject({ before: 1, sales: { count: 1, dueMinor: 5000 }, number: 1 });
  expect(z?.cash).toMatchObject({ beforeMinor: 5000, takenMinor: 0, expectedMinor: 20_000 });
  expect(z?.cash.varianceMinor).toBe(0);
});

test('[K3] float 150.00, sold 80.00, back 30.00, paid out 12.00, to the safe 50.00: 138.00', () => {
  const first = sell(begin(), 3000);
  const second = sell(first.drawer, 5000);
  const back = { programme, purchase: first.purchase, day, why: 'return', kind: 'cash' } as const;
  const drawer = move(move(broughtBack(second.drawer, back), 'paid-out', 1200), 'drop', 5000);
  expect(cashFigures(nowOf(drawer))).toMatchObject({
    ...{ floatMinor: 15_000, takenMinor: 8000, backMinor: 3000, paidOutMinor: 1200 },
    ...{ droppedMinor: 5000, expectedMinor: 13_800 },
  });
  expect(cashFigures(nowOf(move(drawer, 'paid-in', 1000))).expectedMinor).toBe(14_800);
});

test('[K4] whoever has still to count sees nothing that tells what should be there', () => {
  const now = nowOf(sell(begin(), 5000).drawer);
  const open = openShiftIn(now);
  if (!open) throw new Error('a shift is open');
  const report = xReport(now, open, { currency: 'EUR', openedBy: 'Ana' });
  expect(report.cash.expectedMinor).toBe(20_000);
  expect(blindly(report)).not.toHaveProperty('cash');
  expect(blindly(report)).not.toHaveProperty('tenders');
});

test('[K4] a first count stays beside the one that follows it', () => {
  const drawer = counted(counted(begin(), 14_000, day), 14_950, day);
  const { z } = closed(drawer, { leftMinor: 0, day });
  expect(z?.cash).toMatchObject({ counts: 2, varianceMinor: -50, count: { minor: 14_950 } });
});

test('[K5] a count holds until cash moves: a sale by card changes nothing in the drawer', () => {
  const drawer = counted(begin(), 15_000, day);
  expect(closed(sell(drawer, 900, 'card').drawer, { leftMinor: 0, day }).z).toBeDefined();
  const moved = sell(drawer, 900, 'card', 'cash').drawer;
  expect(closed(moved, { leftMinor: 0, day })).toMatchObject({ refusal: { code: 'COUNT_AGAIN' } });
  expect(closed(begin(), { leftMinor: 0, day })).toMatchObject({
    refusal: { code: 'NOT_COUNTED' },
  });
});

test('[K5] pieces that are not the sum, halves and nothing opened are no count', () => {
  const pieces = [{ minor: 2000, quantity: 3 }];
  const now = nowOf(begin());
  expect(countCash(now, { minor: 6000, pieces })).toMatchObject({ ok: true });
  const bad = { ok: false, refusal: { code: 'BAD_AMOUNT' } };
  expect(countCash(now, { minor: 6001, pieces })).toEqual(bad);
  expect(countCash(now, { minor: 0.5 })).toEqual(bad);
  expect(countCash({ facts: [] }, { minor: 0 })).toMatchObject({ refusal: { code: 'NO_SHIFT' } });
});

test('[K6] asking how a shift stands changes nothing, and its Z says the same', () => {
  const drawer = counted(sell(begin(), 5000).drawer, 20_000, day);
  const open = openShiftIn(nowOf(drawer));
  if (!open) throw new Error('a shift is open');
  const x = xReport(nowOf(drawer), open, { currency: 'EUR', openedBy: 'Ana' });
  const { z } = closed(drawer, { leftMinor: 0, day });
  expect(z).toMatchObject(x);
});

test('[K6] the reports of a till are numbered without a gap, each after the one before', () => {
  let drawer = newDrawer(day);
  const numbers = [1, 2, 3].map(() => {
    const next = closed(counted(opened(drawer, 0, day), 0, day), { leftMinor: 0, day });
    drawer = next.drawer;
    return next.z?.number;
  });
  expect(numbers).toEqual([1, 2, 3]);
});

test('[K7] a figure that does not fit the others is noticed', () => {
  const drawer = counted(sell(begin(), 5000, 'cash', 'card').drawer, 17_500, day);
  const { z } = closed(drawer, { leftMinor: 10_000, day });
  if (!z) throw new Error('it closes');
  expect(zAddsUp(z)).toBe(true);
  const wrong = [
    { ...z, number: 0 },
    { ...z, since: z.upTo },
    { ...z, sales: { ...z.sales, dueMinor: 1 } },
    { ...z, sales: { ...z.sales, discountMinor: 1 } },
    { ...z, tenders: [] },
    { ...z, returns: { ...z.returns, refundMinor: 1 } },
    { ...z, cash: { ...z.cash, takenMinor: 1 } },
    { ...z, cash: { ...z.cash, expectedMinor: 1 } },
    { ...z, cash: { ...z.cash, varianceMinor: 1 } },
    { ...z, cash: { ...z.cash, paidOutMinor: 1 } },
    { ...z, cash: { ...z.cash, leftMinor: 1 } },
    { ...z, cash: { ...z.cash, count: { minor: 17_500, pieces: [] } } },
  ];
  expect(wrong.filter(zAddsUp)).toEqual([]);
});

test('[K7] tax is said by rate, sold and brought back, and discounts by their kind', () => {
  const rates = basketOf(
    line('coat', 12_000, { taxBasisPoints: 2000 }),
    line('book', 2110, { taxBasisPoints: 550 }),
  );
  const basket = { ...rates, byHand: { minor: 1000, manager: 'lea', note: 'a seam' } };
  const sale = sold(begin(), { programme, basket, day, kinds: ['card'] });
  const back = { programme, purchase: sale.purchase, day, why: 'return', kind: 'card' } as const;
  const { z } = closed(counted(broughtBack(sale.drawer, back), 15_000, day), {
    leftMinor: 0,
    day,
  });
  expect(z?.discounts).toEqual([{ kind: 'by-hand', count: 1, minor: 1000 }]);
  expect(z?.taxes.map(({ basisPoints }) => basisPoints)).toEqual([550, 2000]);
  const coat = z?.taxes.at(-1);
  expect(coat?.backTaxMinor).toBe(coat?.taxMinor);
  expect(coat?.backBaseMinor).toBe(coat?.baseMinor);
  const [first] = z?.taxes ?? [];
  expect(first?.backTaxMinor).toBe(0);
});

test('[K8] cash moves for a reason, and another reason wants words', () => {
  const now = nowOf(begin());
  const asked = { id: 'm', kind: 'paid-out', minor: 500, reason: 'other' } as const;
  expect(moveCash(now, asked)).toMatchObject({ refusal: { code: 'NOTE_MISSING' } });
  expect(moveCash(now, { ...asked, note: 'flowers' })).toMatchObject({ ok: true });
  expect(moveCash(now, { ...asked, reason: 'safe' })).toMatchObject({
    refusal: { code: 'BAD_REASON' },
  });
  expect(moveCash(now, { ...asked, minor: 0 })).toMatchObject({ refusal: { code: 'BAD_AMOUNT' } });
  expect(moveCash({ facts: [] }, asked)).toMatchObject({ refusal: { code: 'NO_SHIFT' } });
});

test('[K8] a movement is taken back once, by its opposite', () => {
  const drawer = move(begin(), 'paid-out', 1200);
  const of = `move ${drawer.length - 1}`;
  const undone = undoCash(nowOf(drawer), { id: 'undo', of });
  if (!undone.ok) throw new Error(undone.refusal.code);
  const after = told(drawer, undone.value, day);
  expect(cashFigures(nowOf(after))).toMatchObject({ paidOutMinor: 0, expectedMinor: 15_000 });
  expect(undoCash(nowOf(after), { id: 'again', of })).toMatchObject({
    refusal: { code: 'ALREADY_UNDONE' },
  });
  expect(undoCash(nowOf(after), { id: 'again', of: 'undo' })).toMatchObject({
    refusal: { code: 'MOVEMENT_UNKNOWN' },
  });
});

test('[K9] what was counted stays in the drawer or goes to the safe, and carries over', () => {
  const drawer = counted(begin(), 15_000, day);
  const more = closed(drawer, { leftMinor: 15_001, day });
  expect(more.refusal).toEqual({ code: 'LEFT_TOO_MUCH', countedMinor: 15_000 });
  const first = closed(drawer, { leftMinor: 10_000, day });
  expect(first.z?.cash).toMatchObject({ leftMinor: 10_000, safeMinor: 5000 });
  const next = closed(counted(opened(first.drawer, 10_000, day), 10_000, day), {
    leftMinor: 0,
    day,
  });
  expect(next.z?.cash).toMatchObject({ carriedMinor: 10_000, varianceMinor: 0 });
});

test('[K9] handed over, the count of the one is the float of the other, in one act', () => {
  const now = nowOf(counted(begin(), 14_900, day));
  const by = { clerk: 'ana', name: 'Ana', instant: 9000, day };
  const heading = { currency: 'EUR', openedBy: 'Ana', block: 1, closed: by };
  const owed = { points: 0, minor: 0, lapsed: 0 };
  const over = handOver({ now, ...heading, owed, next: { shift: 'second', clerk: 'bo' } });
  if (!over.ok) throw new Error(over.refusal.code);
  const [closing, opening] = over.value;
  expect(closing.z.cash).toMatchObject({ leftMinor: 14_900, safeMinor: 0, varianceMinor: -100 });
  expect(opening).toMatchObject({ shift: 'second', clerk: 'bo', floatMinor: 14_900 });
  const early = handOver({
    now: nowOf(begin()),
    ...heading,
    owed,
    next: { shift: 's', clerk: 'b' },
  });
  expect(early).toMatchObject({ ok: false, refusal: { code: 'NOT_COUNTED' } });
});

test('[K10] undone whole, each way of paying gives its own money back', () => {
  const { drawer, purchase } = sell(begin(), 7000, 'card', 'cash');
  const undone = { programme, purchase, day, why: 'void', kind: 'card' } as const;
  const after = broughtBack(drawer, undone);
  const body = after.at(-1)?.body;
  if (body?.type !== 'purchase.returned') throw new Error('it came back');
  expect(refundsOf(body.return)).toEqual([
    { kind: 'card', amountMinor: 3500 },
    { kind: 'cash', amountMinor: 3500 },
  ]);
  expect(cashFigures(nowOf(after)).expectedMinor).toBe(15_000);
});

test('[K11] points owed are those of all, and a lapse is told on its own day only', () => {
  const lapsing = lot('old', 40, { lapsesAfter: day });
  const cards = [withPoints(100), withPoints(60, { lots: [lot('held', 60), lapsing] })];
  const owed = (on: string, since: string) => pointsOwed(cards, { programme, day: on, since });
  expect(owed(day, '2026-11-22')).toMatchObject({ points: 200, lapsed: 0 });
  expect(owed('2026-11-24', day)).toMatchObject({ points: 160, lapsed: 40 });
  expect(owed('2026-11-25', '2026-11-24')).toMatchObject({ points: 160, lapsed: 0 });
  expect(dayOfReportBefore({ facts: newDrawer(day) }, '2026-11-30')).toBe('2026-11-22');
  const drawer = closed(counted(begin(), 0, day), { leftMinor: 0, day }).drawer;
  expect(dayOfReportBefore(nowOf(drawer), '2026-11-30')).toBe(day);
});

test('[K12] notes and coins are whole amounts, largest first, in every currency', () => {
  for (const currency of ['EUR', 'RON', 'JPY', 'CNY', 'USD', 'ISK', 'KWD', 'SEK']) {
    const { notes, coins } = denominationsOf(currency);
    const all = [...notes, ...coins];
    expect(all.every((minor) => Number.isInteger(minor) && minor > 0)).toBe(true);
    expect(all).toEqual(all.toSorted((a, b) => b - a));
    expect(new Set(all).size).toBe(all.length);
  }
});

test('[K7] [V13] a voucher on paper that pays is no gift card', () => {
  const code = newCode('voucher', 1, 5n);
  const issued = issueVoucher({ code, minor: 2000, day, manager: 'lea', note: 'sorry' });
  if (!issued.ok) throw new Error(issued.refusal.code);
  const vouchers = [{ id: code, amountMinor: 2000, of: 'coded' as const }];
  const paid = sold(begin(), {
    ...{ programme, day, kinds: ['cash'], giftCards: moveRights([], issued.value.rights) },
    basket: { ...basketOf(line('scarf', 5000)), vouchers },
  });
  const back = { programme, purchase: paid.purchase, day, why: 'void', kind: 'cash' } as const;
  const { sales, giftCards } = figuresOf(nowOf(broughtBack(paid.drawer, back)).facts);
  expect(sales).toMatchObject({ voucherMinor: 2000, dueMinor: 3000 });
  expect(giftCards).toMatchObject({ usedMinor: 0, givenBackMinor: 0 });
});
