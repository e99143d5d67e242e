import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { Fact } from '#domain/fact/fact.ts';
import { foldCard } from '#domain/fact/fold.ts';
import { balanceOn } from '#domain/ledger/balance.ts';
import { pointsIn } from '#domain/set-aside/held.ts';
import { bringFile } from '#endpoint/brought/bring-file.ts';
import { createEndpoint, type Endpoint } from '#endpoint/create-endpoint.ts';
import { bought, givenPoints } from '#endpoint/paper-till.ts';
import { packBlocks } from '#protocol/block.ts';
import { factHash } from '#protocol/canonical.ts';
import { digestOf, endsOf, type Unsent } from '#protocol/unsent-file.ts';
import { append } from '#storage/append.ts';
import { stageBlocks } from '#storage/blocks.ts';
import { readHistory } from '#storage/read/read-history.ts';
import { countUnsent } from '#storage/read/read-waiting.ts';
import { someFact } from '#storage/some-members.ts';
import { forgetTillState, readTillState } from '#storage/till-state.ts';
import { closeTill } from './pairing.ts';
import { openAt, savedAt, takeInAt } from './trial-files.ts';
import { enrolled, fetchFrom, hearAll, shareShop, TrialTill } from './trial-tills.ts';

vi.setConfig({ testTimeout: 60_000 });

const DAY = '2026-11-23';
const now = Date.UTC(2026, 10, 23, 9);
const ends: (() => unknown)[] = [];
let endpoint: Endpoint;

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** Marie has 320 points in a shop of two tills, 100 of them set aside at each. */
async function twoTills(): Promise<[TrialTill, TrialTill]> {
  endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => now });
  ends.push(() => endpoint.close());
  const [first, second] = [await openTrial(), await openTrial()];
  await shareShop([first, second], [givenPoints('m1', 320)]);
  return [first, second];
}

async function openTrial(): Promise<TrialTill> {
  const clock = { now: () => now, dayOf: () => DAY };
  const till = await TrialTill.open(fetchFrom(endpoint), { clock });
  ends.push(() => till.close());
  return till;
}

const nameOf = async ({ db }: TrialTill) => (await readTillState(db)).till;

async function balanceAt(till: TrialTill) {
  const card = await till.card('m1');
  if (card === undefined) throw new Error('she is a member');
  return { balance: balanceOn(card, DAY).balance, purchases: card.purchases.map(({ id }) => id) };
}

/** What each till may let her spend, by the endpoint's account. */
async function heldByEach(): Promise<number[]> {
  const [programme = ''] = await endpoint.store.programmes();
  const held = await endpoint.store.read(programme, (ledger) => ledger.held(['m1']));
  const byTill = Map.groupBy(held, ({ till, incarnation }) => `${till} ${incarnation}`);
  return [...byTill.values()].map(pointsIn).toSorted((a, b) => a - b);
}

test('what a lost till saved counts once at another: told twice, and by itself later', async () => {
  const [lost, other] = await twoTills();
  await lost.record(bought('p1', 'm1', { spends: 60, earns: 10 }));
  await lost.record(bought('p2', 'm1', { earns: 5 }));
  const file = await savedAt(lost);
  await closeTill(other.db, other.line, await nameOf(lost));
  const all = { ok: true, value: { fresh: 2, known: 0, left: 0, aside: [] } };
  expect(await takeInAt(other, file)).toEqual(all);
  await other.sync();
  const books = { balance: 275, purchases: ['p1', 'p2'] };
  expect(await balanceAt(other)).toEqual(books);
  const held = await heldByEach();
  expect(held).toEqual([55, 100]);

  expect(await takeInAt(other, file)).toMatchObject({ value: { fresh: 0, known: 2, left: 0 } });
  await lost.pairWith(other);
  await hearAll(lost, other);
  for (const till of [lost, other]) {
    expect(await balanceAt(till)).toEqual(books);
    expect(await readHistory(till.db, 'm1')).toHaveLength(4);
    expect(await countUnsent(till.db)).toEqual({ count: 0 });
  }
  expect((await heldByEach()).reduce((sum, points) => sum + points, 0)).toBeLessThanOrEqual(275);
});

