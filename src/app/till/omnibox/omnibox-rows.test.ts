import { expect, test } from 'vitest';
import { type FoundAll, nothingFound as nobody } from './found.ts';
import { needsALook, rowsFor } from './omnibox-rows.ts';
import { readTyped } from './typed-text.ts';

const matched = { field: 'name', from: 0, to: 4 } as const;
const marie = { matched, member: 'm1', number: '2000100000014', name: 'Marie D.' };
const mario = { matched, member: 'm2', number: '2000100000023', name: 'Mario B.' };
const dress = { sku: 'D1', name: 'Linen dress', listMinor: 59_00, priceMinor: 59_00 };

const kinds = (text: string, found: FoundAll) =>
  rowsFor(readTyped(text), found).map((row) => row.kind);

test('an unknown phone offers to enrol first, as it was typed', () => {
  expect(rowsFor(readTyped('06 12 34 56 78'), nobody)[0]).toEqual({
    kind: 'enrol-phone',
    id: 'enrol',
    phone: '06 12 34 56 78',
  });
});

test('letters that match nobody become the name of somebody new', () => {
  expect(rowsFor(readTyped('Mari'), nobody)[0]).toMatchObject({ kind: 'enrol-name', name: 'Mari' });
});

test('who is known comes before what is known, and both before anything new', () => {
  const found = { members: [marie], articles: [dress] };
  expect(kinds('mari', found)).toEqual(['member', 'article', 'enrol-name', 'misc']);
  expect(kinds('0612345678', found)).toEqual(['member', 'article', 'enrol-phone', 'misc']);
});

test('a tail of four figures is no number to enrol', () => {
  expect(kinds('4218', nobody)).toEqual(['misc']);
});

test('a product code that nobody knows is rather a thing than a phone', () => {
  expect(kinds('4006381333931', nobody)).toEqual(['misc', 'enrol-phone']);
});

test('an empty field has no rows', () => {
  expect(kinds('  ', nobody)).toEqual([]);
});

test('figures that two people share need a look before anybody is attached', () => {
  const both = { ...nobody, members: [marie, mario] };
  const tail = readTyped('4218');
  expect(needsALook(tail, rowsFor(tail, both))).toBe(true);
  expect(needsALook(tail, rowsFor(tail, { ...nobody, members: [marie] }))).toBe(false);
  const name = readTyped('mari');
  expect(needsALook(name, rowsFor(name, both))).toBe(false);
});
