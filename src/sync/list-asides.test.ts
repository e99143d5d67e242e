import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEndpoint, type Endpoint } from '#endpoint/create-endpoint.ts';
import { bought } from '#endpoint/paper-till.ts';
import { readAsides } from '#storage/read/read-asides.ts';
import { listAsides } from './list-asides.ts';
import { enrolled, fetchFrom, TrialTill } from './trial-tills.ts';

vi.setConfig({ testTimeout: 60_000 });

let endpoint: Endpoint;
let till: TrialTill;
let isDown = false;

beforeEach(async () => {
  isDown = false;
  endpoint = createEndpoint({ dataFolder: ':memory:' });
  const fetch = fetchFrom(endpoint);
  till = await TrialTill.open(async (input, init) => {
    if (isDown) throw new TypeError('the line is down');
    return await fetch(input, init);
  });
  await till.record({ type: 'boutique.opened', name: 'Shop', currency: 'EUR', country: 'FR' });
  await till.join();
});

afterEach(async () => {
  till.close();
  await endpoint.close();
});

test('the list stays without the line, and says what was decided and waits', async () => {
  const { db, line } = till;
  expect(await readAsides(db)).toBeUndefined();
  const wrong = bought('p1', 'm1');
  await till.record(enrolled('m1'));
  await till.record({ ...wrong, purchase: { ...wrong.purchase, dueMinor: 5 } });
  await till.sync();
  expect(await listAsides(db, line)).toBe(true);
  const [aside] = (await readAsides(db)) ?? [];
  expect(aside).toMatchObject({ code: 'DOES_NOT_ADD_UP', receipt: 'r-p1' });
  isDown = true;
  const fact = aside?.hash ?? '';
  await till.record({ type: 'aside.settled', fact, act: 'discard', manager: 'noor' });
  expect(await listAsides(db, line)).toBe(false);
  expect(await readAsides(db)).toMatchObject([{ hash: fact, decided: 'discard' }]);
  isDown = false;
  await till.sync();
  expect([await listAsides(db, line), await readAsides(db)]).toEqual([true, []]);
});
