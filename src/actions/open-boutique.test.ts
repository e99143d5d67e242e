import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBoutique, readClerks, readProgrammes } from '#storage/read/read-shop.ts';
import { openBoutique } from './open-boutique.ts';
import { type Trial, trialShop } from './trial-shop.ts';

let shop: Trial;
beforeEach(async () => {
  shop = await trialShop({ opened: false });
});
afterEach(() => shop.db.leave());

const request = {
  name: ' Chez Anna ',
  currency: 'RON',
  country: 'RO',
  manager: { name: 'Anna', pin: '4218' },
};

test('the boutique, its manager and its programme are there at once', async () => {
  const opened = await openBoutique(shop, request);
  if (!opened.ok) throw new Error(opened.refusal.code);
  expect(await readBoutique(shop.db)).toEqual({
    name: 'Chez Anna',
    currency: 'RON',
    country: 'RO',
    openedOn: '2026-11-23',
  });
  expect(await readClerks(shop.db)).toMatchObject([{ name: 'Anna', role: 'manager' }]);
  expect(await readProgrammes(shop.db)).toMatchObject([{ currency: 'RON', version: 1 }]);
});

test('a second answer to the same questions opens nothing', async () => {
  await openBoutique(shop, request);
  const again = await openBoutique(shop, { ...request, name: 'Another' });
  expect(again).toEqual({ ok: false, refusal: { code: 'ALREADY_OPEN' } });
  expect((await readBoutique(shop.db))?.name).toBe('Chez Anna');
});

test.each([
  ['NAME_MISSING', { name: '  ' }],
  ['MANAGER_NAME_MISSING', { manager: { name: '', pin: '4218' } }],
  ['PIN_FORM', { manager: { name: 'Anna', pin: '421' } }],
])('%s: nothing is opened', async (code, wrong) => {
  const opened = await openBoutique(shop, { ...request, ...wrong });
  expect(opened).toEqual({ ok: false, refusal: { code } });
  expect(await readBoutique(shop.db)).toBeUndefined();
});
