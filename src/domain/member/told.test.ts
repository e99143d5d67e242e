import { expect, test } from 'vitest';
import { refusalOf } from './told.ts';

test('an e-mail has something before its @ and a domain after it', () => {
  for (const email of ['ana@rue.example', 'a.b+c@mail.co.uk', '美咲@例え.jp']) {
    expect(refusalOf({ email })).toBeUndefined();
  }
  for (const email of ['ana', 'ana@', 'ana@rue', '@rue.example', 'a b@rue.example', 'a@b@c.d']) {
    expect(refusalOf({ email })).toEqual({ code: 'EMAIL_FORM' });
  }
  expect(refusalOf({ email: null })).toBeUndefined();
});

test('a name has at most 400 characters, a note 4000, and so has every part of her taste', () => {
  expect(refusalOf({ name: 'a'.repeat(400), note: 'a'.repeat(4000) })).toBeUndefined();
  expect(refusalOf({ name: 'a'.repeat(401) })).toEqual({ code: 'TOO_LONG', most: 400 });
  expect(refusalOf({ note: 'a'.repeat(4001) })).toEqual({ code: 'TOO_LONG', most: 4000 });
  expect(refusalOf({ phones: [{ typed: '1'.repeat(401) }] })).toMatchObject({ most: 400 });
  const taste = (letters: number) => ({ colours: ['red'], sizes: { dress: 'M'.repeat(letters) } });
  expect(refusalOf({ taste: taste(400) })).toBeUndefined();
  expect(refusalOf({ taste: taste(401) })).toMatchObject({ most: 400 });
});
