import { expect, test } from 'vitest';
import { memberFile } from './member-columns.ts';
import { planReading } from './plan-reading.ts';
import { purchaseFile } from './purchase-columns.ts';

const header = ['Bon', 'Data', 'Produs', 'Preț'];

test('[I2] what a file tells of itself is read out of its first rows', () => {
  const rows = [
    ['1', '25.11.2026', 'Eșarfă', '249,90'],
    ['2', '03.04.2026', 'Curea', '1.249,90'],
  ];
  expect(planReading(purchaseFile, { header, rows, decimals: 2 })).toEqual({
    columns: { receipt: 0, day: 1, name: 2, price: 3 },
    missing: [],
    dates: 'dmy',
    decimal: ',',
    open: [],
  });
});

test('[I3] what it leaves open is said, and what somebody said goes first', () => {
  const rows = [['1', '03.04.2026', 'Eșarfă', '1.250']];
  const first = { header, rows, decimals: 2 };
  expect(planReading(purchaseFile, first).open).toEqual(['dates', 'decimal']);
  const wished = planReading(purchaseFile, first, { dates: 'mdy', decimal: ',' });
  expect(wished).toMatchObject({ dates: 'mdy', decimal: ',', open: [] });
});

test('[I4] birthdays without a year tell the order of days too', () => {
  const rows = [
    ['Ana', '03.04'],
    ['Ion', '25.06'],
  ];
  const plan = planReading(memberFile, { header: ['Nume', 'Zi de naștere'], rows, decimals: 2 });
  expect(plan).toMatchObject({ dates: 'dmy', open: [] });
});

test('[I2] a file without the columns it needs is not read', () => {
  const plan = planReading(purchaseFile, { header: ['a', 'b'], rows: [], decimals: 2 });
  expect(plan.missing).toEqual([['day'], ['price'], ['sku', 'name']]);
});
