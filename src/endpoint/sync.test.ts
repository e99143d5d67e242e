import { afterEach, expect, test, vi } from 'vitest';
import { foldCard } from '#domain/fact/fold.ts';
import type { Pulled, SyncAnswer } from '#protocol/sync-message.ts';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import { bought, enrolled, givenPoints, NOON, PaperTill } from './paper-till.ts';
import { twoPaperTills } from './two-paper-tills.ts';

vi.setConfig({ testTimeout: 60_000 });

let open: Endpoint[] = [];

afterEach(async () => {
  for (const endpoint of open) await endpoint.close();
  open = [];
});

function endpoint(): Endpoint {
  const made = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  open.push(made);
  return made;
}

const twoTills = () => twoPaperTills(endpoint());

const factsOf = (answer: SyncAnswer) =>
  answer.facts.flatMap((pulled: Pulled) => ('fact' in pulled ? [pulled.fact] : []));
const noticesOf = (answer: SyncAnswer) =>
  answer.facts.flatMap((pulled: Pulled) => ('notice' in pulled ? [pulled.notice] : []));

test('the first till joins without a code and learns that it is alone', async () => {
  const till = new PaperTill(endpoint(), 'till-a');
  expect(await (await till.join()).json()).toMatchObject({
    programme: 'shop',
    till: 'till-a',
    incarnation: 1,
    block: 1,
    alone: true,
  });
  expect(await till.sync([])).toMatchObject({ alone: true, aside: 0, more: false });
});

test('a push is acknowledged by its last hash, and comes back as the card it makes', async () => {
  const till = new PaperTill(endpoint(), 'till-a');
  await till.join();
  const facts = [till.record(enrolled('m1')), till.record(bought('p1', 'm1'))];
  const answer = await till.sync(facts);
  expect(answer.ack).toEqual({ incarnation: 1, seq: 2, hash: facts[1]?.hash });
  expect(answer.known).toEqual(answer.ack);
  expect(answer.rows.map(([member, , card]) => [member, card])).toEqual([['m1', foldCard(facts)]]);
  expect(factsOf(answer)).toEqual([]);
});

test('a request sent three times counts once', async () => {
  const till = new PaperTill(endpoint(), 'till-a');
  await till.join();
  const facts = [till.record(enrolled('m1')), till.record(bought('p1', 'm1'))];
  const request = till.request(facts);
  const answers: SyncAnswer[] = [];
  for (let n = 0; n < 3; n++) answers.push((await (await till.send(request)).json()) as SyncAnswer);
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  expect(answers[2]?.rows[0]?.[2].lots).toHaveLength(1);
});

test('requests that arrive in the wrong order wait for what comes before', async () => {
  const till = new PaperTill(endpoint(), 'till-a');
  await till.join();
  const facts = [enrolled('m1'), bought('p1', 'm1'), bought('p2', 'm1')].map((b) => till.record(b));
  const early = await till.sync(facts.slice(1));
  expect(early.ack).toBeUndefined();
  expect((await till.sync(facts.slice(0, 2))).ack?.seq).toBe(2);
  expect((await till.sync(facts.slice(0, 1))).ack?.seq).toBe(1);
  expect((await till.sync(facts)).ack?.seq).toBe(3);
});

test('another till is sent the card, the facts, and that it was joined', async () => {
  const [first, second] = await twoTills();
  const facts = [first.record(enrolled('m1')), first.record(bought('p1', 'm1'))];
  await first.sync(facts);
  const answer = await second.sync([]);
  expect(answer.alone).toBe(false);
  expect(factsOf(answer)).toEqual(facts);
  expect(answer.rows).toEqual([['m1', expect.any(Number), foldCard(facts)]]);
  expect(noticesOf(answer).map((notice) => notice.type)).toEqual(['till.joined', 'till.joined']);
});

test('facts that arrive late make the same card as facts that arrive in time', async () => {
  const [first, second] = await twoTills();
  const enrolment = first.record(enrolled('m1', 'Ana'));
  await first.sync([enrolment]);
  await second.sync([]);
  const changeName = (name: string) =>
    ({ type: 'member.amended', member: 'm1', changes: { name } }) as const;
  const early = second.record(changeName('Early'), { instant: NOON + 5_000 });
  const late = first.record(changeName('Late'), { instant: NOON + 9_000 });
  await first.sync([late]);
  const answer = await second.sync([early]);
  expect(answer.rows.at(-1)?.[2]).toEqual(foldCard([enrolment, late, early]));
  expect(answer.rows.at(-1)?.[2].profile.name).toBe('Late');
});

