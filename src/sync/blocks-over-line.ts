import type { BlocksImported, Fact } from '#domain/fact/fact.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { isReplaced } from '#protocol/block.ts';
import type { Pulled } from '#protocol/sync-message.ts';
import { discardBatch, stageResumed } from '#storage/blocks.ts';
import type { TillDatabase } from '#storage/database.ts';
import { oneAtATime } from '#storage/one-at-a-time.ts';
import { sha256Soon } from '#storage/sha256-soon.ts';
import type { Line, NoAnswer } from './line.ts';
import { readLine, writeLine } from './line-rows.ts';

/** The line went down between two blocks, or one of them is not there any more. */
class CutOff extends Error {
  readonly why: NoAnswer;

  constructor(why: NoAnswer) {
    super(why.code);
    this.why = why;
  }
}

export interface OverLine {
  readonly line: Line;
  readonly token: string;
}

/** Sends the blocks that the endpoint asked for; says which of them are not here any more. */
export async function sendBlocks(
  db: TillDatabase,
  { line, token }: OverLine,
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

/** The name of each block that a fact brought here, and where it lies. */
export function blockPlaces({ body }: Fact): readonly (readonly [string, [string, number]])[] {
  if (body.type !== 'blocks.imported') return [];
  return body.blocks.map(({ sha256 }, n) => [sha256, [body.batch, n]] as const);
}

/** Fetches the blocks of imports made at other tills, ready for the facts that name them. */
export async function fetchBlocks(
  db: TillDatabase,
  { line, token }: OverLine,
  pulled: readonly Pulled[],
): Promise<Result<unknown, NoAnswer>> {
  for (const entry of pulled) {
    if (!('fact' in entry) || entry.fact.body.type !== 'blocks.imported') continue;
    const { body } = entry.fact;
    await noteArriving(db);
    const fetched = await oneAtATime(`${db.name}.fetch.${body.batch}`, () =>
      stageUnlessHere(db, { line, token }, body),
    );
    if (!fetched.ok) return fetched;
  }
  return done(undefined);
}

async function noteArriving(db: TillDatabase): Promise<void> {
  await writeLine(db, 'arriving', true);
  db.nudges.tell({ kind: 'arriving' });
}

/**
 * Two exchanges may hear of the same import: the second finds all of it. What was cut off is gone
 * on with.
 */
export async function stageUnlessHere(
  db: TillDatabase,
  over: OverLine,
  { batch, blocks }: BlocksImported,
): Promise<Result<unknown, NoAnswer>> {
  const there = await db.batches.get(batch);
  if (there !== undefined && (there.whole || there.blocks > 0)) return done(undefined);
  if (there !== undefined && !there.resumes) await discardBatch(db, batch);
  const names = blocks.map(({ sha256 }) => sha256);
  return await stageNamed(db, over, { batch, names });
}

interface NamedBatch {
  readonly batch: string;
  readonly names: readonly string[];
  readonly snapshot?: string;
}

/** Fetches the blocks of a batch, from the first one on that is not here yet. */
export async function stageNamed(
  db: TillDatabase,
  over: OverLine,
  { names, ...batch }: NamedBatch,
): Promise<Result<unknown, NoAnswer>> {
  try {
    const from = (n: number) => blocksFrom(over, names.slice(n));
    return done(await stageResumed(db, { ...batch, from }));
  } catch (error) {
    if (error instanceof CutOff) return refused(error.why);
    throw error;
  }
}

/**
 * The blocks in their order, each checked against its name: the next one is on its way while one is
 * being put away, and no more than that, for requests of a till are heard in their order.
 */
async function* blocksFrom(
  over: OverLine,
  names: readonly string[],
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const ask = (n: number) => (names[n] === undefined ? undefined : getBlock(over, names[n]));
  let coming = ask(0);
  for (let n = 1; coming !== undefined; n += 1) {
    const block = await coming;
    if (!block.ok) throw new CutOff(block.refusal);
    coming = ask(n);
    yield block.value;
  }
}

/** A block, if it is what its name says. */
export async function getBlock(
  { line, token }: OverLine,
  sha256: string,
): Promise<Result<Uint8Array<ArrayBuffer>, NoAnswer>> {
  const block = await line.getBytes(`/v1/blocks/${sha256}`, token);
  if (!block.ok || (await isNamed(block.value, sha256))) return block;
  return refused({ code: 'LINE_DOWN' });
}

/** Of whom an import brought and who was erased since, the block says nothing any more. */
async function isNamed(block: Uint8Array<ArrayBuffer>, sha256: string): Promise<boolean> {
  return (await sha256Soon(block)) === sha256 || isReplaced(block);
}
