import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guessColumns } from './columns.ts';
import { purchaseFile } from './purchase-columns.ts';
import { type PurchaseReading, purchaseRow } from './purchase-row.ts';

const header = ['Receipt', 'Date', 'Customer ID', 'SKU', 'Name', 'Qty', 'Price', 'Type of sale'];
const reading: PurchaseReading = {
  columns: { ...guessColumns(purchaseFile, header.slice(0, 7)), kind: 7 },
  dates: 'ymd',
  decimal: '.',
  decimals: 2,
  today: '2026-11-23',
  returnPrefix: 'C',
};

const good = [
  '536371',
  '2010-12-01T09:00:00',
  '13748',
  '22086',
  'PAPER CHAIN KIT',
  '80',
  '2.55',
  '',
];
const read = (changes: Readonly<Record<number, string>>) =>
  purchaseRow({ row: 2, cells: good.map((cell, place) => changes[place] ?? cell) }, reading);

const codes = (changes: Readonly<Record<number, string>>) => {
  const result = read(changes);
  return result.ok ? [] : result.refusal.map(({ field, code }) => `${field} ${code}`);
};

test('[I1] a row becomes a line of a purchase', () => {
  expect(read({})).toEqual({
    ok: true,
    value: {
      receipt: '536371',
      when: { day: '2010-12-01', second: 32_400 },
      member: '13748',
      back: false,
      quantity: 80,
      article: { sku: '22086', name: 'PAPER CHAIN KIT', listMinor: 255, priceMinor: 255 },
    },
  });
});

test('[I1] a row says everything that is wrong with it, cell by cell', () => {
  expect(codes({ 1: '2010-13-01', 5: 'many', 6: '' })).toEqual([
    'day DAY_UNREADABLE',
    'quantity QUANTITY_UNREADABLE',
    'price MISSING',
  ]);
  expect(read({ 6: '12,5o' })).toMatchObject({
    refusal: [{ row: 2, field: 'price', code: 'AMOUNT_UNREADABLE', value: '12,5o' }],
  });
});

test('[I3] a purchase after today is refused', () => {
  expect(codes({ 1: '2026-11-24' })).toEqual(['day DAY_AHEAD']);
});

test('[I7] a receipt that begins with the mark is a return, whatever its sign', () => {
  expect(read({ 0: 'C536379', 5: '-1' })).toMatchObject({ value: { back: true, quantity: 1 } });
  expect(read({ 0: 'C536379', 5: '1' })).toMatchObject({ value: { back: true, quantity: 1 } });
  expect(read({ 0: 'CASH 12' })).toMatchObject({ value: { back: false } });
});

test.each(['Return', 'refund', '退货', '返品', 'Retour', 'RETUR'])(
  '[I7] a row marked %s is a return',
  (kind) => {
    expect(read({ 7: kind, 5: '-2' })).toMatchObject({ value: { back: true, quantity: 2 } });
  },
);

test('[I7] a negative quantity without a mark is no purchase', () => {
  expect(codes({ 5: '-5' })).toEqual(['quantity NEGATIVE_WITHOUT_RETURN']);
  expect(codes({ 5: '0' })).toEqual(['quantity QUANTITY_ZERO']);
});

test('[I7] a price of nothing is let in, one below nothing is not', () => {
  expect(read({ 6: '0.0' })).toMatchObject({ value: { article: { priceMinor: 0 } } });
  expect(codes({ 6: '-11062.06' })).toEqual(['price AMOUNT_NEGATIVE']);
  expect(codes({ 6: '0.001' })).toEqual(['price AMOUNT_TOO_FINE']);
});

test('an article without a name goes by its code, one without a code by its name', () => {
  expect(read({ 4: '' })).toMatchObject({ value: { article: { name: '22086' } } });
  expect(read({ 3: '' })).toMatchObject({ value: { article: { sku: 'PAPER CHAIN KIT' } } });
  expect(codes({ 3: '', 4: '' })).toEqual(['sku MISSING']);
});

test('[I1] no row makes the reading fail, whatever stands in it', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...good, '-1', '1e400', '__proto__', '=1+1', '\0', '\uD800', '٣', '99/99/9999'),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
      const result = purchaseRow({ row: 9, cells }, reading);
      if (result.ok) expect(result.value.quantity).toBeGreaterThan(0);
      else expect(result.refusal.length).toBeGreaterThan(0);
    }),
  );
});
