import { afterEach, expect, test } from 'vitest';
import type { ContactRecorded, FactBody } from '#domain/fact/fact.ts';
import { bodyForms } from '#protocol/fact-schema.ts';
import { SCHEMA } from '#protocol/limits.ts';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import { bought, DAY, enrolled, PaperTill } from './paper-till.ts';
import { openStore } from './store/open-store.ts';

const forms: Record<string, unknown> = bodyForms;
const known = bodyForms['contact.recorded'];
const ends: (() => unknown)[] = [];

afterEach(async () => {
  forms['contact.recorded'] = known;
  for (const end of ends.splice(0)) await end();
});

const called: ContactRecorded = {
  type: 'contact.recorded',
  member: 'm1',
  contact: {
    ...{ id: 'c1', day: DAY, clerk: 'noor', channel: 'call', outcome: 'reached', reasons: [] },
  },
};

/** An endpoint that can be updated, and two tills of it. */
async function shop() {
  const store = openStore({ dataFolder: ':memory:' });
  ends.push(() => store.close());
  let endpoint: Endpoint = createEndpoint({ store });
  const through = { fetch: (request: Request) => endpoint.fetch(request) };
  const first = new PaperTill(through, 'till-a');
  await first.join();
  const second = new PaperTill(through, 'till-b');
  await second.pairWith(first);
  const updated = () => {
    forms['contact.recorded'] = known;
    endpoint = createEndpoint({ store });
  };
  return { first, second, updated };
}

test('what a newer till sends is kept as it came, and counts once it is known', async () => {
  const { first, second, updated } = await shop();
  delete forms['contact.recorded'];
  const facts = [enrolled('m1'), called, bought('p1', 'm1')].map((body) => second.record(body));
  const answer = await second.sync(facts, { schema: SCHEMA + 1 });
  expect(answer.notes).toEqual([{ hash: facts[1]?.hash, status: 'aside', code: 'NEWER' }]);
  expect(answer.schema).toBe(SCHEMA);
  expect(answer.aside).toBe(1);
  expect((await first.sync([])).rows.at(-1)?.[2]).toMatchObject({ contacts: [] });

  for (let times = 0; times < 2; times++) {
    updated();
    const told = await first.sync([]);
    const counted = told.facts.flatMap((entry) => ('fact' in entry ? [entry.fact] : []));
    expect(counted).toEqual(times === 0 ? [facts[1]] : []);
    const cards = told.rows.map(([, , card]) => card.contacts.map(({ id }) => id));
    expect(cards).toEqual(times === 0 ? [['c1']] : []);
    const heard = await second.sync(facts, { schema: SCHEMA + 1 });
    expect(heard.ack?.seq).toBe(3);
    expect(heard.aside).toBe(0);
  }
});

const erased: FactBody = {
  type: 'member.erased',
  ...{ member: 'm1', manager: 'ioana', reason: 'asked' },
};

test.each([false, true])(
  'what waits of a member who was erased meanwhile waits no more (known then: %s)',
  async (isKnownThen) => {
    const { first, second, updated } = await shop();
    delete forms['contact.recorded'];
    const talked = { ...called, contact: { ...called.contact, note: 'her sister came' } };
    const facts = [enrolled('m1'), talked].map((body) => second.record(body));
    expect((await second.sync(facts, { schema: SCHEMA + 1 })).aside).toBe(1);
    if (isKnownThen) forms['contact.recorded'] = known;
    await second.sync([second.record(erased)], { schema: SCHEMA + 1 });
    updated();
    const told = await first.sync([]);
    const cards = told.rows.filter(([member]) => member === 'm1').map(([, , { erased }]) => erased);
    expect(cards).toEqual([true]);
    expect((await second.sync([], { schema: SCHEMA + 1 })).aside).toBe(0);
  },
);

test('of a newer till only the form it says is unknown is in doubt, not the chain', async () => {
  const { second } = await shop();
  const odd = { ...bought('p1'), uses: 'none' } as never;
  const [ours, theirs] = [second.record(odd), second.record(odd)];
  const first = await second.sync([ours], { schema: SCHEMA });
  expect(first.notes.map(({ code }) => code)).toEqual(['MALFORMED']);
  const forged = { ...theirs, body: bought('p2') };
  const newer = await second.sync([forged], { schema: SCHEMA + 1 });
  expect(newer.notes.map(({ code }) => code)).toEqual(['BAD_HASH']);
  const third = second.record(odd);
  const last = await second.sync([third], { schema: SCHEMA + 1 });
  expect(last.notes.map(({ code }) => code)).toEqual(['NEWER']);
});

test('a till that does not say which forms it knows is not told of them', async () => {
  const { first } = await shop();
  expect((await first.sync([])).schema).toBeUndefined();
  expect((await first.sync([])).schema).toBeUndefined();
  expect((await first.sync([], { schema: 1 })).schema).toBe(SCHEMA);
});