test('a file says whose it is, how many there are and from when to when', async () => {
  const [first, second] = await twoTills();
  await first.record({
    type: 'boutique.opened',
    name: 'Chez «Lune»',
    currency: 'EUR',
    country: 'FR',
  });
  await first.record(bought('p1'));
  const beside = { notRecorded: { sale: ['a basket'] } };
  const opened = await openAt(second, await savedAt(first, { beside }));
  expect(opened).toMatchObject({ value: { block: 1, count: 2, from: now, to: now } });
  expect(opened.ok && (await opened.value.takeIn())).toMatchObject({ value: { fresh: 2 } });
  expect(JSON.parse(await savedAt(first))).toMatchObject({
    format: 'habitue/unsent@1',
    head: { boutique: 'Chez «Lune»', count: 2 },
    facts: [{ body: { name: 'Chez «Lune»' } }, { body: { type: 'purchase.recorded' } }],
    blocks: [],
  });
});

/** The file of these facts, told by somebody who knows how a file is made. */
function madeUp(text: string, change: (fact: Fact) => Fact): Unsent {
  const file = JSON.parse(text) as Unsent;
  const facts = (file.facts as Fact[]).map((fact) => {
    const changed = change(fact);
    return { ...changed, hash: factHash(changed) };
  });
  return { ...file, facts, head: { ...file.head, ends: endsOf(facts), digest: digestOf(facts) } };
}

function asText({ head, facts, ...file }: Unsent): string {
  const said = JSON.stringify({ format: 'habitue/unsent@1', head, signature: file.signature });
  const rows = facts.map((fact) => JSON.stringify(fact)).join(',\n');
  return `${said.slice(0, -1)},"facts":[\n${rows}\n],"blocks":[\n]}\n`;
}

test('what is no whole file of this boutique is refused, each with its reason', async () => {
  const [first, second] = await twoTills();
  await first.record(bought('p1', 'm1', { earns: 10 }));
  const file = await savedAt(first);
  const more = (fact: Fact) => ({ ...fact, clerk: 'nobody' });
  const forged = madeUp(file, more);
  const { signature: _, ...unsigned } = madeUp(file, (fact) => fact);
  const refusals = {
    NOT_OURS: ['', 'a,b\n1,2\n', '{"format":"habitue/block@1"}', '{"format":"habitue/unsent@1"}x'],
    NEWER: [file.replace('unsent@1', 'unsent@2')],
    DAMAGED: [
      file.replace('"earnedPoints":10', '"earnedPoints":90'),
      file.replace('"count":1', '"count":2'),
      file.replace('{"programme"', '{"programe"'),
      file.slice(0, -5),
      file.split('\n')[0] ?? '',
    ],
    FORGED: [asText(forged), asText(unsigned), file.replace('"block":1', '"block":2')],
    EMPTY: [await savedAt(second)],
  };
  for (const [code, texts] of Object.entries(refusals)) {
    for (const text of texts) {
      expect([text.slice(0, 60), await takeInAt(second, text)]).toMatchObject([
        text.slice(0, 60),
        { refusal: code },
      ]);
    }
  }
  await second.sync();
  expect(await balanceAt(second)).toEqual({ balance: 320, purchases: [] });
});

test('a file of another boutique is refused, and one of a till nobody let in', async () => {
  const [first] = await twoTills();
  const there = await TrialTill.open(fetchFrom(createEndpoint({})));
  ends.push(() => there.close());
  await there.record(bought('p1'));
  expect(await takeInAt(first, await savedAt(there))).toMatchObject({ refusal: 'OTHER_BOUTIQUE' });
  await first.record(bought('p2'));
  const stranger = madeUp(await savedAt(first), (fact) => ({ ...fact, till: 'stranger' }));
  const told = asText({ ...stranger, head: { ...stranger.head, till: 'stranger' } });
  expect(await takeInAt(first, told)).toMatchObject({ refusal: 'TILL_UNKNOWN' });
});

test('without the line it says so, and the file can be taken in later', async () => {
  const [first, second] = await twoTills();
  await first.record(bought('p1', 'm1'));
  const file = await savedAt(first);
  const down = { ok: false, refusal: { code: 'LINE_DOWN' } } as const;
  const cut = { ...second.line, ask: async () => down };
  const opened = await openAt({ db: second.db, line: cut }, file);
  expect(opened.ok && (await opened.value.takeIn())).toMatchObject({
    refusal: { code: 'LINE_DOWN' },
  });
  expect(await takeInAt(second, file)).toMatchObject({ value: { fresh: 1 } });
});

