import { Hono } from 'hono';
import { LIMITS } from '#protocol/limits.ts';
import { TurnedAway } from '../guard/turned-away.ts';
import { keepBlock } from '../ingest/keep-block.ts';
import { takeRequest } from '../tills/take-request.ts';
import type { House } from './house.ts';

const SHA256 = /^[0-9a-f]{64}$/;
const BLOCK_LIMITS = { packed: LIMITS.blockPackedBytes, inflated: LIMITS.blockBytes };

/** What is named by its hash is the same for ever, for whoever may have it at all. */
const FOR_EVER = 'private, max-age=31536000, immutable';

/** Blocks named by the hash of what is in them: what an import brought, or a snapshot holds. */
export function blockRoutes(house: House): Hono {
  const { store } = house;
  const route = new Hono();

  route.get('/:sha256', async (c) => {
    const { programme } = await takeRequest(house, c.req.raw);
    const sha256 = nameOf(c.req.param('sha256'));
    const imported = await store.read(programme, (ledger) => ledger.block(sha256));
    const packed =
      imported ?? (await store.read(programme, (ledger) => ledger.snapshotBlock(sha256)));
    if (packed === undefined) throw new TurnedAway(404, 'BLOCK_UNKNOWN');
    // A block of an import is written anew when somebody in it is erased.
    if (imported === undefined) c.header('Cache-Control', FOR_EVER);
    c.header('Content-Type', 'application/json');
    c.header('Content-Encoding', 'gzip');
    return c.body(new Uint8Array(packed));
  });

  route.get('/manifests/:name', async (c) => {
    const { programme } = await takeRequest(house, c.req.raw);
    const name = nameOf(c.req.param('name'));
    const manifest = await store.read(programme, (ledger) => ledger.manifest(name));
    if (manifest === undefined) throw new TurnedAway(404, 'BLOCK_UNKNOWN');
    c.header('Cache-Control', FOR_EVER);
    c.header('Content-Type', 'application/json');
    return c.body(manifest);
  });

  route.put('/:sha256', async (c) => {
    const { programme, body: block } = await takeRequest(house, c.req.raw, BLOCK_LIMITS);
    const sha256 = nameOf(c.req.param('sha256'));
    await keepBlock(store, programme, { sha256, block });
    return c.json({});
  });
  return route;
}

function nameOf(sha256: string): string {
  if (!SHA256.test(sha256)) throw new TurnedAway(404, 'BLOCK_UNKNOWN');
  return sha256;
}
