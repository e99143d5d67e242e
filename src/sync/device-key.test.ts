import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEndpoint, type Endpoint } from '#endpoint/create-endpoint.ts';
import { openTill } from '#storage/database.ts';
import { markInMemory } from '#storage/mark.ts';
import { deviceSigner } from './device-key.ts';
import { drain } from './drain.ts';
import { exchange } from './exchange.ts';
import { openLine } from './line.ts';
import { readLine } from './line-rows.ts';
import { joinOwnEndpoint } from './pairing.ts';
import { enrolled, fetchFrom, TrialTill } from './trial-tills.ts';

vi.setConfig({ testTimeout: 60_000 });

let endpoint: Endpoint;
let till: TrialTill;

beforeEach(async () => {
  endpoint = createEndpoint({ dataFolder: ':memory:' });
  till = await TrialTill.open(fetchFrom(endpoint));
  await till.record({ type: 'boutique.opened', name: 'Shop', currency: 'EUR', country: 'FR' });
});

afterEach(async () => {
  till.close();
  await endpoint.close();
});

const keyOnRecord = async () => {
  const [programme = ''] = await endpoint.store.programmes();
  const [first] = await endpoint.store.read(programme, (ledger) => ledger.tills());
  return first?.publicKey;
};

/** Without a key, as an app did that knew of none. */
const unsigned = () => openLine({ endpoint: 'http://localhost', fetch: fetchFrom(endpoint) });

test('the key of a device signs, is read nowhere, and is the same in every tab', async () => {
  const name = till.db.name;
  const other = await openTill(name, { mark: markInMemory() });
  const [one, two] = [deviceSigner(till.db), deviceSigner(other)];
  const keys = await Promise.all([one?.publicKey(), two?.publicKey()]);
  expect(keys[0]).toMatch(/^04[0-9a-f]{128}$/);
  expect(keys[1]).toBe(keys[0]);
  const kept = await readLine(till.db, 'deviceKey');
  expect(kept?.privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('jwk', kept?.privateKey as CryptoKey)).rejects.toThrow();
  other.leave();
});

test('a till is known by its key from the moment it joins', async () => {
  await till.join();
  expect(await keyOnRecord()).toBe(await deviceSigner(till.db)?.publicKey());
  expect(await till.sync()).toMatchObject({ kind: 'answered' });
});

test('one that joined before there were keys brings its own when it next syncs', async () => {
  await joinOwnEndpoint(till.db, unsigned());
  const before = await drain(till.db, { line: unsigned(), app: 'before' });
  expect([before.kind, await keyOnRecord()]).toEqual(['answered', null]);
  await till.record(enrolled('m1'));
  expect(await till.sync()).toMatchObject({ kind: 'answered', more: false });
  expect(await keyOnRecord()).toBe(await deviceSigner(till.db)?.publicKey());
  const back = await drain(till.db, { line: unsigned(), app: 'before' });
  expect(back).toEqual({ kind: 'turned-away', said: 'UNSIGNED' });
});

test('whose clock is set back is heard all the same', async () => {
  await till.join();
  const signer = deviceSigner(till.db);
  if (signer === undefined) throw new Error('this platform signs');
  const fetch = fetchFrom(endpoint);
  const early = openLine({
    endpoint: 'http://localhost',
    fetch,
    signing: { signer, now: () => 5 },
  });
  expect(await till.sync()).toMatchObject({ kind: 'answered' });
  for (let n = 0; n < 2; n += 1) {
    const answered = await exchange(till.db, { line: early, app: 'early' });
    expect(answered).toMatchObject({ kind: 'answered' });
  }
});
