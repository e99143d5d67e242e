import type { BlocksImported, Fact } from '#domain/fact/fact.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { isReplaced } from '#protocol/block.ts';
import { sha256Now } from '#protocol/sha256.ts';
import type { Pulled } from '#protocol/sync-message.ts';
import { discardBatch, stageBlocks } from '#storage/blocks.ts';
import type { TillDatabase } from '#storage/database.ts';
import { oneAtATime } from '#storage/one-at-a-time.ts';
import type { Line, NoAnswer } from './line.ts';
import { readLine, writeLine } from './line-rows.ts';

/** The line went down between two blocks. */
class CutOff extends Error {}

/** Sends the blocks that the endpoint asked for; says which of them are not here any more. */
export async function sendBlocks(
  db: TillDatabase,
  { line, token }: { readonly line: Line; readonly token: string },
  { wanted, push }: { readonly wanted: readonly string[]; readonly push: readonly Fact[] },
): Promise<Result<unknown, NoAnswer>> {
  const places = new Map(push.flatMap(blockPlaces));
  const lost: string[] = [];
  for (const sha256 of wanted) {
    const place = places.get(sha256);
    const row = place && (await db.blocks.get(place));
    if (row === undefined) {
      lost.push(sha256);
      continue;
    }
    const sent = await line.putBytes(`/v1/blocks/${sha256}`, token, row.bytes);
    if (!sent.ok) return sent;
  }
  const before = (await readLine(db, 'lostBlocks')) ?? [];
  if (lost.length > 0) await writeLine(db, 'lostBlocks', [...new Set([...before, ...lost])]);
  return done(undefined);
}

function blockPlaces({ body }: Fact): readonly (readonly [string, [string, number]])[] {
  if (body.type !== 'blocks.imported') return [];
  return body.blocks.map(({ sha256 }, n) => [sha256, [body.batch, n]] as const);
}

/** Fetches the blocks of imports made at other tills, ready for the facts that name them. */
export async function fetchBlocks(
  db: TillDatabase,
  { line, token }: { readonly line: Line; readonly token: string },
  pulled: readonly Pulled[],
): Promise<Result<unknown, NoAnswer>> {
  for (const entry of pulled) {
    if (!('fact' in entry) || entry.fact.body.type !== 'blocks.imported') continue;
    const { body } = entry.fact;
    const fetched = await oneAtATime(`${db.name}.fetch.${body.batch}`, () =>
      stageUnlessHere(db, body.batch, blocksFrom(line, token, body)),
    );
    if (!fetched.ok) return fetched;
  }
  return done(undefined);
}

/** Two exchanges may hear of the same import: the second finds all of it, or what was cut off. */
async function stageUnlessHere(
  db: TillDatabase,
  batch: string,
  blocks: AsyncIterable<Uint8Array>,
): Promise<Result<unknown, NoAnswer>> {
  const there = await db.batches.get(batch);
  if (there !== undefined && (there.whole || there.blocks > 0)) return done(undefined);
  if (there !== undefined) await discardBatch(db, batch);
  return await stage(db, blocks, batch);
}

async function stage(
  db: TillDatabase,
  blocks: AsyncIterable<Uint8Array>,
  batch: string,
): Promise<Result<unknown, NoAnswer>> {
  try {
    return done(await stageBlocks(db, blocks, { batch }));
  } catch (error) {
    if (error instanceof CutOff) return refused({ code: 'LINE_DOWN' });
    throw error;
  }
}

/** Of whom an import brought and who was erased since, the block says nothing any more. */
function isNamed(block: Uint8Array<ArrayBuffer>, sha256: string): boolean {
  return sha256Now(block) === sha256 || isReplaced(block);
}

async function* blocksFrom(
  line: Line,
  token: string,
  { blocks }: BlocksImported,
): AsyncGenerator<Uint8Array> {
  for (const { sha256 } of blocks) {
    const fetched = await line.getBytes(`/v1/blocks/${sha256}`, token);
    if (!fetched.ok || !isNamed(fetched.value, sha256)) throw new CutOff();
    yield fetched.value;
  }
}
