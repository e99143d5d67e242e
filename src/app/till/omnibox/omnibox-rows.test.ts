import { expect, test } from 'vitest';
import { type FoundAll, lookingAway, nothingFound as nobody } from './found.ts';
import { plainRow, rowsFor } from './omnibox-rows.ts';
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

test('with a member on the sale, words that match nothing are a thing to sell', () => {
  const rows = rowsFor(readTyped('Silk scarf'), nobody, true);
  expect(rows.map(({ kind }) => kind)).toEqual(['misc', 'enrol-name']);
});

test('who is known comes before what is known, and both before anything new', () => {
  const found = { members: [marie], articles: [dress] };
  expect(kinds('mari', found)).toEqual(['member', 'article', 'enrol-name', 'misc']);
  expect(kinds('0612345678', found)).toEqual(['member', 'article', 'enrol-phone', 'misc']);
});

test('a coupon of the programme comes first, as the programme writes it', () => {
  const [row] = rowsFor(readTyped('spring10'), { ...nobody, coupon: 'SPRING10' });
  expect(row).toEqual({ kind: 'coupon', id: 'coupon', code: 'SPRING10' });
});

test('a tail of four figures is no number to enrol', () => {
  expect(kinds('4218', nobody)).toEqual(['misc']);
});

test('the number of a receipt that is not here is nobody to enrol and nothing to sell', () => {
  expect(kinds('0001-000042', nobody)).toEqual([]);
});

test('a product code that nobody knows is rather a thing than a phone', () => {
  expect(kinds('4006381333931', nobody)).toEqual(['misc', 'enrol-phone']);
});

test('[N5] a printed card that is nobody’s enrols before it could be a phone', () => {
  const found = { ...nobody, card: '29000008' };
  expect(kinds('29000008', found)).toEqual(['enrol-card', 'enrol-phone', 'misc']);
  expect(kinds('29000008', { ...found, articles: [dress] })[0]).toBe('article');
});

test('while nobody can be looked up nobody is said to be new', () => {
  expect(kinds('0612345678', lookingAway)).toEqual(['misc']);
  expect(kinds('Marie', lookingAway)).toEqual(['misc']);
  expect(kinds('SPRING10', { ...lookingAway, coupon: 'SPRING10' })).toEqual(['coupon', 'misc']);
});

test('an empty field has no rows', () => {
  expect(kinds('  ', nobody)).toEqual([]);
});

const byPhone = (member: string, phoneTail: string, to = 12) => ({
  ...{ member, number: member, phoneTail, phoneMasked: `••••••••${phoneTail}` },
  matched: { field: 'phone', from: to - 4, to } as const,
});
const plain = (text: string, members: FoundAll['members']) =>
  plainRow(readTyped(text), rowsFor(readTyped(text), { members, articles: [] }))?.id;

test('figures that two people share need a look before anybody is attached', () => {
  expect(plain('4218', [byPhone('m1', '4218'), byPhone('m2', '4218')])).toBeUndefined();
});

test('the only one whose phone ends so is meant, whoever has the figures inside', () => {
  expect(plain('4218', [byPhone('m1', '4218'), byPhone('m2', '2180', 11)])).toBe('m1');
  expect(plain('4218', [byPhone('m2', '2180', 11), byPhone('m3', '1809', 10)])).toBeUndefined();
  expect(plain('4218', [byPhone('m2', '2180', 11)])).toBe('m2');
});

test('a name takes the row that is marked', () => {
  expect(plain('mari', [marie, mario])).toBe('m1');
});
