import { afterEach, beforeEach, expect, test } from 'vitest';
import { readByCode } from '#storage/read/read-by-code.ts';
import { issueVoucher, takeBackVoucher } from './issue-voucher.ts';
import { managedShop, type Trial } from './trial-shop.ts';

let shop: Trial;
let manager: string;
beforeEach(async () => {
  ({ shop, manager } = await managedShop());
});
afterEach(() => shop.db.leave());

test('[V13] a voucher is issued by the word of a manager alone, and taken back', async () => {
  const asked = { clerk: 'ben', code: '9900', minor: 2000, note: 'goodwill' };
  const nobody = { refusal: { code: 'MANAGER_ONLY' } };
  expect(await issueVoucher(shop, { ...asked, manager: 'ben' })).toMatchObject(nobody);
  expect(await readByCode(shop.db, ['9900'])).toEqual([]);
  expect(await issueVoucher(shop, { ...asked, manager })).toMatchObject({ value: { manager } });
  expect(await readByCode(shop.db, ['9900'])).toMatchObject([{ issued: 2000, voided: 0 }]);
  const back = { clerk: 'ben', manager, code: '9900' };
  expect(await takeBackVoucher(shop, back)).toMatchObject({ ok: true });
  expect(await readByCode(shop.db, ['9900'])).toMatchObject([{ issued: 2000, voided: 2000 }]);
  expect(await takeBackVoucher(shop, back)).toMatchObject({ refusal: { code: 'VOUCHER_GONE' } });
});
