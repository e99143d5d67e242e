import { afterEach, beforeEach, expect, test } from 'vitest';
import { memberFile } from '#domain/intake/member-columns.ts';
import { memberRow } from '#domain/intake/member-row.ts';
import type { Profile } from '#domain/member/member.ts';
import { readCard } from '#storage/read/read-card.ts';
import { rebuild } from '#storage/rebuild.ts';
import { readTillState } from '#storage/till-state.ts';
import { amendMember } from './amend-member.ts';
import { enrolMember } from './enrol-member.ts';
import { type Trial, trialClerk, trialShop } from './trial-shop.ts';

const clerk = trialClerk;
const told = { gender: 'female', occupation: 'architect', incomeBand: '40–60' } as const;
let shop: Trial;
let member: string;

beforeEach(async () => {
  shop = await trialShop();
  const enrolled = await enrolMember(shop, { clerk, country: 'FR', name: 'Marie D.' });
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  member = enrolled.value.member;
});
afterEach(() => shop.db.leave());

const profileNow = async () => (await readCard(shop.db, member))?.profile;
const change = (changes: { readonly [Field in keyof Profile]?: Profile[Field] | null }) =>
  amendMember(shop, { clerk, member, changes });

test('gender, occupation and income are kept as told, changed and emptied one by one', async () => {
  await change(told);
  expect(await profileNow()).toEqual({ name: 'Marie D.', ...told });
  await change({ occupation: 'retired' });
  await change({ gender: null });
  expect(await profileNow()).toEqual({
    ...{ name: 'Marie D.', occupation: 'retired', incomeBand: '40–60' },
  });
  expect((await rebuild(shop.db)).changed).toEqual([]);
  expect(await change({ gender: 'x'.repeat(401) })).toMatchObject({
    refusal: { code: 'TOO_LONG' },
  });
});

test('a file of members brings them', () => {
  const columns = Object.fromEntries(memberFile.fields.map((field, place) => [field, place]));
  const cells: Readonly<Record<string, string>> = { name: 'Marie D.', ...told };
  const row = { row: 2, cells: memberFile.fields.map((field) => cells[field] ?? '') };
  const read = memberRow(row, {
    ...{ columns, dates: 'dmy', decimal: '.', decimals: 2, today: '2026-11-23' },
    readPhone: (typed) => ({ typed }),
  });
  expect(read).toMatchObject({ ok: true, value: { profile: told } });
});

test('she is enrolled at the boutique of the till, and stays so whatever is amended', async () => {
  const { boutique } = await readTillState(shop.db);
  await change(told);
  expect(boutique).not.toBe('');
  expect((await readCard(shop.db, member))?.enrolledAt).toBe(boutique);
});

test('the clerk who is closest to her is the last one that was said', async () => {
  await change({ closestClerk: 'ana' });
  await change({ closestClerk: 'noor' });
  expect((await profileNow())?.closestClerk).toBe('noor');
  await change({ closestClerk: null });
  expect(await profileNow()).toEqual({ name: 'Marie D.' });
  expect((await rebuild(shop.db)).changed).toEqual([]);
});
