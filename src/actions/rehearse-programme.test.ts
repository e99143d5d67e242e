import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Programme } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { countMembers } from '#storage/read/read-health.ts';
import { readProgrammes } from '#storage/read/read-shop.ts';
import { importPurchases } from './import-purchases.ts';
import { checkedFile } from './intake/trial-file.ts';
import { type RehearseProgramme, rehearseProgramme } from './rehearse-programme.ts';
import { type Trial, trialClerk, trialShop } from './trial-shop.ts';

const house = houseProgramme('CNY');
const extract = new URL('../sample/online-retail/transactions.csv', import.meta.url);

/** The house programme with a VIP from a single purchase of so much. */
function vipFrom(atLeastMinor: number): Programme {
  const anyOf = [{ kind: 'single', atLeastMinor }] as const;
  return { ...house, tiers: house.tiers.map((tier) => ({ ...tier, anyOf })) };
}

let shop: Trial;
beforeEach(async () => {
  shop = await trialShop({ programme: house });
});
afterEach(() => shop.db.leave());

async function importExtract(): Promise<void> {
  const { desk } = await checkedFile(new Uint8Array(readFileSync(extract)));
  const source = 'transactions.csv';
  await importPurchases(shop, { clerk: trialClerk, source, desk, givePoints: false });
}

async function rehearsed(request: RehearseProgramme) {
  const rehearsal = await rehearseProgramme(shop, request);
  if (!rehearsal.ok) throw new Error(rehearsal.refusal.code);
  return rehearsal.value;
}

test('an imported history says who would stand higher, and what that would have cost', async () => {
  await importExtract();
  const { members, from, to, moves, totals, winners, months } = await rehearsed({
    draft: vipFrom(30_000),
  });
  expect(members).toBe(await countMembers(shop.db));
  expect([from, to]).toEqual(['2010-12-06', '2011-12-05']);
  expect(months).toHaveLength(13);
  expect(moves).toMatchObject([{ from: null, to: 'vip' }]);
  expect(totals.draft.discountMinor).toBeGreaterThan(totals.inForce.discountMinor);
  expect(winners[0]?.differenceMinor).toBeGreaterThan(0);
});

test('a programme against itself moves nobody and costs nothing more', async () => {
  await importExtract();
  const { moves, totals, winners, losers } = await rehearsed({ draft: house });
  expect(moves).toEqual([]);
  expect(totals.draft).toEqual(totals.inForce);
  expect([...winners, ...losers]).toEqual([]);
});

test('it says how far it is, stops when told to, and leaves nothing behind', async () => {
  await importExtract();
  const stop = new AbortController();
  const steps: number[] = [];
  const onStep = ({ done, total }: { done: number; total: number }) => {
    steps.push(done / total);
    stop.abort();
  };
  const stopped = await rehearseProgramme(shop, { draft: house, onStep, signal: stop.signal });
  expect(stopped).toEqual({ ok: false, refusal: { code: 'CANCELLED' } });
  expect(steps).toHaveLength(1);
  expect(steps[0]).toBeLessThan(1);
  expect(await readProgrammes(shop.db)).toEqual([house]);
});

test('where nobody ever bought there is nothing to rehearse on', async () => {
  const rehearsal = await rehearseProgramme(shop, { draft: house });
  expect(rehearsal).toEqual({ ok: false, refusal: { code: 'NOTHING_BOUGHT' } });
});
