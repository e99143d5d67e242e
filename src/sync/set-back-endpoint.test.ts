import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { pointsIn } from '#domain/set-aside/held.ts';
import { createEndpoint } from '#endpoint/create-endpoint.ts';
import { bought, givenPoints } from '#endpoint/paper-till.ts';
import { openSqlite } from '#endpoint/store/sqlite/open-sqlite.ts';
import { readHeld } from '#storage/read/read-held.ts';
import { claimPoints } from './claim.ts';
import { releaseLeftovers } from './release-leftovers.ts';
import { type Fetch, fetchFrom, hearAll, shareShop, TrialTill } from './trial-tills.ts';

vi.setConfig({ testTimeout: 60_000 });

const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** An endpoint whose file can be put back as it was. */
function endpointInFile() {
  const folder = mkdtempSync(join(tmpdir(), 'habitue-set-back-'));
  const [file, copy] = [join(folder, 'habitue.sqlite'), join(folder, 'older.sqlite')];
  const open = () => createEndpoint({ store: openSqlite(file) });
  let endpoint = open();
  const reopen = async (between: () => void) => {
    await endpoint.close();
    between();
    endpoint = open();
  };
  ends.push(async () => {
    await endpoint.close();
    rmSync(folder, { recursive: true });
  });
  return {
    fetch: fetchFrom({ fetch: (request) => endpoint.fetch(request) }),
    keepCopy: () => reopen(() => copyFileSync(file, copy)),
    putCopyBack: () => reopen(() => copyFileSync(copy, file)),
  };
}

async function till(fetch: Fetch): Promise<TrialTill> {
  const opened = await TrialTill.open(fetch);
  ends.push(() => opened.close());
  return opened;
}

test('[H8] what a set-back endpoint forgot does not count against later grants', async () => {
  const endpoint = endpointInFile();
  const [first, second] = [await till(endpoint.fetch), await till(endpoint.fetch)];
  const claim = (till: TrialTill, points: number) =>
    claimPoints(till.db, { member: 'm1', points }, till.options);
  await shareShop([first, second], [givenPoints('m1', 320)]);
  await endpoint.keepCopy();
  expect(await claim(second, 220)).toEqual({ ok: true, value: 220 });
  await second.record(bought('p1', 'm1', { spends: 220, earns: 0 }));
  await second.sync();
  await endpoint.putCopyBack();
  await hearAll(first, second);
  await claim(second, 100);
  await first.sync();
  await releaseLeftovers(first.db);
  await first.sync();
  await claim(second, 100);
  expect(pointsIn((await readHeld(second.db, 'm1')).lots)).toBe(100);
});

test('[H8] a till that is let in once more holds what it hears anew, no more', async () => {
  const endpoint = endpointInFile();
  const [first, second] = [await till(endpoint.fetch), await till(endpoint.fetch)];
  await first.join();
  await first.sync();
  await endpoint.keepCopy();
  await shareShop([first, second], [givenPoints('m1', 320)]);
  await claimPoints(second.db, { member: 'm1', points: 100 }, second.options);
  expect(pointsIn((await readHeld(second.db, 'm1')).lots)).toBe(100);
  await endpoint.putCopyBack();
  await hearAll(first);
  await second.pairWith(first);
  expect(pointsIn((await readHeld(second.db, 'm1')).lots)).toBe(0);
  await hearAll(first, second);
  await claimPoints(second.db, { member: 'm1', points: 100 }, second.options);
  expect(pointsIn((await readHeld(second.db, 'm1')).lots)).toBe(100);
});