test('what is known of a member before her enrolment counts once she is enrolled', async () => {
  const [first, second] = await twoTills();
  const enrolment = first.record(enrolled('m1'));
  const purchase = second.record(bought('p1', 'm1'));
  expect((await second.sync([purchase])).rows).toEqual([]);
  const answer = await first.sync([enrolment]);
  expect(answer.rows.at(-1)?.[2]).toEqual(foldCard([enrolment, purchase]));
});

test('facts that cannot be true are kept aside with a reason, and the chain goes on', async () => {
  const till = new PaperTill(endpoint(), 'till-a');
  await till.join();
  const wrongSum = bought('p1', 'm1');
  const facts = [
    till.record(enrolled('m1')),
    till.record({ ...wrongSum, purchase: { ...wrongSum.purchase, dueMinor: 9_999 } }),
    till.record({ ...bought('p2', 'm1'), uses: 'none' as never }),
    till.record({ type: 'member.sung-to', member: 'm1' } as never),
    till.record(bought('p3', 'm1')),
    till.record(bought('p3', 'm1')),
  ];
  const answer = await till.sync(facts);
  expect(answer.ack?.seq).toBe(6);
  expect(answer.notes.map((note) => note.code)).toEqual([
    'DOES_NOT_ADD_UP',
    'MALFORMED',
    'NEWER',
    'ALREADY_RECORDED',
  ]);
  expect(answer.aside).toBe(4);
  expect(answer.rows.at(-1)?.[2].purchases.map((sum) => sum.id)).toEqual(['p3']);
});

test('a fact that was changed on the way is kept aside', async () => {
  const till = new PaperTill(endpoint(), 'till-a');
  await till.join();
  const fact = till.record(enrolled('m1'));
  const answer = await till.sync([{ ...fact, body: enrolled('m2') }]);
  expect(answer.notes).toEqual([{ hash: fact.hash, status: 'aside', code: 'BAD_HASH' }]);
  expect(answer.rows).toEqual([]);
});

test('a till that was set back is given a new chain, and both branches count', async () => {
  const till = new PaperTill(endpoint(), 'till-a');
  await till.join();
  const facts = [enrolled('m1'), bought('p1', 'm1'), bought('p2', 'm1')].map((b) => till.record(b));
  await till.sync(facts);
  till.facts.length = 2;
  till.cursor = 0;
  till.cursorHash = undefined;
  const other = till.record(bought('p3', 'm1'));
  const answer = await till.sync([other]);
  expect(answer.notes).toEqual([{ hash: other.hash, status: 'noted', code: 'FORK' }]);
  expect(answer.ack?.hash).toBe(other.hash);
  expect(answer.known?.hash).toBe(facts[2]?.hash);
  expect(noticesOf(answer).at(-1)).toMatchObject({ type: 'till.reset', incarnation: 2, block: 2 });
  expect(factsOf(answer)).toContainEqual(facts[2]);
  const card = answer.rows.at(-1)?.[2];
  expect(card?.purchases.map((sum) => sum.id).toSorted()).toEqual(['p1', 'p2', 'p3']);
  const again = await till.sync([other]);
  expect(noticesOf(again)).toEqual([]);
});

test('a till that knows it was set back gets one new chain, however often it asks', async () => {
  const till = new PaperTill(endpoint(), 'till-a');
  await till.join();
  await till.sync([till.record(enrolled('m1'))]);
  till.facts.length = 0;
  const asks = { leave: { incarnation: 1 } };
  const [one, two] = [await till.sync([], asks), await till.sync([], asks)];
  expect([...noticesOf(one), ...noticesOf(two)]).toEqual([
    { type: 'till.reset', till: 'till-a', incarnation: 2, block: 2, why: 'REWOUND' },
  ]);
  expect(one.known?.seq).toBe(1);
});

test('an endpoint set back to an older copy says that everyone starts over', async () => {
  const till = new PaperTill(endpoint(), 'till-a');
  await till.join();
  const first = await till.sync([till.record(enrolled('m1'))]);
  till.cursor = 99;
  till.cursorHash = 'f'.repeat(64);
  const answer = await till.sync([]);
  expect(answer.backend).not.toBe(first.backend);
  expect(answer).toMatchObject({ cursor: 0, more: true, rows: [], facts: [] });
  expect((await till.sync([])).rows).toHaveLength(1);
});

