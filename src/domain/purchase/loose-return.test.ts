import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newMember } from '../example/cards.ts';
import { closed, counted, newDrawer, nowOf, opened, sold, told } from '../example/drawer.ts';
import { basketOf, line } from '../example/goods.ts';
import { foldCard } from '../fact/fold.ts';
import { momentsOf } from '../insight/moments.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { moveRights } from '../rights/move-rights.ts';
import { rightOn } from '../rights/right.ts';
import { cashFigures } from '../shift/cash-figures.ts';
import { figuresOf } from '../shift/figures.ts';
import { zAddsUp } from '../shift/z-adds-up.ts';
import {
  type LooseReturnRequest,
  looseReturn,
  mostForLoose,
  undoLooseReturn,
  worthOf,
} from './loose-return.ts';
import { lowestPaid, suggestedBack } from './lowest-paid.ts';

const day = '2026-11-23';
const programme = houseProgramme('EUR');
const { member } = newMember;
const asked: LooseReturnRequest = {
  programme,
  lines: [line('scarf', 4000, { quantity: 2, colour: 'ivory' }), line('belt', 2500)],
  day,
  returnId: 'loose',
  receipt: '0001-000007',
  refund: 'cash',
  voucherCode: '9900',
  manager: 'lea',
  note: ' a gift ',
};

function loose(more: Partial<LooseReturnRequest> = {}) {
  const taken = looseReturn({ ...asked, ...more });
  if (!taken.ok) throw new Error(taken.refusal.code);
  return taken.value;
}

test('[U1] goods come back by a manager’s word, for a reason, each at what is given for it', () => {
  const back = loose({ member });
  expect(back).toMatchObject({ manager: 'lea', note: 'a gift', member, return: { member } });
  expect(back.return.purchase).toBeUndefined();
  expect(back.return).toMatchObject({ refundMinor: 10_500, refundKind: 'cash', why: 'return' });
  expect(back.return.lines).toMatchObject([
    { sku: 'scarf', quantity: 2, netMinor: 8000, refundMinor: 8000, colour: 'ivory' },
    { sku: 'belt', quantity: 1, netMinor: 2500, refundMinor: 2500 },
  ]);
});

test.each([
  [{ lines: [] }, 'NOTHING_CHOSEN'],
  [{ note: ' ' }, 'NOTE_MISSING'],
  [{ lines: [line('scarf', 0)] }, 'BAD_LINE'],
  [{ lines: [line('scarf', 10.5)] }, 'BAD_LINE'],
  [{ lines: [line('scarf', 100, { quantity: 0 })] }, 'BAD_LINE'],
  [{ lines: [line('scarf', 100, { quantity: 21 })] }, 'TOO_MANY_OF_ONE'],
  [{ lines: [line('coat', mostForLoose(programme) + 1)] }, 'TOO_MUCH'],
  [{ programme: { ...programme, looseMostMinor: 10_499 } }, 'TOO_MUCH'],
  [{ programme: { ...programme, looseMostMinor: 0 } }, 'TOO_MUCH'],
  [{ lines: [line('card', 5000, { tags: ['gift-card'] })] }, 'GIFT_CARD'],
])('[U1] [U3] %o is refused', (more, code) => {
  expect(looseReturn({ ...asked, ...more })).toMatchObject({ ok: false, refusal: { code } });
});

test('[U2] whoever brought them keeps her points, her tier and her taste', () => {
  const drawer = sold(newDrawer(day), {
    ...{ programme, basket: basketOf(line('coat', 40_000)), day, kinds: ['card'], hers: true },
  }).drawer;
  const before = foldCard(drawer);
  expect(foldCard(told(drawer, loose({ member }), day))).toEqual(before);
});

test('[U3] tax is in what is given, or on top of it', () => {
  const goods = [line('scarf', 12_000, { taxBasisPoints: 2000 })];
  const inside = loose({ lines: goods });
  expect(inside.return).toMatchObject({ refundMinor: 12_000, taxMinor: 2000 });
  const tax = { ...programme.tax, mode: 'on-top' } as const;
  const onTop = loose({ lines: goods, programme: { ...programme, tax } });
  expect(onTop.return).toMatchObject({ refundMinor: 14_400, taxMinor: 2400 });
});

test('[U3] a voucher is given for all of it, and no money', () => {
  const back = loose({ refund: 'voucher' });
  expect(back.return).toMatchObject({ refundMinor: 0, voucherMinor: 10_500, voucher: '9900' });
  const [voucher] = moveRights([], back.rights ?? []);
  expect(voucher && rightOn(voucher, day)).toMatchObject({ state: 'open', left: 10_500 });
});

test('[U4] suggested is the lower of the price today and the lowest it went for', () => {
  const lowest = lowestPaid([
    { sku: 'scarf', netMinor: 7500, quantity: 2 },
    { sku: 'scarf', netMinor: 4000, quantity: 1 },
    { sku: 'belt', netMinor: 3000, quantity: 1 },
  ]);
  expect(suggestedBack({ sku: 'scarf', priceMinor: 4000 }, lowest)).toBe(3750);
  expect(suggestedBack({ sku: 'belt', priceMinor: 2500 }, lowest)).toBe(2500);
  expect(suggestedBack({ sku: 'coat', priceMinor: 9000 }, lowest)).toBe(9000);
});

