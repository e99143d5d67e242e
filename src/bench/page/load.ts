import { unpackBlock } from '#protocol/block.ts';
import { loadBlocks } from '#storage/blocks.ts';
import { foundAll, openBareTill } from './bare-till.ts';
import { RowDatabase, rowOf } from './dexie-rows.ts';
import { blocksOf } from './people.ts';
import { openRaw, putAll, removeDatabase } from './raw-idb.ts';
import { inTurn, type Times, timed } from './stopwatch.ts';

type Loader = 'floor' | 'ours' | 'rawRows' | 'dexieRows' | 'dexieTerms';

const BYTES_A_STEP = 2 * 1024 * 1024;
const ROWS_A_STEP = 5_000;

let loaded = 0;

/** Loads members into new databases, in turn. Each is thrown away again. */
export async function benchLoad(options: {
  readonly members: number;
  readonly rounds: number;
  readonly peers: readonly Loader[];
}): Promise<Times<Loader>> {
  const blocks = blocksOf(options.members);
  const contenders = Object.fromEntries(
    options.peers.map((peer) => [peer, () => load(peer, blocks, options.members)]),
  );
  const contest = { rounds: options.rounds, each: 1, warmUp: options.rounds > 1 ? 1 : 0 };
  return await inTurn<Loader>({
    contenders: contenders as Record<Loader, () => Promise<number>>,
    ...contest,
  });
}

/** One load that stays, for what is measured next. */
export async function benchLoadOnce(options: {
  readonly peer: Loader;
  readonly members: number;
  readonly name: string;
}): Promise<number> {
  const { peer, members, name } = options;
  return await loaders[peer](name, blocksOf(members), members);
}

async function load(peer: Loader, blocks: readonly Uint8Array<ArrayBuffer>[], members: number) {
  loaded += 1;
  const name = `load-${peer}-${loaded}`;
  const time = await loaders[peer](name, blocks, members);
  await removeDatabase(name);
  await removeDatabase(`${name}.look-ups`);
  return time;
}

type Load = (
  name: string,
  blocks: readonly Uint8Array<ArrayBuffer>[],
  members: number,
) => Promise<number>;

const loaders: Readonly<Record<Loader, Load>> = {
  async floor(name, blocks) {
    const db = await openRaw(name, { blocks: 'n' });
    const time = await timed(async () => {
      for (let n = 0; n < blocks.length; ) {
        const rows: [string, unknown][] = [];
        for (let bytes = 0; n < blocks.length && bytes < BYTES_A_STEP; n += 1) {
          rows.push(['blocks', { n, bytes: blocks[n] }]);
          bytes += blocks[n]?.length ?? 0;
        }
        await putAll(db, rows);
      }
    });
    db.close();
    return time;
  },

  async ours(name, blocks, members) {
    const { db, search } = await openBareTill(name);
    const handedOver = blocks.map((bytes) => bytes.slice());
    const time = await timed(async () => {
      await loadBlocks(db, handedOver);
      await foundAll(search, members);
    });
    search.close();
    db.leave();
    return time;
  },

  async rawRows(name, blocks) {
    const db = await openRaw(name, { members: 'id' });
    const time = await timed(async () => {
      for (const cards of chunksOf(blocks)) {
        await putAll(
          db,
          cards.map((card) => ['members', rowOf(card, false)]),
        );
      }
    });
    db.close();
    return time;
  },

  dexieRows: (name, blocks) => dexieLoad(name, blocks, false),
  dexieTerms: (name, blocks) => dexieLoad(name, blocks, true),
};

async function dexieLoad(
  name: string,
  blocks: readonly Uint8Array<ArrayBuffer>[],
  terms: boolean,
): Promise<number> {
  const db = new RowDatabase(name, terms);
  await db.open();
  const time = await timed(async () => {
    for (const cards of chunksOf(blocks)) {
      await db.members.bulkPut(cards.map((card) => rowOf(card, terms)));
    }
  });
  db.close();
  return time;
}

function* chunksOf(blocks: readonly Uint8Array[]) {
  let cards = [];
  for (const block of blocks) {
    for (const { card } of unpackBlock(block)) {
      cards.push(card);
      if (cards.length < ROWS_A_STEP) continue;
      yield cards;
      cards = [];
    }
  }
  if (cards.length > 0) yield cards;
}
