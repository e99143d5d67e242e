import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Hono } from 'hono';
import { isReplaced } from '#protocol/block.ts';
import { LIMITS } from '#protocol/limits.ts';
import { readBody } from '../guard/read-body.ts';
import { TurnedAway } from '../guard/turned-away.ts';
import { cardsOfBlock } from '../ingest/cards-of-block.ts';
import { authenticate } from '../tills/token.ts';
import type { House } from './house.ts';

const SHA256 = /^[0-9a-f]{64}$/;
const pack = promisify(gzip);

/** Blocks of members, named by the hash of what is in them: what an import brought. */
export function blockRoutes({ store }: House): Hono {
  const route = new Hono();

  route.get('/:sha256', async (c) => {
    const { programme } = await authenticate(store, c.req.header('Authorization'));
    const sha256 = nameOf(c.req.param('sha256'));
    const packed = await store.read(programme, (ledger) => ledger.block(sha256));
    if (packed === undefined) throw new TurnedAway(404, 'BLOCK_UNKNOWN');
    c.header('Content-Type', 'application/json');
    c.header('Content-Encoding', 'gzip');
    return c.body(new Uint8Array(packed));
  });

  route.put('/:sha256', async (c) => {
    const { programme } = await authenticate(store, c.req.header('Authorization'));
    const sha256 = nameOf(c.req.param('sha256'));
    const block = await readBody(c.req.raw, {
      packed: LIMITS.blockPackedBytes,
      inflated: LIMITS.blockBytes,
    });
    const cards = cardsOfBlock(block);
    const isNamed = createHash('sha256').update(block).digest('hex') === sha256;
    if (!isNamed && !isReplaced(block)) throw new TurnedAway(422, 'HASH_DIFFERS');
    const packed = await pack(block);
    await store.write(programme, async (ledger) => {
      const missing = await ledger.missingBlocks([sha256]);
      if (missing.length > 0) await ledger.putBlock({ sha256, packed, cards });
    });
    return c.json({});
  });
  return route;
}

function nameOf(sha256: string): string {
  if (!SHA256.test(sha256)) throw new TurnedAway(404, 'BLOCK_UNKNOWN');
  return sha256;
}
