import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { isReplaced } from '#protocol/block.ts';
import { TurnedAway } from '../guard/turned-away.ts';
import type { Store } from '../store/contract.ts';
import { cardsOfBlock } from './cards-of-block.ts';

const pack = promisify(gzip);

/** Keeps a block of an import that a fact names, if it is what its name says. */
export async function keepBlock(
  store: Store,
  programme: string,
  { sha256, block }: { readonly sha256: string; readonly block: Uint8Array },
): Promise<void> {
  const cards = cardsOfBlock(block);
  const isNamed = createHash('sha256').update(block).digest('hex') === sha256;
  if (!isNamed && !isReplaced(block)) throw new TurnedAway(422, 'HASH_DIFFERS');
  const packed = await pack(block);
  await store.write(programme, async (ledger) => {
    const missing = await ledger.missingBlocks([sha256]);
    if (missing.length > 0) await ledger.putBlock({ sha256, packed, cards });
  });
}
