import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MemberField, memberFile } from './member-columns.ts';
import { type MemberReading, memberRow } from './member-row.ts';

const columns = Object.fromEntries(memberFile.fields.map((field, place) => [field, place]));
const reading: MemberReading = {
  columns,
  dates: 'dmy',
  decimal: '.',
  decimals: 2,
  today: '2026-11-23',
  readPhone: (typed) => ({ typed }),
};

const read = (cells: Partial<Record<MemberField, string>>) =>
  memberRow({ row: 2, cells: memberFile.fields.map((field) => cells[field] ?? '') }, reading);

const codes = (cells: Partial<Record<MemberField, string>>) => {
  const result = read(cells);
  return result.ok ? [] : result.refusal.map(({ field, code }) => `${field} ${code}`);
};

test('[I1] a row becomes a member', () => {
  const row = read({
    number: '0042',
    name: 'Ana  Popescu',
    phone: '0712 034 567',
    birthday: '17/05/1990',
    language: 'română',
    enrolledOn: '03/04/2024',
    points: '320',
  });
  expect(row).toEqual({
    ok: true,
    value: {
      number: '0042',
      profile: {
        name: 'Ana  Popescu',
        phones: [{ typed: '0712 034 567' }],
        birthday: { month: 5, day: 17 },
        language: 'ro',
      },
      enrolledOn: '2024-04-03',
      points: 320,
      consents: [],
    },
  });
});

test('any one of name, phone, number and e-mail is enough', () => {
  expect(codes({ phone: '0712034567' })).toEqual([]);
  expect(codes({ email: 'ana@example.com' })).toEqual([]);
  expect(codes({ note: 'likes silk' })).toEqual(['name MISSING']);
});

test.each([
  [{ familyName: 'Popescu', givenName: 'Ana' }, 'Ana Popescu'],
  [{ familyName: '王', givenName: '晓丽' }, '王晓丽'],
  [{ familyName: 'さとう', givenName: 'みさき' }, 'さとう みさき'],
])('a name in two columns is put together as it is written: %o', (cells, name) => {
  expect(read(cells)).toMatchObject({ value: { profile: { name } } });
});

test('[I4] an impossible birthday is said', () => {
  expect(codes({ name: 'Ana', birthday: '31/04/1990' })).toEqual(['birthday BIRTHDAY_UNREADABLE']);
});

test('a phone that a spreadsheet has shortened cannot be guessed', () => {
  expect(codes({ name: 'Ana', phone: '4.07E+10' })).toEqual(['phone NUMBER_SHORTENED']);
  expect(codes({ name: 'Ana', phone: 'none' })).toEqual(['phone PHONE_UNREADABLE']);
});

test('the number of a payment card never comes in', () => {
  expect(codes({ name: 'Ana', note: 'card 4111 1111 1111 1111' })).toEqual(['note CARD_NUMBER']);
  expect(codes({ name: 'Ana', note: 'parcel 4111 1111 1111 1112' })).toEqual([]);
});

test('[I11] only a clear yes is a consent', () => {
  const row = read({ name: 'Ana', consentSms: 'Da', consentEmail: 'maybe', consentCall: 'no' });
  expect(row).toMatchObject({
    value: {
      consents: [
        { channel: 'call', given: false },
        { channel: 'sms', given: true },
        { channel: 'email', given: false },
      ],
    },
  });
});

test('[I1] no row makes the reading fail, whatever stands in it', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '17/05', '-1', '+40', '王'),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 24 }), (cells) => {
      const result = memberRow({ row: 9, cells }, reading);
      if (!result.ok) expect(result.refusal.length).toBeGreaterThan(0);
    }),
  );
});
