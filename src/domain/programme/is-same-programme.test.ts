import { expect, test } from 'vitest';
import { isSameProgramme } from './is-same-programme.ts';
import { houseProgramme } from './ready-made.ts';

const house = houseProgramme('EUR');

test('a version with another number and day, its parts in another order, says the same', () => {
  const turned = Object.fromEntries(Object.entries(house).toReversed()) as unknown as typeof house;
  const later = { ...turned, id: 'later', version: 9, effectiveFrom: '2027-01-01' };
  expect(isSameProgramme(house, later)).toBe(true);
});

test('a name in one language is a difference, and so is the order of the benefits', () => {
  expect(isSameProgramme(house, { ...house, name: { ...house.name, ja: '会' } })).toBe(false);
  const [benefit, ...others] = house.benefits;
  const benefits = benefit ? [...others, benefit] : [];
  expect(isSameProgramme(house, { ...house, benefits })).toBe(false);
});
