import { expect, test } from 'vitest';
import { trialClerk, trialShop } from '#actions/trial-shop.ts';
import { countMembers } from '#storage/read/read-health.ts';
import { type House, Importing } from './importing.ts';

const history = [
  'Date,Receipt,Member,SKU,Price,Quantity',
  '2026-11-02,1,A7,coat,400.00,1',
  '2026-11-03,C2,A7,coat,400.00,-1',
  '2026-11-04,3,,scarf,10.00,-5',
].join('\n');

const file = { name: 'history.csv', blob: new Blob([history]) };

async function opened() {
  const shop = await trialShop();
  const house: House = {
    ...{ shop, clerk: trialClerk, currency: 'CNY', country: 'CN', today: '2026-11-23' },
  };
  const importing = new Importing();
  await importing.open(house, file);
  return { importing, house, shop };
}

test('a file goes through all its steps, and back out again', async () => {
  const { importing, house, shop } = await opened();
  expect(importing.state()).toMatchObject({ step: 'match', wish: { kind: 'purchases' } });
  await importing.check(house);
  expect(importing.state()).toMatchObject({ step: 'checked', checked: { good: 2, refused: 1 } });
  await importing.mend(4, ['2026-11-04', '3', '', 'scarf', '10.00', '5']);
  const mended = { good: 3, refused: 0, counts: { purchases: 2, returns: 1, members: 1 } };
  expect(importing.state().checked).toMatchObject(mended);
  await importing.bringIn(house, false);
  const { counts } = mended;
  expect(importing.state()).toMatchObject({ step: 'done', outcome: { imported: { counts } } });
  expect(await countMembers(shop.db)).toBe(1);
  await importing.takeBack(house);
  expect(importing.state()).toEqual({ step: 'choose', notice: { code: 'UNDONE' } });
  expect(await countMembers(shop.db)).toBe(0);
});

test('what is given up on the way leaves nothing, and shows nothing of it later', async () => {
  const { importing, house, shop } = await opened();
  await importing.check(house);
  const bringing = importing.bringIn(house, false);
  expect(importing.state().running).toMatchObject({ what: 'importing', name: 'history.csv' });
  importing.cancel();
  await bringing;
  expect(importing.state()).toEqual({ step: 'choose', notice: { code: 'CANCELLED' } });
  expect([await shop.db.blocks.count(), await shop.db.batches.count()]).toEqual([0, 0]);
});

test('another encoding reads the same file anew', async () => {
  const { importing, house } = await opened();
  await importing.open(house, file, 'utf-16le');
  expect(importing.state().notice ?? importing.state().file?.inspection.encoding).toBe('utf-16le');
});

test('a file with nothing in it is said to be none', async () => {
  const { importing, house } = await opened();
  await importing.open(house, { name: 'empty.csv', blob: new Blob(['\n\n']) });
  expect(importing.state()).toEqual({ step: 'choose', notice: { code: 'UNREADABLE' } });
});
