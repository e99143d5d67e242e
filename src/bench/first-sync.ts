import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createEndpoint, type Endpoint } from '#endpoint/create-endpoint.ts';
import { NOON, PaperTill } from '#endpoint/paper-till.ts';
import { makeSnapshot } from '#endpoint/snapshot/make-snapshot.ts';
import type { BlockNamed, Manifest } from '#protocol/snapshot.ts';
import { withBenchPage } from './chromium.ts';
import { fillShop, PROGRAMME } from './filled-shop.ts';
import type { FirstSync, FirstSyncAsked } from './page/first-sync.ts';

export interface FirstSyncTimes {
  readonly whole: readonly number[];
  readonly searchable: readonly number[];
  readonly firstSale: readonly number[];
  readonly floor: readonly number[];
  readonly bytes: number;
  readonly blocks: number;
  readonly makingMs: number;
  readonly heapBytes: number;
}

/**
 * A new till in a browser that begins with a snapshot, in turn with the least that the same bytes
 * take: fetched, parsed and put as they are, neither checked nor findable.
 */
export async function benchFirstSync(asked: {
  readonly members: number;
  readonly rounds: number;
}): Promise<FirstSyncTimes> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'habitue-first-sync-'));
  const endpoint = createEndpoint({ dataFolder, clock: () => NOON });
  const seller = new PaperTill(endpoint, 'seller');
  await seller.join();
  await fillShop(endpoint.store, asked.members);
  const from = performance.now();
  await makeSnapshot(endpoint.store, PROGRAMME);
  const makingMs = performance.now() - from;
  const blocks = await blocksOf(endpoint);
  const firsts: FirstSync[] = [];
  const floor: number[] = [];
  const answer = (request: Request) => answered(endpoint, request);
  await withBenchPage(async (page) => {
    for (let round = 0; round < asked.rounds; round += 1) {
      floor.push(await bare(page, { names: blocks.map(({ sha256 }) => sha256) }));
      const code = await seller.makeCode();
      firsts.push(await first(page, { code, members: asked.members }));
    }
  }, answer);
  await endpoint.close();
  rmSync(dataFolder, { recursive: true });
  return {
    whole: firsts.map((each) => each.wholeMs),
    searchable: firsts.map((each) => each.searchableMs),
    firstSale: firsts.map((each) => each.firstSaleMs),
    floor,
    bytes: blocks.reduce((sum, block) => sum + block.bytes, 0),
    blocks: blocks.length,
    makingMs,
    heapBytes: Math.max(...firsts.map((each) => each.heapBytes)),
  };
}

async function first(page: Page, asked: FirstSyncAsked): Promise<FirstSync> {
  const script = `globalThis.benchPage.benchFirstSync(${JSON.stringify(asked)})`;
  return await page.evaluate<FirstSync>(script);
}

async function bare(page: Page, asked: { readonly names: readonly string[] }): Promise<number> {
  const script = `globalThis.benchPage.benchFloorOfFirstSync(${JSON.stringify(asked)})`;
  return await page.evaluate<number>(script);
}

async function blocksOf(endpoint: Endpoint): Promise<readonly BlockNamed[]> {
  return await endpoint.store.read(PROGRAMME, async (ledger) => {
    const { name } = (await ledger.snapshot()) ?? { name: '' };
    const manifest = JSON.parse((await ledger.manifest(name)) ?? '') as Manifest;
    return [...manifest.rest, ...manifest.blocks];
  });
}

/** The till speaks to the endpoint; the floor is given the same bytes without being asked who. */
function answered(endpoint: Endpoint, request: Request): ReturnType<Endpoint['fetch']> | undefined {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/v1/')) return endpoint.fetch(request);
  if (!pathname.startsWith('/bare/')) return undefined;
  return bareBlock(endpoint, pathname.slice('/bare/'.length));
}

async function bareBlock(endpoint: Endpoint, sha256: string): Promise<Response> {
  const packed = await endpoint.store.read(PROGRAMME, (ledger) => ledger.snapshotBlock(sha256));
  const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
  return new Response(new Uint8Array(packed ?? []), { headers });
}
