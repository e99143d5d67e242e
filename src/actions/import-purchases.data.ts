import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { countMembers } from '#storage/read/read-health.ts';
import { importPurchases } from './import-purchases.ts';
import type { FileKindName } from './intake/intake-desk.ts';
import { openDesk } from './intake/open-desk.ts';
import { checkedFile } from './intake/trial-file.ts';
import { trialClerk, trialShop } from './trial-shop.ts';

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const corpus = join(data, 'csv-import-corpus', 'files');

test('a real quarter comes in within a minute and comes to what it comes to', async () => {
  const shop = await trialShop();
  const file = readFileSync(join(data, 'online-retail-quarter', 'transactions.csv'));
  const begun = performance.now();
  const { desk, checked } = await checkedFile(new Uint8Array(file));
  const source = 'transactions.csv';
  const done = await importPurchases(shop, { clerk: trialClerk, source, desk, givePoints: true });
  expect(performance.now() - begun).toBeLessThan(60_000);
  const counts = {
    members: 1103,
    purchases: 4893,
    returns: 876,
    lines: 132_817,
    revenueMinor: 227_184_069,
    returnedMinor: 13_073_144,
  };
  expect(checked).toMatchObject({ good: 132_817, refused: 326, counts });
  expect(done).toMatchObject({ ok: true, value: { counts } });
  expect(await countMembers(shop.db)).toBe(1103);
});

const kinds: readonly FileKindName[] = ['members', 'purchases', 'articles'];

test.each(readdirSync(corpus))(
  '%s is read or refused, row by row, as whatever it is',
  async (name) => {
    const content = new Uint8Array(readFileSync(join(corpus, name)));
    const desk = openDesk();
    const { header, plans } = await desk.open(new Blob([content]));
    for (const kind of kinds) {
      const { checked } = await checkedFile(content, { kind });
      const spread = Object.keys(plans[kind].columns).length > 0 ? {} : everyField(header.length);
      const { checked: forced } = await checkedFile(content, { kind, ...spread });
      expect(forced.good + forced.refused).toBe(checked.good + checked.refused);
    }
  },
);

/** As if somebody had matched the columns blindly. */
function everyField(columns: number) {
  const fields = ['name', 'phone', 'birthday', 'price', 'day', 'quantity', 'sku', 'points'];
  const matched = fields.slice(0, columns).map((field, column) => [field, column] as const);
  return { columns: Object.fromEntries(matched) };
}
