import { drain } from '#sync/drain.ts';
import { openLine } from '#sync/line.ts';
import { pairTill } from '#sync/pairing.ts';
import { foundAll, openBareTill } from './bare-till.ts';
import { openRaw, putAll, removeDatabase } from './raw-idb.ts';
import { timed } from './stopwatch.ts';

export interface FirstSyncAsked {
  /** A code of the shop's. */
  readonly code: string;
  readonly members: number;
}

export interface FirstSync {
  readonly firstSaleMs: number;
  readonly wholeMs: number;
  readonly searchableMs: number;
  /** The most that lay on the page's heap, as far as the browser says. */
  readonly heapBytes: number;
}

const LOOKS_EVERY_MS = 50;

let begun = 0;

/** From the code typed in to everything there: fetched, checked, kept, counted, findable. */
export async function benchFirstSync({ code, members }: FirstSyncAsked): Promise<FirstSync> {
  begun += 1;
  const name = `first-sync-${begun}`;
  const { db, search } = await openBareTill(name);
  const heap = watchHeap();
  const options = { line: openLine({}), app: 'bench' };
  const from = performance.now();
  const paired = await pairTill(db, code, options);
  if (!paired.ok) throw new Error('the till was not let in');
  const firstSaleMs = performance.now() - from;
  const outcome = await drain(db, options);
  if (outcome.kind !== 'answered') throw new Error(outcome.kind);
  const wholeMs = performance.now() - from;
  await foundAll(search, members);
  const searchableMs = performance.now() - from;
  const heapBytes = heap.stop();
  search.close();
  db.leave();
  await removeDatabase(name);
  await removeDatabase(`${name}.look-ups`);
  return { firstSaleMs, wholeMs, searchableMs, heapBytes };
}

/** The same bytes, fetched, parsed and put, one strict transaction a block. */
export async function benchFloorOfFirstSync({
  names,
}: {
  readonly names: readonly string[];
}): Promise<number> {
  const db = await openRaw('first-sync-floor', { blocks: 'n' });
  const decoder = new TextDecoder();
  const time = await timed(async () => {
    for (const [n, name] of names.entries()) {
      const response = await fetch(`/bare/${name}`, { cache: 'no-store' });
      const bytes = new Uint8Array(await response.arrayBuffer());
      JSON.parse(decoder.decode(bytes));
      await putAll(db, [['blocks', { n, bytes }]]);
    }
  });
  db.close();
  await removeDatabase('first-sync-floor');
  return time;
}

interface WithMemory {
  readonly memory?: { readonly usedJSHeapSize: number };
}

function watchHeap(): { stop(): number } {
  let most = 0;
  const look = () => {
    most = Math.max(most, (performance as WithMemory).memory?.usedJSHeapSize ?? 0);
  };
  const timer = setInterval(look, LOOKS_EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return most;
    },
  };
}