test('a pull is cut into pages, and the pages together hold everything once', async () => {
  const [first, second] = await twoTills();
  const facts = Array.from({ length: 1200 }, (_, n) => first.record(enrolled(`m${n}`)));
  for (let from = 0; from < facts.length; from += 500) {
    await first.sync(facts.slice(from, from + 500));
  }
  const pages: SyncAnswer[] = [];
  do pages.push(await second.sync([]));
  while (pages.at(-1)?.more);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flatMap(factsOf).map((fact) => fact.hash)).toEqual(facts.map((fact) => fact.hash));
  expect(pages.flatMap((page) => page.rows).length).toBe(1200);
});

test('the order has no gap when eight tills push at once', async () => {
  const at = endpoint();
  const first = new PaperTill(at, 'till-0');
  await first.join();
  const tills = [first];
  for (let n = 1; n < 8; n++) {
    const till = new PaperTill(at, `till-${n}`);
    await till.pairWith(first);
    tills.push(till);
  }
  await Promise.all(
    tills.map(async (till) => {
      for (let n = 0; n < 10; n++) {
        const facts = [0, 1, 2].map((m) => till.record(enrolled(`${till.till}-${n}-${m}`)));
        await till.sync(facts);
      }
    }),
  );
  const logged = await at.store.read('shop', (ledger) => ledger.after(0, 10_000));
  expect(logged.map((entry) => entry.g)).toEqual(logged.map((_, n) => n + 1));
  expect(logged).toHaveLength(8 + 240);
  const seqs = Map.groupBy(logged, (entry) => entry.till);
  for (const till of tills) {
    expect(seqs.get(till.till)?.map((entry) => entry.seq)).toEqual(till.facts.map((f) => f.seq));
  }
});

test('points are answered for in the log: what is free now, less what others hold', async () => {
  const [first, second] = await twoTills();
  await first.sync([]);
  await first.sync([
    first.record(enrolled('m1')),
    first.record(givenPoints('m1', 300)),
    first.record({ type: 'points.released', member: 'm1', points: 300 }),
  ]);
  await second.sync([]);
  const claimBy = async (till: PaperTill, claim: string, points: number) => {
    const answer = await till.sync([
      till.record({ type: 'points.claimed', member: 'm1', claim, points }),
    ]);
    return noticesOf(answer).find((notice) => notice.type === 'points.granted');
  };
  expect(await claimBy(first, 'c1', 100)).toMatchObject({ granted: 100, held: 100 });
  expect(await claimBy(second, 'c2', 300)).toMatchObject({
    granted: 200,
    held: 200,
    code: 'POINTS_ELSEWHERE',
  });
  await first.sync([first.record({ type: 'points.released', member: 'm1', points: 40 })]);
  expect(await claimBy(second, 'c3', 240)).toMatchObject({ granted: 40, held: 240 });
  await second.sync([second.record(bought('p1', 'm1', { spends: 240, earns: 0 }))]);
  expect(await claimBy(second, 'c4', 100)).toMatchObject({ granted: 0, held: 0 });
  expect(await claimBy(first, 'c5', 60)).toMatchObject({ granted: 0, held: 60 });
});

test('nothing is granted while another till may still think that it is alone', async () => {
  const at = endpoint();
  const [first, second] = [new PaperTill(at, 'till-a'), new PaperTill(at, 'till-b')];
  await first.join();
  await first.sync([first.record(enrolled('m1')), first.record(givenPoints('m1', 300))]);
  await second.pairWith(first);
  await second.sync([]);
  const claim = (n: number) =>
    second.record({ type: 'points.claimed', member: 'm1', claim: `c${n}`, points: 300 });
  const grantOf = (answer: SyncAnswer) =>
    noticesOf(answer).find((notice) => notice.type === 'points.granted');
  expect(grantOf(await second.sync([claim(1)]))).toMatchObject({
    granted: 0,
    code: 'OTHER_TILL_NOT_TOLD',
  });
  const spent = first.record(bought('p1', 'm1', { spends: 200, earns: 0 }));
  await first.sync([], { waiting: 1 });
  await first.sync([], { waiting: 1 });
  expect(grantOf(await second.sync([claim(2)]))).toMatchObject({ code: 'OTHER_TILL_NOT_TOLD' });
  await first.sync([spent]);
  expect(grantOf(await second.sync([claim(3)]))).toMatchObject({ granted: 100, held: 100 });
});