test('what a till sold after it was set back counts beside what its file holds', async () => {
  const [first, second] = await twoTills();
  const kept = await first.db.facts.toArray();
  await first.record(bought('p1', 'm1'));
  const file = await savedAt(first);
  await first.db.facts.clear();
  await first.db.facts.bulkAdd(kept);
  forgetTillState(first.db);
  await first.record(bought('p2', 'm1'));
  await first.sync();
  const { incarnation } = await readTillState(first.db);
  expect(await takeInAt(second, file)).toMatchObject({ value: { fresh: 1, aside: [] } });
  await hearAll(first, second);
  for (const till of [first, second]) {
    expect((await balanceAt(till)).purchases.toSorted()).toEqual(['p1', 'p2']);
  }
  expect((await readTillState(first.db)).incarnation).toBe(incarnation + 1);
  expect(await takeInAt(second, file)).toMatchObject({ value: { fresh: 0, known: 1 } });
});

const ways = ['till', 'endpoint'] as const;

/** As on the endpoint’s own machine. */
async function takeInBeside(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'habitue-brought-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'unsent.json');
  writeFileSync(path, text);
  const [programme = ''] = await endpoint.store.programmes();
  return await bringFile({ store: endpoint.store, programme, now }, path);
}

test.each(ways)('an import that was never sent comes with its members, at the %s', async (at) => {
  const [first, second] = await twoTills();
  const history = [someFact(1, enrolled('m2', 'Émile «”\\ ')), someFact(2, bought('old', 'm2'))];
  const card = foldCard(history);
  if (card === null) throw new Error('an enrolled member has a card');
  const { batch, blocks } = await stageBlocks(first.db, packBlocks([{ card, history }]));
  const counts = { members: 1, purchases: 1, returns: 0, lines: 1 };
  const sums = { revenueMinor: 0, returnedMinor: 0 };
  await append(first.db, { clerk: 'noor' }, () => ({
    bodies: [
      { type: 'blocks.imported', batch, source: 'a.csv', blocks, counts: { ...counts, ...sums } },
    ],
    cards: [],
  }));
  await first.record(bought('p1', 'm1'));
  const file = await savedAt(first);
  const damaged = file.replace('"batch"', '"bitch"');
  expect(await takeInAt(second, damaged)).toMatchObject({ refusal: 'DAMAGED' });
  const taken = at === 'till' ? await takeInAt(second, file) : await takeInBeside(file);
  expect(taken).toMatchObject({ value: { fresh: 2, known: 0, left: 0 } });
  await second.sync();
  expect((await second.card('m2'))?.profile?.name).toBe('Émile «”\\ ');
});

test('what does not count is said with its reason, what lacks its beginning stays', async () => {
  const [first, second] = await twoTills();
  const sold = bought('p1');
  await first.record({ ...sold, purchase: { ...sold.purchase, dueMinor: 1 } });
  const file = await savedAt(first);
  expect(await takeInAt(second, file)).toMatchObject({
    value: { fresh: 1, aside: [{ code: 'DOES_NOT_ADD_UP', n: 1 }] },
  });
  const { till } = (await first.db.facts.toArray()).at(-1)?.fact ?? { till: '' };
  const [programme = ''] = await endpoint.store.programmes();
  const record = await endpoint.store.read(programme, (ledger) => ledger.till(till));
  if (record === undefined) throw new Error('it joined');
  await endpoint.store.write(programme, (ledger) => ledger.putTill({ ...record, publicKey: null }));
  const later = madeUp(file, (fact) => ({ ...fact, seq: fact.seq + 5 }));
  expect(await takeInAt(second, asText(later))).toMatchObject({
    value: { fresh: 0, known: 0, left: 1 },
  });
});

test('[H8] a claim of a till that was closed meanwhile sets nothing aside there', async () => {
  const [lost, other] = await twoTills();
  await lost.record({ type: 'points.claimed', member: 'm1', claim: 'c1', points: 320 });
  const file = await savedAt(lost);
  await closeTill(other.db, other.line, await nameOf(lost));
  expect(await takeInAt(other, file)).toMatchObject({ value: { fresh: 1 } });
  expect(await heldByEach()).toEqual([100, 100]);
});

test('who was erased after the till sold to her stays erased', async () => {
  const [first, second] = await twoTills();
  await first.record(bought('p1', 'm1'));
  const file = await savedAt(first);
  await second.record({ type: 'member.erased', member: 'm1', manager: 'noor', reason: 'asked' });
  await second.sync();
  expect(await takeInAt(second, file)).toMatchObject({ value: { fresh: 1, aside: [] } });
  await hearAll(first, second);
  expect((await second.card('m1'))?.erased).toBe(true);
  expect(await countUnsent(first.db)).toEqual({ count: 0 });
});
