import { expect, test } from 'vitest';
import { lookAlikes } from './look-alikes.ts';

const marie = { member: '1', name: 'Marie D.', phone: '+33612345678' };

test('[F9] one phone, however it was typed, may be one person', () => {
  const other = { member: '2', name: 'Mme Dupont', phone: '06 12 34 56 78' };
  expect(lookAlikes([marie, other])).toEqual([{ one: marie, other, why: 'phone' }]);
});

test('[F9] one name and one figure that differs may be one person', () => {
  const other = { member: '2', name: ' marie  d. ', phone: '+33612345679' };
  expect(lookAlikes([marie, other])).toEqual([{ one: marie, other, why: 'digit' }]);
});

test('[N7] one card number is asked about first, and each two are asked about once', () => {
  const card = { number: 'VIP007' };
  const other = { member: '2', name: 'Marie D.', phone: '+33612345678', ...card };
  const found = lookAlikes([{ ...marie, ...card }, other]);
  expect(found.map(({ why }) => why)).toEqual(['number']);
  const stranger = { member: '3', name: 'Ana B.', phone: '+33699887766', ...card };
  expect(lookAlikes([{ ...marie, ...card }, stranger])).toHaveLength(1);
  expect(
    lookAlikes([
      { ...marie, number: '' },
      { ...stranger, number: '' },
    ]),
  ).toEqual([]);
});

test('[F9] nobody else looks alike: neither another name, nor two figures, nor no phone', () => {
  const others = [
    { member: '2', name: 'Anne B.', phone: '+33612345679' },
    { member: '3', name: 'Marie D.', phone: '+33612345699' },
    { member: '4', name: 'Marie D.' },
    { member: '5', name: 'Marie D.', phone: '12' },
    { member: '6', phone: '+33999999999' },
    { member: '7', phone: '+33999999998' },
  ];
  expect(lookAlikes([marie, ...others])).toEqual([]);
});

test('[F9] a name that half the town has is no sign', () => {
  const many = Array.from({ length: 50 }, (_, n) => ({
    ...{ member: `${n}`, name: '王伟' },
    phone: `+86138000${String(n * 7).padStart(5, '0')}`,
  }));
  expect(lookAlikes(many)).toEqual([]);
});
