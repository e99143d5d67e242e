import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TenderKind } from '#domain/purchase/purchase.ts';
import { changeOf, inTurn, paidBy, putDown, restOf, type Split, takeUp } from './split.ts';

const unpaid: Split = { dueMinor: 147_60, tenders: [] };

test('card and cash share what is due, and only the cash gives change', () => {
  const split = putDown(putDown(unpaid, 'card', 100_00), 'cash', 50_00);
  expect(restOf(split)).toBe(0);
  expect(changeOf(split.tenders)).toBe(2_40);
  expect(split.tenders).toEqual([
    { kind: 'card', amountMinor: 100_00 },
    { kind: 'cash', amountMinor: 47_60, handedMinor: 50_00 },
  ]);
});

test('a card never pays more than the rest', () => {
  expect(putDown(unpaid, 'card', 200_00).tenders).toEqual([{ kind: 'card', amountMinor: 147_60 }]);
});

test('what was put down can be taken up again', () => {
  const split = putDown(unpaid, 'card', 100_00);
  const [card] = split.tenders;
  expect(card && takeUp(split, card)).toEqual(unpaid);
});

test('two tenders of one purchase are told apart by the rest they leave', () => {
  const split = putDown(putDown(unpaid, 'card', 50_00), 'card', 50_00);
  expect(inTurn(split).map(({ restMinor }) => restMinor)).toEqual([97_60, 47_60]);
});

test('exact cash gives no change, and nothing due asks for no tender', () => {
  expect(paidBy('cash', 147_60)).toEqual([{ kind: 'cash', amountMinor: 147_60 }]);
  expect(paidBy('card', 0)).toEqual([]);
});

test('whatever is put down, tenders and rest add up to what is due', () => {
  const kinds = fc.constantFrom<TenderKind>('cash', 'card', 'other');
  const puts = fc.array(fc.tuple(kinds, fc.integer({ min: -50, max: 30_000 })));
  fc.assert(
    fc.property(fc.nat(100_000), puts, (dueMinor, given) => {
      const start: Split = { dueMinor, tenders: [] };
      const split = given.reduce((so, [kind, amount]) => putDown(so, kind, amount), start);
      const paid = split.tenders.reduce((sum, tender) => sum + tender.amountMinor, 0);
      expect(paid + restOf(split)).toBe(dueMinor);
      expect(restOf(split)).toBeGreaterThanOrEqual(0);
      expect(changeOf(split.tenders)).toBeGreaterThanOrEqual(0);
    }),
  );
});
