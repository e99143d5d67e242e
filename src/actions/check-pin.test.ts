import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeClerk } from './change-clerk.ts';
import { checkPin } from './check-pin.ts';
import { openBoutique } from './open-boutique.ts';
import { openPinTries } from './pin-tries.ts';
import { type Trial, trialShop } from './trial-shop.ts';

let shop: Trial;
let manager: string;
beforeEach(async () => {
  shop = await trialShop({ opened: false });
  const opened = await openBoutique(shop, {
    name: 'Chez Anna',
    currency: 'EUR',
    country: 'FR',
    manager: { name: 'Anna', pin: '4218' },
  });
  if (!opened.ok) throw new Error(opened.refusal.code);
  manager = opened.value.clerk;
});
afterEach(() => shop.db.leave());

function freshTries() {
  const kept = new Map<string, string>();
  const place = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  return openPinTries({ place, watch: () => 0 });
}

test('the right PIN says who stands at the till, full-width figures included', async () => {
  const who = { ok: true, value: { clerk: manager, name: 'Anna', role: 'manager' } };
  expect(await checkPin(shop, { clerk: manager, pin: '4218' }, freshTries())).toEqual(who);
  expect(await checkPin(shop, { clerk: manager, pin: '４２１８' }, freshTries())).toEqual(who);
});

test('the fifth wrong PIN shuts the till for a while, the right one included', async () => {
  const tries = freshTries();
  const wrong = async () => checkPin(shop, { clerk: manager, pin: '0000' }, tries);
  for (const triesLeft of [4, 3, 2, 1]) {
    expect(await wrong()).toEqual({ ok: false, refusal: { code: 'PIN_WRONG', triesLeft } });
  }
  const wait = { ok: false, refusal: { code: 'PIN_WAIT', waitMs: 30_000 } };
  expect(await wrong()).toEqual(wait);
  expect(await checkPin(shop, { clerk: manager, pin: '4218' }, tries)).toEqual(wait);
});

test('nobody signs in with the PIN of somebody who has left', async () => {
  const added = await changeClerk(shop, { by: manager, name: 'Bo', role: 'clerk', pin: '1111' });
  if (!added.ok) throw new Error(added.refusal.code);
  const { clerk } = added.value;
  expect(await checkPin(shop, { clerk, pin: '1111' }, freshTries())).toMatchObject({ ok: true });
  await changeClerk(shop, { by: manager, clerk, name: 'Bo', role: 'clerk', left: true });
  const gone = await checkPin(shop, { clerk, pin: '1111' }, freshTries());
  expect(gone).toEqual({ ok: false, refusal: { code: 'CLERK_UNKNOWN' } });
});
