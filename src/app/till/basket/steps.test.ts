import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_MINOR } from '#domain/money/money.ts';
import { withRightsHere } from '../promise/usable-here.ts';
import { draftOf, saleOf } from './kept-sale.ts';
import {
  afterAct,
  basketOf,
  isEmpty,
  newSale,
  piecesIn,
  type SaleAct,
  withoutHers,
} from './sale.ts';
import { firstStep, stepBack, stepOn, stepsKept } from './steps.ts';

const dress = { sku: 'D1', name: 'Linen dress', listMinor: 59_00, priceMinor: 59_00 };
const scarf = { sku: 'S1', name: 'Silk scarf', listMinor: 80_00, priceMinor: 56_00 };
const start = newSale('sale');

const after = (...acts: SaleAct[]) => acts.reduce(afterAct, start);

test('the same article twice is one line of two', () => {
  const sale = after({ act: 'add', article: dress }, { act: 'add', article: dress });
  expect(sale.lines).toEqual([{ id: 'l1', article: dress, quantity: 2 }]);
  expect(piecesIn(sale)).toBe(2);
});

test('the same article at another price is another line', () => {
  const reduced = { ...dress, priceMinor: 41_30 };
  expect(
    after({ act: 'add', article: dress }, { act: 'add', article: reduced }).lines,
  ).toHaveLength(2);
});

test('who serves her and a note are one act to take back, and go with the last line', () => {
  const said = { act: 'say-of-it', soldBy: 'ben', note: 'hem 2 cm' } as const;
  const steps = stepOn(firstStep(after({ act: 'add', article: dress })), said);
  expect(steps.sale).toMatchObject({ soldBy: 'ben', note: 'hem 2 cm' });
  expect(stepBack(steps).sale).not.toHaveProperty('note');
  expect(stepOn(steps, said)).toBe(steps);
  const none = afterAct(steps.sale, { act: 'say-of-it', note: '' });
  expect(none).toEqual(after({ act: 'add', article: dress }));
  const empty = afterAct(steps.sale, { act: 'remove', line: 'l1' });
  expect(empty).not.toHaveProperty('soldBy');
  const parked = saleOf(draftOf(withoutHers(steps.sale)), () => 'new');
  expect(parked).toMatchObject({ soldBy: 'ben', note: 'hem 2 cm' });
});

test('less than one takes the line out', () => {
  const sale = after(
    { act: 'add', article: dress },
    { act: 'set-quantity', line: 'l1', quantity: 0 },
  );
  expect(isEmpty(sale)).toBe(true);
});

test('an unknown code keeps its place, costs nothing, and is an article once named', () => {
  const acts: SaleAct[] = [
    { act: 'add-unknown', code: '2990' },
    { act: 'add', article: dress },
  ];
  expect(basketOf(after(...acts)).lines.map((line) => line.id)).toEqual(['l2']);
  const named = after(...acts, { act: 'name-unknown', line: 'l1', article: scarf });
  expect(named.lines[0]).toEqual({ id: 'l1', article: scarf, quantity: 1 });
});

test('points wished for belong to the member and go with her', () => {
  const wished = after({ act: 'attach', member: 'm1' }, { act: 'spend', points: 500 });
  expect(basketOf(wished).spend).toBe(500);
  expect(basketOf(afterAct(wished, { act: 'detach' }))).toEqual({ lines: [] });
  expect(afterAct(wished, { act: 'attach', member: 'm2' }).spend).toBe(0);
});

test('a right of hers pays as far as it goes and leaves with her, her coupon stays', () => {
  const set = after(
    { act: 'attach', member: 'm1' },
    { act: 'set-right', right: 'm1.credit', on: true },
    { act: 'set-coupon', code: 'SPRING10', on: true },
  );
  expect(basketOf(set)).toEqual({
    lines: [],
    vouchers: [{ id: 'm1.credit', of: 'card', amountMinor: MOST_MINOR }],
    coupons: ['SPRING10'],
  });
  expect(basketOf(withRightsHere(withoutHers(set), []))).toEqual({
    lines: [],
    coupons: ['SPRING10'],
  });
  const alone = afterAct(set, { act: 'detach' });
  expect(basketOf(alone)).toEqual({ lines: [], coupons: ['SPRING10'] });
  expect(isEmpty(alone)).toBe(false);
  expect(isEmpty(afterAct(alone, { act: 'set-coupon', code: 'SPRING10', on: false }))).toBe(true);
});

