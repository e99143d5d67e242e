import { expect, it } from 'vitest';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { chosenAmong } from './chosen-among.ts';
import { earningFields } from './points-fields.ts';

it('knows every choice of how points come in the programme in force', () => {
  const programme = houseProgramme('EUR');
  for (const { at, holds } of earningFields(programme)) {
    if (holds.kind !== 'choice') continue;
    const value = at.reduce<unknown>((inside, word) => Object(inside)[String(word)], programme);
    expect(chosenAmong(holds.options, value), at.join('.')).not.toBe(-1);
  }
});

it('tells two that go by their figures apart, and any figures from nothing', () => {
  const none = { value: undefined, label: 'earn.no' } as const;
  const few = { value: { most: 1 }, label: 'earn.yes' } as const;
  const many = { value: { most: 3 }, label: 'earn.yes' } as const;
  expect(chosenAmong([none, few, many], { most: 3 })).toBe(2);
  expect(chosenAmong([none, few, many], { most: 2 })).toBe(-1);
  expect(chosenAmong([none, few], { most: 2 })).toBe(1);
  expect(chosenAmong([none, few], undefined)).toBe(0);
});
