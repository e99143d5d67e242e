import { describe, expect, test } from 'vitest';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { quote } from '#domain/promise/ring-up.ts';
import { afterAct, basketOf, newSale, type SaleAct } from '../basket/sale.ts';
import { afterByHandAct, atFirst, type ByHandAct } from './by-hand-steps.ts';
import { leftToTake } from './left-to-take.ts';
import { type OffKind, readOff } from './read-off.ts';

const after = (...acts: ByHandAct[]) => acts.reduce(afterByHandAct, atFirst);

test('another way of taking off begins the sum anew and keeps the reason', () => {
  const steps = after({ act: 'type', typed: '70' }, { act: 'say-why', note: 'last piece' });
  expect(afterByHandAct(steps, { act: 'choose', kind: 'price' })).toBe(steps);
  expect(afterByHandAct(steps, { act: 'choose', kind: 'share' })).toEqual({
    ...{ kind: 'share', typed: '', note: 'last piece', asking: false },
  });
});

test('who asks a manager may go back to the sum', () => {
  const steps = after({ act: 'type', typed: '70' }, { act: 'ask' });
  expect(steps.asking).toBe(true);
  expect(afterByHandAct(steps, { act: 'go-back' })).toEqual({ ...atFirst, typed: '70' });
});

describe('a sum typed for two pieces at 89.00 together', () => {
  const read = (kind: OffKind, typed: string) =>
    readOff({ kind, typed, currency: 'EUR', leftMinor: 89_00, quantity: 2 });

  test.each([
    ['price', '40', { off: { priceMinor: 40_00 }, minor: 9_00 }],
    ['price', '0', { off: { priceMinor: 0 }, minor: 89_00 }],
    ['share', '12,5', { off: { basisPoints: 1250 }, minor: 11_13 }],
    ['share', '100', { off: { basisPoints: 10_000 }, minor: 89_00 }],
    ['amount', '9.00', { off: { minor: 9_00 }, minor: 9_00 }],
  ] as [OffKind, string, object][])('%s %s', (kind, typed, value) => {
    expect(read(kind, typed)).toEqual({ ok: true, value });
  });

  test.each([
    ['price', '44.50', { code: 'PRICE_NOT_LOWER', belowMinor: 44_50 }],
    ['share', '101', { code: 'SHARE_TOO_LARGE' }],
    ['share', '0', { code: 'NOTHING_OFF' }],
    ['amount', '0', { code: 'NOTHING_OFF' }],
    ['amount', '90', { code: 'OFF_TOO_MUCH', mostMinor: 89_00 }],
    ['amount', '', { code: 'AMOUNT_EMPTY' }],
    ['amount', '0.005', { code: 'AMOUNT_TOO_FINE', decimals: 2 }],
  ] as [OffKind, string, object][])('%s %s says what is possible', (kind, typed, refusal) => {
    expect(read(kind, typed)).toEqual({ ok: false, refusal });
  });
});

test('what is left is what the goods cost without it, gift cards aside', () => {
  const article = { sku: 'D', name: 'Dress', listMinor: 100_00, priceMinor: 100_00 };
  const giftCard = { ...article, sku: 'G', tags: ['gift-card'] };
  const by = { manager: 'lea', note: 'a seam was open' };
  const acts: SaleAct[] = [
    { act: 'add', article },
    { act: 'add', article: { ...article, sku: 'H', priceMinor: 50_00, listMinor: 50_00 } },
    { act: 'add', article: giftCard },
    { act: 'take-off-line', line: 'l1', byHand: { ...by, off: { priceMinor: 80_00 } } },
    { act: 'take-off', byHand: { ...by, minor: 13_00 } },
  ];
  const sale = acts.reduce(afterAct, newSale('s'));
  const programme = { ...houseProgramme('EUR'), benefits: [] };
  const promised = quote({ programme, basket: basketOf(sale), day: '2026-11-23' });
  expect(promised.totals.netMinor).toBe(80_00 + 50_00 + 100_00 - 13_00);
  expect(leftToTake(promised, sale)).toBe(130_00);
  expect(leftToTake(promised, sale, 'l1')).toBe(100_00);
  expect(leftToTake(promised, sale, 'l2')).toBe(50_00);
});