test('a code handed in stays through whoever comes and goes, vouchers before gift cards', () => {
  const card = { code: 'GC-0001', of: 'gift-card' } as const;
  const paper = { code: '9900', of: 'coded' } as const;
  const sale = after(
    { act: 'hand-in', code: card },
    { act: 'hand-in', code: paper },
    { act: 'hand-in', code: { ...card, mostMinor: 20_00 } },
    { act: 'attach', member: 'm1' },
  );
  expect(basketOf(sale).vouchers).toEqual([
    { id: '9900', of: 'coded', amountMinor: MOST_MINOR },
    { id: 'GC-0001', of: 'gift-card', amountMinor: 20_00 },
  ]);
  expect(basketOf(withRightsHere(withoutHers(sale), [])).vouchers).toBeUndefined();
  const out = afterAct(sale, { act: 'hand-out', code: '9900' });
  expect(out.codes).toEqual([{ ...card, mostMinor: 20_00 }]);
  expect(isEmpty(afterAct(after({ act: 'hand-in', code: card }), { act: 'detach' }))).toBe(false);
  expect(afterAct(out, { act: 'hand-out', code: '9900' })).toBe(out);
});

test('a gift card is a line of its own, in the place of the code that nobody knew', () => {
  const sold = { code: 'GC-0001', name: 'Gift card', minor: 50_00 };
  const sale = after(
    { act: 'add-unknown', code: 'GC-0001' },
    { act: 'sell-gift-card', ...sold, instead: 'l1' },
    { act: 'sell-gift-card', ...sold, code: 'GC-0002' },
  );
  const article = {
    ...{ sku: 'gift-card', name: 'Gift card', tags: ['gift-card'], taxBasisPoints: 0 },
    ...{ listMinor: 50_00, priceMinor: 50_00 },
  };
  expect(sale.lines).toEqual([
    { id: 'l1', article, quantity: 1, giftCard: 'GC-0001' },
    { id: 'l2', article, quantity: 1, giftCard: 'GC-0002' },
  ]);
  expect(afterAct(sale, { act: 'set-quantity', line: 'l1', quantity: 2 })).toBe(sale);
  const other = afterAct(sale, { act: 'sell-gift-card', ...sold, minor: 75_00 });
  expect(other.lines.map((line) => 'article' in line && line.article.priceMinor)).toEqual([
    ...[75_00, 50_00],
  ]);
});

const byHand = { manager: 'lea', note: 'a seam was open' };
const toThirty = { ...byHand, off: { priceMinor: 30_00 } };

test('what was taken off a line stays with its pieces: one more is a line of its own', () => {
  const reduced = after(
    { act: 'add', article: dress },
    { act: 'take-off-line', line: 'l1', byHand: toThirty },
  );
  const lines = [
    { id: 'l1', article: dress, quantity: 1, byHand: toThirty },
    { id: 'l2', article: dress, quantity: 2 },
  ];
  const scanned = [dress, dress].reduce(
    (sale, article) => afterAct(sale, { act: 'add', article }),
    reduced,
  );
  expect(scanned.lines).toEqual(lines);
  expect(afterAct(reduced, { act: 'set-quantity', line: 'l1', quantity: 3 }).lines).toEqual(lines);
  const again = afterAct(scanned, { act: 'put-back', line: 'l1' });
  expect(again.lines[0]).toEqual({ id: 'l1', article: dress, quantity: 1 });
  expect(afterAct(again, { act: 'put-back', line: 'l1' })).toBe(again);
});

