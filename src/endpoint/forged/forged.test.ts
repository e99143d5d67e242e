import { expect, test, vi } from 'vitest';
import { createEndpoint } from '../create-endpoint.ts';
import { bought, enrolled, NOON } from '../paper-till.ts';
import { forgers, placesOf } from './forgeries.ts';
import { SigningTill, sendWire } from './signing-till.ts';
import { stormOfForgeries } from './storm-of-forgeries.ts';

vi.setConfig({ testTimeout: 60_000 });

test('no forged or repeated request is taken for one, and another till sells on', async () => {
  const { cpu, ...came } = await stormOfForgeries(8 * Object.keys(forgers).length, 1);
  expect(came).toMatchObject({ accepted: [], moved: [], unanswered: 0 });
  expect(came.genuine).toBeGreaterThan(2);
});

test('a till that had no key is known by its own from its first signed request on', async () => {
  const endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  const till = new SigningTill(endpoint, 'till-a');
  const codeOf = async (answer: Response) =>
    answer.status === 200 ? 'answered' : ((await answer.json()) as { code: string }).code;
  await till.join();
  await till.sync([till.record(enrolled('m1'))]);
  const signed = till.push([till.record(bought('p1', 'm1'))]);
  const asked = await sendWire(endpoint, signed);
  expect([asked.status, asked.headers.get('Device-Wants')]).toEqual([401, 'key']);
  expect(await codeOf(await sendWire(endpoint, till.withKey(signed)))).toBe('answered');
  expect(await codeOf(await till.send(till.request([])))).toBe('UNSIGNED');
  const again = await sendWire(endpoint, signed);
  expect([again.headers.get('Device-Wants'), await codeOf(again)]).toEqual([
    `${till.number}`,
    'HEARD_BEFORE',
  ]);
  const other = new SigningTill(endpoint, 'till-a');
  other.number = till.number;
  expect(await codeOf(await sendWire(endpoint, other.withKey(other.push([]))))).toBe(
    'SIGNATURE_WRONG',
  );
  expect(await codeOf(await sendWire(endpoint, till.push([])))).toBe('answered');
  await endpoint.close();
});

test('a fact that its own till changed afterwards is kept aside', async () => {
  const endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  const till = new SigningTill(endpoint, 'till-a');
  await till.join();
  const said = await till.heard(
    await sendWire(endpoint, till.withKey(till.push([till.record(enrolled('m1'))]))),
  );
  const cards = () => endpoint.store.read('shop', (ledger) => ledger.cards(['m1']));
  const state = async () => (await cards()).get('m1')?.card;
  const before = await state();
  const places = placesOf(bought('p', 'm1')).length;
  for (let n = 1; n < places; n += 1) {
    const body = bought(`p${n}`, 'm1');
    const genuine = JSON.stringify(body);
    const fact = structuredClone(till.record(body));
    placesOf(fact.body)[n]?.(n % 2 === 0 ? 4242 : 'm2');
    if (JSON.stringify(fact.body) === genuine) continue;
    const answer = await till.heard(await sendWire(endpoint, till.push([fact])));
    expect(answer.notes).toMatchObject([{ status: 'aside', code: 'BAD_HASH' }]);
  }
  expect(said.notes).toEqual([]);
  expect(await state()).toEqual(before);
  await endpoint.close();
});

test('what was heard is not heard again by an endpoint that was started anew', async () => {
  const { store, fetch } = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  const till = new SigningTill({ fetch }, 'till-a');
  await till.join();
  const first = till.withKey(till.push([till.record(enrolled('m1'))]));
  expect((await sendWire({ fetch }, first)).status).toBe(200);
  const anew = createEndpoint({ store, clock: () => NOON });
  expect((await sendWire(anew, first)).status).toBe(401);
  expect((await sendWire(anew, till.push([]))).status).toBe(200);
  await anew.close();
});
