import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { createEndpoint, type Endpoint } from '#endpoint/create-endpoint.ts';
import { listen } from '#endpoint/listen.ts';
import { NOON, PaperTill } from '#endpoint/paper-till.ts';
import type { Bare } from './bare-store.ts';
import { fillShop, membersIn, PROGRAMME } from './filled-shop.ts';
import { BusyTill } from './pushes.ts';

/** How long each push took, and each push's rows alone, in milliseconds, in turn. */
export interface IngestTimes {
  /** In a shop of so many. */
  readonly facts: number;
  readonly endpoint: readonly number[];
  readonly bare: readonly number[];
}

export interface Ingest {
  readonly pushes: number;
  readonly sizes: readonly number[];
  readonly database?: (facts: number) => string;
  readonly open: (dataFolder: string, facts: number) => Promise<Bare>;
}

const WARM_UP = 5;
const PORT = 46_180;

/**
 * Pushes five hundred facts at a time over HTTP, and puts the very rows that came of each into a
 * database of the same kind, bare: no check, no fold, no answer. Shops of all sizes take turns, so
 * that what slows the machine for a while slows them all.
 */
export async function benchIngest({ sizes, pushes, ...engine }: Ingest): Promise<IngestTimes[]> {
  const shops: Shop[] = [];
  for (const [n, facts] of sizes.entries()) {
    shops.push(await openShop(facts, { ...engine, port: PORT + n }));
  }
  const times = sizes.map((facts) => ({ facts, endpoint: [] as number[], bare: [] as number[] }));
  for (let push = -WARM_UP; push < pushes; push += 1) {
    for (const [n, shop] of shops.entries()) {
      const [endpoint, bare] = [await shop.push(), await shop.put()];
      if (push < 0) continue;
      times[n]?.endpoint.push(endpoint);
      times[n]?.bare.push(bare);
    }
  }
  for (const shop of shops) await shop.close();
  return times;
}

interface Shop {
  push(): Promise<number>;
  put(): Promise<number>;
  close(): Promise<void>;
}

async function openShop(
  facts: number,
  { database, open, port }: Pick<Ingest, 'database' | 'open'> & { readonly port: number },
): Promise<Shop> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'habitue-ingest-'));
  const endpoint = createEndpoint({
    ...{ dataFolder, database: database?.(facts), clock: () => NOON },
    worthASnapshot: Number.MAX_SAFE_INTEGER,
  });
  const till = new PaperTill(endpoint, 'till-a');
  await till.join();
  const members = membersIn(facts);
  await fillShop(endpoint.store, members);
  await till.sync([till.record({ type: 'programme.published', programme: houseProgramme('EUR') })]);
  await hearEverything(endpoint, till);
  const bare = await open(dataFolder, facts);
  const listening = await listen(endpoint, { host: '127.0.0.1', port, portAsked: false });
  if (typeof listening === 'string') throw new Error(listening);
  const busy = new BusyTill(till, { members, purchases: facts - members });
  return {
    /** Until the whole answer is there; what a till makes of it is the till's affair. */
    async push() {
      const request = busy.request(listening.address);
      const from = performance.now();
      const response = await fetch(request);
      const body = await response.arrayBuffer();
      const time = performance.now() - from;
      await till.heard(new Response(body, { status: response.status }));
      return time;
    },
    async put() {
      const put = await bare.readPush();
      const from = performance.now();
      await put();
      return performance.now() - from;
    },
    async close() {
      await bare.close();
      await listening.stop();
      await endpoint.close();
      rmSync(dataFolder, { recursive: true });
    },
  };
}

/** As a till that has been there all the time. */
async function hearEverything({ store }: Endpoint, till: PaperTill): Promise<void> {
  await store.read(PROGRAMME, async (ledger) => {
    const head = await ledger.head();
    if (head === undefined) return;
    till.backend = head.backend;
    till.cursor = head.g;
    till.cursorHash = await ledger.hashAt(head.g);
  });
}
