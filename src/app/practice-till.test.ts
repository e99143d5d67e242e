import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkPin } from '#actions/check-pin.ts';
import { enrolMember } from '#actions/enrol-member.ts';
import { keepDraft, keptDraft } from '#actions/keep-draft.ts';
import { openShift } from '#actions/open-shift.ts';
import { ringUp } from '#actions/ring-up.ts';
import type { Shop } from '#actions/shop.ts';
import { type Trial, trialClerk, trialShop } from '#actions/trial-shop.ts';
import type { Article } from '#domain/purchase/article.ts';
import type { TillDatabase } from '#storage/database.ts';
import { isTillThere } from '#storage/forget-till.ts';
import { listArticles } from '#storage/read/read-article.ts';
import { readProgrammes } from '#storage/read/read-shop.ts';
import { LookUpStore } from '#storage/search/look-up-store.ts';
import { isPractising } from './kit/practising.ts';
import { noSync } from './no-sync.ts';
import { beginPractice, leavePractice, openPracticeTill, PRACTICE } from './practice-till.ts';

const shirt: Article = { sku: 'S1', name: 'Shirt', listMinor: 148_00, priceMinor: 148_00 };
const practising = {
  clerk: { name: 'Noor', role: 'clerk' },
  managerName: 'Practice manager',
  language: 'en',
} as const;

const asked = vi.fn();
let real: Trial;

beforeEach(async () => {
  asked.mockReset();
  vi.stubGlobal('fetch', asked);
  vi.stubGlobal('sessionStorage', storage());
  vi.stubGlobal('localStorage', storage());
  real = await trialShop({ articles: [shirt] });
  await sell(real, trialClerk);
  await keepDraft(real, basket);
});

afterEach(() => {
  real.db.leave();
  vi.unstubAllGlobals();
});

const basket = { basket: { lines: [{ id: 'l1', article: shirt, quantity: 2 }] } };

async function sell(shop: Shop, clerk: string) {
  const rung = await ringUp(shop, {
    ...{ clerk, sale: shop.newId(), shownDueMinor: 148_00 },
    basket: { lines: [{ id: 'l1', article: shirt, quantity: 1 }] },
    tenders: [{ kind: 'card', amountMinor: 148_00 }],
  });
  if (!rung.ok) throw new Error(rung.refusal.code);
  return rung.value.purchase.receipt;
}

async function onPractice() {
  expect(await beginPractice(real, practising)).toBe(true);
  const db = await openPracticeTill();
  const { nudge, claim, catchUp, unsentAsFile } = noSync();
  const shop: Shop = { ...real, db, nudge, claim, catchUp, unsentAsFile };
  const people = (await db.clerks.toArray()).filter(({ left }) => !left);
  const idOf = (name: string) => people.find((one) => one.name === name)?.clerk ?? '';
  return { shop, clerk: idOf('Noor'), manager: idOf('Practice manager') };
}

test('in practice the real till stays as it was and nothing is sent', async () => {
  const before = await everythingIn(real.db);
  const nudged = real.nudged;
  const { shop, clerk } = await onPractice();
  expect(isPractising()).toBe(true);
  await sell(shop, clerk);
  await enrolMember(shop, { clerk, country: 'FR', phone: '06 12 34 42 18' });
  await openShift(shop, { clerk, floatMinor: 100_00 });
  await keepDraft(shop, { basket: { lines: [] } });
  expect(await shop.db.facts.count()).toBeGreaterThan(3);
  expect(await everythingIn(real.db)).toEqual(before);
  await leavePractice(shop.db);
  expect(await everythingIn(real.db)).toEqual(before);
  expect(await keptDraft(real)).toMatchObject(basket);
  expect(real.nudged).toBe(nudged);
  expect(asked).not.toHaveBeenCalled();
});

test('it sells the boutique’s own articles by its own rules, and is deleted', async () => {
  sessionStorage.setItem('habitue.clerk', '{}');
  const { shop, clerk, manager } = await onPractice();
  expect(await listArticles(shop.db)).toEqual(await listArticles(real.db));
  expect(await readProgrammes(shop.db)).toEqual(await readProgrammes(real.db));
  expect(await sell(shop, clerk)).toBe('9998-000001');
  for (const who of [clerk, manager]) {
    expect(await checkPin(shop, { clerk: who, pin: '0000' })).toMatchObject({ ok: true });
  }
  const packed = new LookUpStore(PRACTICE);
  await packed.open();
  packed.close();
  await leavePractice(shop.db);
  expect(isPractising()).toBe(false);
  expect(await isTillThere(PRACTICE)).toBe(false);
  expect(await isTillThere(packed.name)).toBe(false);
  expect(sessionStorage.getItem('habitue.clerk')).toBeNull();
  expect(localStorage.getItem(`${PRACTICE}.mark`)).toBeNull();
});

test('a practice till that was not left properly is begun anew', async () => {
  const first = await onPractice();
  await sell(first.shop, first.clerk);
  first.shop.db.leave();
  const again = await onPractice();
  expect(await sell(again.shop, again.clerk)).toBe('9998-000001');
  await leavePractice(again.shop.db);
});

test('who practises has no endpoint to speak to', async () => {
  const sync = noSync();
  const down = { ok: false, refusal: { code: 'LINE_DOWN' } };
  expect(await sync.pair('CODE')).toEqual(down);
  expect(await sync.makeCode()).toEqual(down);
  expect(await sync.openBrought(new Blob())).toEqual(down);
  expect(sync.status()).toMatchObject({ mode: 'alone', waiting: 0 });
  expect(asked).not.toHaveBeenCalled();
});

async function everythingIn(db: TillDatabase) {
  const rows = db.tables.map(async (table) => [table.name, await table.toArray()] as const);
  return Object.fromEntries(await Promise.all(rows));
}

/** What a tab keeps, in memory. */
function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
