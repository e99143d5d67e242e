import { afterEach, beforeEach, expect, test } from 'vitest';
import { readOutbox } from '#storage/outbox.ts';
import { settleAside } from './settle-aside.ts';
import { managedShop, type Trial } from './trial-shop.ts';

let shop: Trial;
let manager: string;
beforeEach(async () => {
  ({ shop, manager } = await managedShop());
});
afterEach(() => shop.db.leave());

test('a manager decides what becomes of a fact that is kept aside, and nobody else', async () => {
  const asked = { fact: 'a'.repeat(64), act: 'again' } as const;
  const before = (await readOutbox(shop.db, 99)).length;
  const nobody = { ok: false, refusal: { code: 'MANAGER_ONLY' } };
  expect(await settleAside(shop, { ...asked, manager: 'ben' })).toEqual(nobody);
  expect(await settleAside(shop, { ...asked, manager })).toMatchObject({ ok: true });
  const said = (await readOutbox(shop.db, 99)).slice(before);
  expect(said.map(({ body }) => body)).toEqual([{ type: 'aside.settled', ...asked, manager }]);
  expect(shop.nudged).toBeGreaterThan(0);
});
