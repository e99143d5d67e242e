import { afterEach, beforeEach, expect, test } from 'vitest';
import { readByCode } from '#storage/read/read-by-code.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readLoose } from '#storage/read/read-loose.ts';
import { readLowestPaid } from '#storage/read/read-lowest-paid.ts';
import { readShiftNow } from '#storage/read/read-shift.ts';
import { enrolMember } from './enrol-member.ts';
import { looseReturn, undoLooseReturn } from './loose-return.ts';
import { ringUp } from './ring-up.ts';
import { managedShop, type Trial } from './trial-shop.ts';

const scarf = { sku: 'scarf', name: 'Silk scarf', listMinor: 40_00, priceMinor: 40_00 };
const lines = [{ id: 'l1', article: scarf, quantity: 1 }];
const clerk = 'ben';
let shop: Trial;
let manager: string;
beforeEach(async () => {
  ({ shop, manager } = await managedShop());
});
afterEach(() => shop.db.leave());

const asked = { lines, clerk, refund: 'cash', note: 'a gift', returnId: 'r1' } as const;

test('[U1] only a manager answers for it', async () => {
  const refused = { refusal: { code: 'MANAGER_ONLY' } };
  expect(await looseReturn(shop, { ...asked, manager: clerk })).toMatchObject(refused);
  const done = await looseReturn(shop, { ...asked, manager });
  expect(done).toMatchObject({ value: { return: { receipt: '0001-000001' }, manager } });
  expect(await readLoose(shop.db, '0001-000001')).toMatchObject({ isUndone: false });
  const next = await looseReturn(shop, { ...asked, manager, returnId: 'r2' });
  expect(next).toMatchObject({ value: { return: { receipt: '0001-000002' } } });
});

test('[U2] it stands in her history, and her card is as it was', async () => {
  const enrolled = await enrolMember(shop, { clerk, country: 'FR', phone: '06 12 34 42 18' });
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  const { member } = enrolled.value;
  const before = await readCard(shop.db, member);
  const done = await looseReturn(shop, { ...asked, manager, member });
  expect(done).toMatchObject({ value: { member } });
  expect(await readCard(shop.db, member)).toEqual(before);
  const nobody = await looseReturn(shop, { ...asked, manager, member: 'nobody' });
  expect(nobody).toMatchObject({ refusal: { code: 'MEMBER_UNKNOWN' } });
});

test('[U5] it is undone within a minute, once, and the voucher with it', async () => {
  const done = await looseReturn(shop, { ...asked, manager, refund: 'voucher' });
  if (!done.ok) throw new Error(done.refusal.code);
  const code = done.value.return.voucher ?? '';
  expect(await readByCode(shop.db, [code])).toMatchObject([{ issued: 40_00, voided: 0 }]);
  expect(await undoLooseReturn(shop, { clerk, of: 'r1' })).toMatchObject({ ok: true });
  expect(await readByCode(shop.db, [code])).toMatchObject([{ issued: 40_00, voided: 40_00 }]);
  expect(await readLoose(shop.db, 'r1')).toMatchObject({ isUndone: true });
  const unknown = { refusal: { code: 'RETURN_UNKNOWN' } };
  expect(await undoLooseReturn(shop, { clerk, of: 'r1' })).toMatchObject(unknown);
  await looseReturn(shop, { ...asked, manager, returnId: 'r2' });
  shop.instant += 60_001;
  const late = { refusal: { code: 'TOO_LATE' } };
  expect(await undoLooseReturn(shop, { clerk, of: 'r2' })).toMatchObject(late);
  expect((await readShiftNow(shop.db)).facts.at(-1)?.body.type).toBe('loose.returned');
});

test('[U4] the lowest price of late is that of all sales this till knows of', async () => {
  for (const priceMinor of [40_00, 32_00]) {
    const article = { ...scarf, priceMinor };
    const sold = await ringUp(shop, {
      ...{ clerk, sale: shop.newId(), shownDueMinor: priceMinor },
      basket: { lines: [{ id: 'l1', article, quantity: 1 }] },
      tenders: [{ kind: 'card', amountMinor: priceMinor }],
    });
    expect(sold).toMatchObject({ ok: true });
  }
  expect((await readLowestPaid(shop.db, '2026-11-01')).get('scarf')).toBe(32_00);
  expect((await readLowestPaid(shop.db, '2026-12-01')).get('scarf')).toBeUndefined();
});
