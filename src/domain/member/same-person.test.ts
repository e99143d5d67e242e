import { expect, test } from 'vitest';
import { maySamePersonBe } from './same-person.ts';

const born = { birthday: { month: 5, day: 4 } };

test.each([
  ['Marie D.', 'Marie Dupont'],
  ['marie  dupont', 'Dupont Marie'],
  ['Zoé Jean-Pierre', 'Zoe Jean Pierre'],
  ['山田花子', '山田花子'],
  ['Marie Dupont', undefined],
])('[F11] %s may be %s', (one, other) => {
  const named = [one, other].map((name) => (name === undefined ? {} : { name }));
  expect(maySamePersonBe(named[0] ?? {}, named[1] ?? {})).toBe(true);
});

test.each([
  ['Marie Dupont', 'Paul Dupont'],
  ['Marie', 'Marie Dupont'],
  ['Mar Dupont', 'Marie Dupont'],
  ['山田', '山田花子'],
  ['がんだ', 'かんだ'],
])('[F11] %s is not taken for %s', (one, other) => {
  expect(maySamePersonBe({ name: one }, { name: other })).toBe(false);
});

test('[F11] another birthday or another reading is another person', () => {
  const other = { birthday: { month: 5, day: 5 } };
  expect(maySamePersonBe({ name: 'Marie', ...born }, { name: 'Marie', ...born })).toBe(true);
  expect(maySamePersonBe({ name: 'Marie', ...born }, { name: 'Marie' })).toBe(true);
  expect(maySamePersonBe({ name: 'Marie', ...born }, { name: 'Marie', ...other })).toBe(false);
  const [hana, hanako] = [{ reading: 'はな' }, { reading: 'はなこ' }];
  expect(maySamePersonBe({ name: '花', ...hana }, { name: '花', ...hanako })).toBe(false);
});
