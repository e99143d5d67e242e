import { expect, test } from 'vitest';
import { newSale, type Sale } from './sale.ts';
import { openTillStore } from './till-store.ts';

const dress = { sku: 'D1', name: 'Linen dress', listMinor: 59_00, priceMinor: 59_00 };

function store(kept: Promise<Sale | undefined>) {
  const keptSales: Sale[] = [];
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `sale-${ids}`;
  };
  const till = openTillStore({ newId, kept: () => kept, keep: (sale) => keptSales.push(sale) });
  return { till, keptSales };
}

test('a scan made before the kept basket was read is added to it', async () => {
  const before = { ...newSale('kept'), member: 'm1' };
  const { till, keptSales } = store(Promise.resolve(before));
  till.act({ act: 'add', article: dress });
  expect(till.now().steps.sale.lines).toEqual([]);
  await Promise.resolve();
  expect(till.now()).toMatchObject({ ready: true, steps: { sale: { id: 'kept', member: 'm1' } } });
  expect(till.now().steps.sale.lines).toHaveLength(1);
  expect(keptSales.at(-1)).toBe(till.now().steps.sale);
});

test('a basket that cannot be read stops nobody', async () => {
  const { till } = store(Promise.reject(new Error('away')));
  await Promise.resolve();
  await Promise.resolve();
  till.act({ act: 'add', article: dress });
  expect(till.now().steps.sale.lines).toHaveLength(1);
});

test('every change is kept, and taking it back too', async () => {
  const { till, keptSales } = store(Promise.resolve(undefined));
  await Promise.resolve();
  till.act({ act: 'add', article: dress });
  till.undo();
  expect(keptSales.map((sale) => sale.lines.length).slice(-2)).toEqual([1, 0]);
});

test('a recorded purchase leaves a fresh sale under another id', async () => {
  const { till } = store(Promise.resolve(undefined));
  await Promise.resolve();
  till.act({ act: 'add', article: dress });
  const paid = till.now().steps.sale;
  const purchase = { id: paid.id } as never;
  till.recorded({ purchase, sale: paid, changeMinor: 0, recordedAt: 0 });
  expect(till.now().steps.sale).toMatchObject({ lines: [] });
  expect(till.now().steps.sale.id).not.toBe(paid.id);
  till.undo();
  expect(till.now().steps.sale.lines).toEqual([]);
});