test('[U5] undone it is in no figure; a second time, or after a Z report, it is not', () => {
  const shift = opened(newDrawer(day), 20_000, day);
  const drawer = told(shift, loose(), day);
  const undone = undoLooseReturn(nowOf(drawer), { of: 'loose', day });
  if (!undone.ok) throw new Error(undone.refusal.code);
  const after = told(drawer, undone.value, day);
  const { receipts: _, ...figures } = figuresOf(nowOf(after).facts);
  expect(figures).toEqual(figuresOf(nowOf(shift).facts));
  expect(cashFigures(nowOf(after))).toMatchObject({ backMinor: 0, expectedMinor: 20_000 });
  expect(momentsOf(after.map(({ body }) => body))).toEqual([]);
  const unknown = { ok: false, refusal: { code: 'RETURN_UNKNOWN' } };
  expect(undoLooseReturn(nowOf(after), { of: 'loose', day })).toEqual(unknown);
  const next = closed(counted(drawer, 9500, day), { leftMinor: 0, day }).drawer;
  expect(undoLooseReturn(nowOf(next), { of: 'loose', day })).toEqual(unknown);
});

test('[U5] one whose voucher has paid stays', () => {
  const back = loose({ refund: 'voucher' });
  const drawer = told(newDrawer(day), back, day);
  const [voucher] = moveRights([], back.rights ?? []);
  const undone = undoLooseReturn(nowOf(drawer), { of: 'loose', voucher, day });
  expect(undone).toMatchObject({ value: { rights: [{ move: 'voided', amount: 10_500 }] } });
  const gone = { refusal: { code: 'VOUCHER_GONE' } };
  const used = voucher && { ...voucher, used: 10_500 };
  expect(undoLooseReturn(nowOf(drawer), { of: 'loose', voucher: used, day })).toMatchObject(gone);
  expect(undoLooseReturn(nowOf(drawer), { of: 'loose', day })).toMatchObject(gone);
});

test('[K3] [K7] what goes out of the drawer is expected to lack there, and is told apart', () => {
  const drawer = told(opened(newDrawer(day), 20_000, day), loose(), day);
  expect(cashFigures(nowOf(drawer)).expectedMinor).toBe(9500);
  const { z } = closed(counted(drawer, 9500, day), { leftMinor: 0, day });
  expect(z?.returns).toMatchObject({ count: 1, refundMinor: 10_500 });
  expect(z?.loose).toEqual(z?.returns);
  expect(z && zAddsUp(z)).toBe(true);
  expect(z && zAddsUp({ ...z, loose: { ...z.returns, count: 2 } })).toBe(false);
});

test('[K2] [K3] undone in a shift that was opened after it, the money is taken again', () => {
  const before = told(newDrawer(day), loose(), day);
  const shift = opened(before, 9500, day);
  const undone = undoLooseReturn(nowOf(shift), { of: 'loose', day });
  if (!undone.ok) throw new Error(undone.refusal.code);
  const after = counted(told(shift, undone.value, day), 20_000, day);
  expect(cashFigures(nowOf(after))).toMatchObject({ beforeMinor: -10_500, takenMinor: 10_500 });
  const { z } = closed(after, { leftMinor: 0, day });
  expect(z?.cash.varianceMinor).toBe(0);
  expect(z && zAddsUp(z)).toBe(true);
});

test('[X3] [X6] what is given counts as brought back in its month', () => {
  expect(momentsOf([loose({ member })])).toEqual([
    { day, ofMember: true, back: true, minor: 10_500, discountMinor: 0, points: 0, rightsMinor: 0 },
  ]);
});

const goods = fc.array(
  fc.record({
    priceMinor: fc.integer({ min: 1, max: 6000 }),
    quantity: fc.integer({ min: 1, max: 5 }),
    taxBasisPoints: fc.constantFrom(0, 550, 2000),
  }),
  { minLength: 1, maxLength: 4 },
);

test('[U3] whatever comes back, money or voucher is what the pieces come to, tax and all', () => {
  fc.assert(
    fc.property(
      goods,
      fc.constantFrom('inside', 'on-top'),
      fc.constantFrom('cash', 'card', 'voucher'),
      (pieces, mode, refund) => {
        const lines = pieces.map(({ priceMinor, ...more }, n) => line(`l${n}`, priceMinor, more));
        const tax = { ...programme.tax, mode };
        const back = loose({ lines, refund, programme: { ...programme, tax } }).return;
        const paid = back.refundMinor + (back.voucherMinor ?? 0);
        const net = back.lines.reduce((sum, { netMinor }) => sum + netMinor, 0);
        expect(paid).toBe(worthOf(back.lines));
        expect(paid).toBe(mode === 'inside' ? net : net + (back.taxMinor ?? 0));
        expect(net).toBe(pieces.reduce((sum, one) => sum + one.priceMinor * one.quantity, 0));
      },
    ),
  );
});
