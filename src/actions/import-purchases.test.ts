import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { foldCard } from '#domain/fact/fold.ts';
import { balanceOn } from '#domain/ledger/balance.ts';
import { eachCard } from '#storage/read/each-card.ts';
import { readCard } from '#storage/read/read-card.ts';
import { countMembers } from '#storage/read/read-health.ts';
import { readHistory } from '#storage/read/read-history.ts';
import { readImports } from '#storage/read/read-imports.ts';
import { enrolMember } from './enrol-member.ts';
import { importPurchases } from './import-purchases.ts';
import { checkedFile } from './intake/trial-file.ts';
import { takeBackImport } from './take-back-import.ts';
import { type Trial, trialClerk, trialShop } from './trial-shop.ts';

const extract = readFileSync(
  fileURLToPath(new URL('../sample/online-retail/transactions.csv', import.meta.url)),
);
const source = 'transactions.csv';
const clerk = trialClerk;

/** Counted from the text by other means than those that are tried here. */
function counted(text: string) {
  const members = new Set<string>();
  const [sold, back] = [new Set<string>(), new Set<string>()];
  const sums = { revenueMinor: 0, returnedMinor: 0, lines: 0 };
  for (const line of text.trim().split('\r\n').slice(1)) {
    const cells = line.replace(/"(?:[^"]|"")*"/g, 'quoted').split(',');
    const [invoice = '', , , quantity, , price, customer = ''] = cells;
    const isBack = invoice.startsWith('C');
    if (Number(quantity) < 0 && !isBack) continue;
    const minor = Math.abs(Number(quantity)) * Math.round(Number(price) * 100);
    (isBack ? back : sold).add(invoice);
    sums[isBack ? 'returnedMinor' : 'revenueMinor'] += minor;
    sums.lines += 1;
    if (customer !== '') members.add(customer);
  }
  return { members: members.size, purchases: sold.size, returns: back.size, ...sums };
}

async function imported(
  shop: Trial,
  content: string | Uint8Array<ArrayBuffer>,
  givePoints = false,
) {
  const { desk } = await checkedFile(content);
  const done = await importPurchases(shop, { clerk, source, desk, givePoints });
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
}

const cardsOf = async (shop: Trial) => (await Array.fromAsync(eachCard(shop.db))).flat();

async function whatIsThere({ db }: Trial) {
  return [await db.blocks.count(), await db.batches.count(), await db.cards.count()];
}

test('a real history comes in whole, and its totals are those of another count', async () => {
  const shop = await trialShop();
  const { desk, checked, inspection } = await checkedFile(new Uint8Array(extract));
  expect(inspection).toMatchObject({ likely: 'purchases', encoding: 'utf-8', delimiter: ',' });
  expect(checked).toMatchObject({ good: 1223, refused: 6 });
  expect(checked.toMend[0]?.issues).toMatchObject([{ code: 'NEGATIVE_WITHOUT_RETURN' }]);
  const steps: number[] = [];
  const onProgress = ({ done, total }: { done: number; total: number }) => {
    steps.push(done / total);
  };
  const done = await importPurchases(shop, { clerk, source, desk, givePoints: false, onProgress });
  const counts = counted(extract.toString());
  expect(done).toMatchObject({ ok: true, value: { counts, known: 0 } });
  expect(steps.at(-1)).toBe(1);
  expect(await countMembers(shop.db)).toBe(counts.members);
  expect(shop.nudged).toBe(1);
  expect(await readImports(shop.db)).toMatchObject([{ source, counts, takenBack: false }]);
});

test('every card is what its history folds to, and owes nobody points', async () => {
  const shop = await trialShop();
  await imported(shop, new Uint8Array(extract));
  for (const card of await cardsOf(shop)) {
    expect(foldCard(await readHistory(shop.db, card.member))).toEqual(card);
    expect(card.lots).toEqual([]);
    expect(card.purchases.length).toBeGreaterThan(0);
  }
});

test('[I10] what passers-by bought is kept with the batch and is on no card', async () => {
  const shop = await trialShop();
  const { counts } = await imported(shop, new Uint8Array(extract));
  const blocks = await shop.db.blocks.toArray();
  const facts = blocks
    .map(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)))
    .flatMap(({ records, others = [] }) => [
      ...records.flatMap(({ history }: { history: object[] }) => history),
      ...others,
    ]);
  const receipts = new Set<string>();
  for (const { body } of facts) if (body.purchase) receipts.add(body.purchase.receipt);
  expect(receipts.size).toBe(counts.purchases);
});

