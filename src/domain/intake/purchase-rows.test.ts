import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LaidRow } from './laid-row.ts';
import type { PurchaseField } from './purchase-columns.ts';
import { type PurchaseReading, purchaseRow } from './purchase-row.ts';
import { purchaseRows } from './purchase-rows.ts';

const COLUMNS = ['receipt', 'sku', 'name', 'quantity', 'day', 'price', 'member', 'tags'] as const;

function laid(cells: readonly string[], isPlain: boolean): LaidRow {
  const bounds: number[] = [];
  let text = '';
  for (const cell of cells) {
    bounds.push(text.length, text.length + cell.length);
    text += `${cell},`;
  }
  return {
    ...{ row: 7, columns: cells.length, isPlain, cells: () => [...cells] },
    bytes: Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
    bounds: Int32Array.from(bounds),
  };
}

const rows = fc
  .tuple(
    fc.constantFrom('1', 'C2', '3', ''),
    fc.constantFrom('coat', 'hat', ''),
    fc.constantFrom('Coat', 'Hat', '=Hat', ''),
    fc.constantFrom('', '1', '12', '0', '-3', '-', '2.0', '1 000', '9999999'),
    fc.constantFrom('2026-01-02', '2026-01-02T10:00', '3 Jan 2026', 'soon', ''),
    fc.constantFrom('1.00', '2', '1.001', '-1', ''),
    fc.constantFrom('ana', ' ana', 'ion', ''),
    fc.constantFrom('gift-card', ''),
  )
  .chain((cells) =>
    fc.integer({ min: 6, max: 8 }).map((columns): readonly string[] => cells.slice(0, columns)),
  );

test('a row is read after any others as it is read by itself', () => {
  const columns = Object.fromEntries(COLUMNS.map((field, at) => [field, at])) as Partial<
    Record<PurchaseField, number>
  >;
  const known = fc.constantFrom(columns, { day: 4, price: 5, name: 2 });
  fc.assert(
    fc.property(fc.array(fc.tuple(rows, fc.boolean())), known, (file, found) => {
      const reading: PurchaseReading = {
        ...{ columns: found, dates: 'ymd', decimal: '.', decimals: 2 },
        ...{ returnPrefix: 'C', today: '2026-12-31' },
      };
      const read = purchaseRows(reading);
      for (const [cells, isPlain] of file) {
        expect(read(laid(cells, isPlain))).toEqual(purchaseRow({ row: 7, cells }, reading));
      }
    }),
  );
});
