import { afterEach, beforeEach, expect, test } from 'vitest';
import { readClerks } from '#storage/read/read-shop.ts';
import { type ChangeClerk, changeClerk } from './change-clerk.ts';
import { openBoutique } from './open-boutique.ts';
import { type Trial, trialShop } from './trial-shop.ts';

let shop: Trial;
let by: string;
beforeEach(async () => {
  shop = await trialShop({ opened: false });
  const opened = await openBoutique(shop, {
    name: 'Chez Anna',
    currency: 'EUR',
    country: 'FR',
    manager: { name: 'Anna', pin: '4218' },
  });
  if (!opened.ok) throw new Error(opened.refusal.code);
  by = opened.value.clerk;
});
afterEach(() => shop.db.leave());

async function refusalOf(request: Partial<ChangeClerk>) {
  const changed = await changeClerk(shop, { by, name: 'Bo', role: 'clerk', ...request });
  return changed.ok ? undefined : changed.refusal.code;
}

test('somebody new is taken on, and no PIN can be read from what is kept', async () => {
  expect(await refusalOf({ pin: '1234' })).toBeUndefined();
  const [, bo] = await readClerks(shop.db);
  expect(bo).toMatchObject({ name: 'Bo', role: 'clerk' });
  expect(JSON.stringify(bo?.pin)).not.toContain('1234');
});

test('a change without a PIN keeps the one there is', async () => {
  await refusalOf({ pin: '1234' });
  const [, bo] = await readClerks(shop.db);
  expect(await refusalOf({ clerk: bo?.clerk ?? '', name: 'Bo B.' })).toBeUndefined();
  const [, after] = await readClerks(shop.db);
  expect(after).toEqual({ ...bo, name: 'Bo B.' });
});

test('a name, four figures and a known person are asked for', async () => {
  expect(await refusalOf({ name: ' ', pin: '1234' })).toBe('NAME_MISSING');
  expect(await refusalOf({ pin: '12a4' })).toBe('PIN_FORM');
  expect(await refusalOf({ pin: '12345' })).toBe('PIN_FORM');
  expect(await refusalOf({ clerk: 'nobody' })).toBe('CLERK_UNKNOWN');
});

test('only a manager changes who works here', async () => {
  await refusalOf({ pin: '1234' });
  const [, bo] = await readClerks(shop.db);
  expect(await refusalOf({ by: bo?.clerk ?? '', pin: '9999' })).toBe('MANAGER_ONLY');
});

test('the last manager neither leaves nor becomes a clerk', async () => {
  const anna = { clerk: by, name: 'Anna' };
  expect(await refusalOf({ ...anna, role: 'manager', left: true })).toBe('LAST_MANAGER');
  expect(await refusalOf({ ...anna, role: 'clerk' })).toBe('LAST_MANAGER');
  expect(await refusalOf({ role: 'manager', pin: '1234' })).toBeUndefined();
  expect(await refusalOf({ ...anna, role: 'clerk' })).toBeUndefined();
});