test('[I9] points are given only when the shop wishes it', async () => {
  const rows = 'Date,Receipt,Member,SKU,Price\n2026-11-02,1,A7,coat,400.00\n';
  const shop = await trialShop();
  await imported(shop, rows, true);
  const [card] = await cardsOf(shop);
  expect(card && balanceOn(card, '2026-11-23').available).toBe(40);
  expect(card).toMatchObject({ number: 'A7', enrolledOn: '2026-11-02', enrolledBy: clerk });
});

test('cancelled in the middle, it leaves nothing', async () => {
  const shop = await trialShop();
  const before = await whatIsThere(shop);
  for (const moment of [0, 0.5, 1]) {
    const { desk } = await checkedFile(new Uint8Array(extract));
    const stop = new AbortController();
    const onProgress = ({ done, total }: { done: number; total: number }) => {
      if (done / total >= moment) stop.abort();
    };
    const { signal } = stop;
    const done = await importPurchases(shop, {
      ...{ clerk, source, desk, givePoints: false, onProgress, signal },
    });
    expect(done).toEqual({ ok: false, refusal: { code: 'CANCELLED' } });
    expect(await whatIsThere(shop)).toEqual(before);
    expect(await readImports(shop.db)).toEqual([]);
  }
});

test('a disk that is full is said, and nothing of it stays', async () => {
  const shop = await trialShop();
  const { desk } = await checkedFile(new Uint8Array(extract));
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = function (value, key) {
    if (this.name === 'blocks') throw new DOMException('full', 'QuotaExceededError');
    return add.call(this, value, key);
  };
  const done = await importPurchases(shop, { clerk, source, desk, givePoints: false });
  IDBObjectStore.prototype.add = add;
  expect(done).toEqual({ ok: false, refusal: { code: 'NOT_RECORDED', kind: 'full' } });
  expect(await whatIsThere(shop)).toEqual([0, 0, 0]);
});

test('taken back, it is as if it had never come; twice it cannot be', async () => {
  const shop = await trialShop();
  const { batch } = await imported(shop, new Uint8Array(extract));
  expect(await takeBackImport(shop, { clerk, batch })).toEqual({ ok: true, value: undefined });
  expect(await whatIsThere(shop)).toEqual([0, 0, 0]);
  expect(await countMembers(shop.db)).toBe(0);
  const again = await takeBackImport(shop, { clerk, batch });
  expect(again).toEqual({ ok: false, refusal: { code: 'NOT_IMPORTED' } });
});

test('a member who is here is matched, by number and by phone, and not doubled', async () => {
  const shop = await trialShop();
  const enrolled = await enrolMember(shop, { clerk, phone: '13123456789', country: 'CN' });
  if (!enrolled.ok) throw new Error('not enrolled');
  const { member, number } = enrolled.value;
  const matched = { field: 'number', from: 0, to: 1 } as const;
  for (const code of [number, '13123456789']) shop.known.set(code, { member, number, matched });
  const rows = [
    'Date,Receipt,Member,SKU,Price',
    `2026-11-02,1,${number},coat,400.00`,
    '2026-11-01,2,13123456789,scarf,100.00',
    '2026-11-03,3,A7,scarf,100.00',
  ];
  const { known, counts } = await imported(shop, rows.join('\n'), true);
  expect({ known, members: counts.members }).toEqual({ known: 2, members: 3 });
  expect(await countMembers(shop.db)).toBe(2);
  const card = await readCard(shop.db, member);
  expect(card?.purchases.map(({ day }) => day)).toEqual(['2026-11-01', '2026-11-02']);
  expect(card && balanceOn(card, '2026-11-23').available).toBe(50);
  expect(foldCard(await readHistory(shop.db, member))).toEqual(card);
});

test('who came with an import before is matched; the second taken back leaves her', async () => {
  const shop = await trialShop();
  await imported(shop, 'Date,Receipt,Member,SKU,Price\n2026-11-02,1,A7,coat,400.00\n');
  const [first] = await cardsOf(shop);
  if (!first) throw new Error('nobody came');
  const matched = { field: 'number', from: 0, to: 1 } as const;
  shop.known.set('A7', { member: first.member, number: 'A7', matched });
  const more = 'Date,Receipt,Member,SKU,Price\n2026-11-05,2,A7,scarf,100.00\n';
  const { batch } = await imported(shop, more);
  expect((await readCard(shop.db, first.member))?.purchases).toHaveLength(2);
  expect(await cardsOf(shop)).toHaveLength(1);
  await takeBackImport(shop, { clerk, batch });
  expect(await readCard(shop.db, first.member)).toEqual(first);
});

test('a file with nothing in it imports nothing', async () => {
  const shop = await trialShop();
  const { desk } = await checkedFile('Date,Receipt,SKU,Price\n', { kind: 'purchases' });
  const done = await importPurchases(shop, { clerk, source, desk, givePoints: false });
  expect(done).toEqual({ ok: false, refusal: { code: 'NOTHING_TO_IMPORT' } });
});