test('what was taken off the basket goes with one press, or with its last line', () => {
  const off = { ...byHand, minor: 10_00 };
  const reduced = after({ act: 'add', article: dress }, { act: 'take-off', byHand: off });
  expect(basketOf(reduced).byHand).toEqual(off);
  expect(afterAct(reduced, { act: 'put-back' }).byHand).toBeUndefined();
  expect(afterAct(reduced, { act: 'remove', line: 'l1' }).byHand).toBeUndefined();
  expect(afterAct(reduced, { act: 'add', article: scarf }).byHand).toEqual(off);
});

test('a basket kept by an earlier version of the till stands as it stood', () => {
  const { rights: _, coupons: __, ...earlier } = after({ act: 'add', article: dress });
  const kept = { basket: { lines: [] }, sale: earlier };
  expect(saleOf(kept, () => 'new')).toEqual(after({ act: 'add', article: dress }));
});

test('an act that changes nothing is no step to take back', () => {
  const steps = firstStep(start);
  expect(stepOn(steps, { act: 'detach' })).toBe(steps);
  expect(stepOn(steps, { act: 'remove', line: 'l9' })).toBe(steps);
  expect(stepOn(steps, { act: 'set-right', right: 'r', on: false })).toBe(steps);
  expect(stepBack(steps)).toBe(steps);
});

const anyAct: fc.Arbitrary<SaleAct> = fc.oneof(
  fc.record({ act: fc.constant('add' as const), article: fc.constantFrom(dress, scarf) }),
  fc.record({ act: fc.constant('add-unknown' as const), code: fc.constant('2990000000017') }),
  fc.record({
    act: fc.constant('set-quantity' as const),
    line: fc.constantFrom('l1', 'l2', 'l3'),
    quantity: fc.integer({ min: 0, max: 4 }),
  }),
  fc.record({ act: fc.constant('remove' as const), line: fc.constantFrom('l1', 'l2', 'l3') }),
  fc.record({
    act: fc.constant('name-unknown' as const),
    line: fc.constantFrom('l1', 'l2'),
    article: fc.constant(scarf),
  }),
  fc.record({ act: fc.constant('attach' as const), member: fc.constantFrom('m1', 'm2') }),
  fc.constant<SaleAct>({ act: 'detach' }),
  fc.record({ act: fc.constant('spend' as const), points: fc.constantFrom(0, 100, 500) }),
  fc.record({
    ...{ act: fc.constant('set-right' as const), on: fc.boolean() },
    right: fc.constantFrom('r1', 'r2'),
  }),
  fc.record({
    act: fc.constant('take-off-line' as const),
    line: fc.constantFrom('l1', 'l2'),
    byHand: fc.constant(toThirty),
  }),
  fc.record({ act: fc.constant('put-back' as const), line: fc.constantFrom('l1', 'l2') }),
  fc.constant<SaleAct>({ act: 'take-off', byHand: { ...byHand, minor: 500 } }),
  fc.constant<SaleAct>({ act: 'put-back' }),
  fc.constantFrom<SaleAct>(
    { act: 'hand-in', code: { code: 'GC-0001', of: 'gift-card' } },
    { act: 'hand-out', code: 'GC-0001' },
    { act: 'sell-gift-card', code: 'GC-0001', name: 'Gift card', minor: 50_00 },
  ),
  fc.record({
    ...{ act: fc.constant('set-coupon' as const), on: fc.boolean() },
    code: fc.constantFrom('A', 'B'),
  }),
);

test('up to twenty acts taken back leave the sale as if they had never been made', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 40 }), fc.nat(stepsKept), (acts, back) => {
      const walked = acts.reduce(stepOn, firstStep(start));
      const changed = acts.filter((act, at) => {
        const before = acts.slice(0, at).reduce(afterAct, start);
        return afterAct(before, act) !== before;
      });
      let steps = walked;
      for (let taken = 0; taken < back; taken += 1) steps = stepBack(steps);
      const kept = changed.slice(0, Math.max(0, changed.length - back));
      expect(steps.sale).toEqual(kept.reduce(afterAct, start));
    }),
  );
});
