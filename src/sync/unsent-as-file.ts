import type { Fact } from '#domain/fact/fact.ts';
import { LIMITS, SCHEMA } from '#protocol/limits.ts';
import { bytesOfHead, digestOf, endsOf, type UnsentHead } from '#protocol/unsent-file.ts';
import { FACTS_END, FILE_END, firstLine } from '#protocol/unsent-lines.ts';
import type { TillDatabase } from '#storage/database.ts';
import { EVERY_FACT, readOutbox } from '#storage/outbox.ts';
import { readBoutique } from '#storage/read/read-shop.ts';
import { readTillState } from '#storage/till-state.ts';
import { blockPlaces } from './blocks-over-line.ts';
import type { Signer } from './device-key.ts';
import { erasedSince } from './read-request.ts';
import type { UnsentAsFile } from './status.ts';
import { takenBackSince } from './taken-back-since.ts';

interface Saving {
  readonly app: string;
  readonly signer: Signer | undefined;
  /** What was not recorded at all, for whoever reads the file. */
  readonly beside?: unknown;
}

/**
 * All that the endpoint has not acknowledged, as a file. Nothing is changed by it here: what is in
 * the file still waits to be sent, and counts once if it is both sent and taken in.
 */
export async function unsentAsFile(
  db: TillDatabase,
  { app, signer, beside }: Saving,
): Promise<UnsentAsFile> {
  const told = await readUnsentOf(db);
  const blocks = await readBlocks(db, told.facts);
  const lostBlocks = blocks.flatMap(({ sha256, text }) => (text === undefined ? [sha256] : []));
  const here = blocks.flatMap(({ sha256, text }) => (text === undefined ? [] : { sha256, text }));
  const names = here.map(({ sha256 }) => sha256);
  const head: UnsentHead = { ...told.head, app, blocks: names, lostBlocks };
  const signed = signer && { signature: await signer.sign(bytesOfHead(head)) };
  const first = firstLine({ head, ...signed, beside });
  const lines = [first, ...listed(told.facts), FACTS_END, ...listed(here), FILE_END];
  return { name: nameOf(db, head), parts: lines.map((line) => `${line}\n`) };
}

interface Told {
  readonly head: Omit<UnsentHead, 'app' | 'blocks' | 'lostBlocks'>;
  readonly facts: readonly Fact[];
}

/** As of one moment. */
async function readUnsentOf(db: TillDatabase): Promise<Told> {
  const tables = [db.meta, db.facts, db.batches, db.pulled];
  return await db.transaction('r', tables, async () => {
    const { programme, till, incarnation, block } = await readTillState(db);
    const facts = await readOutbox(db, EVERY_FACT);
    const savedAt = db.clock.now();
    const boutique = (await readBoutique(db))?.name ?? '';
    const head = {
      ...{ schema: SCHEMA, programme, boutique, till, incarnation, block, savedAt },
      count: facts.length,
      from: facts[0]?.recordedAt.instant ?? savedAt,
      to: facts.at(-1)?.recordedAt.instant ?? savedAt,
      ends: endsOf(facts),
      digest: digestOf(facts),
      takenBack: await takenBackSince(db, facts),
      erased: await erasedSince(db, facts),
    };
    return { head, facts };
  });
}

interface NamedBlock {
  readonly sha256: string;
  /** Absent where it is not here any more. */
  readonly text: string | undefined;
}

async function readBlocks(db: TillDatabase, facts: readonly Fact[]): Promise<NamedBlock[]> {
  const decoder = new TextDecoder();
  const blocks: NamedBlock[] = [];
  for (const [sha256, place] of facts.flatMap(blockPlaces)) {
    const row = await db.blocks.get(place);
    blocks.push({ sha256, text: row && decoder.decode(row.bytes) });
  }
  return blocks;
}

/** A line each, with a comma to the next. */
function listed(rows: readonly unknown[]): readonly string[] {
  return rows.map((row, at) => `${JSON.stringify(row)}${at < rows.length - 1 ? ',' : ''}`);
}

/** Says whose it is and of which day, in letters that every disk takes. */
function nameOf(db: TillDatabase, { boutique, block, savedAt }: UnsentHead): string {
  const of = boutique.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const words = ['habitue', 'unsent', of, 'till', block, db.clock.dayOf(savedAt)];
  return `${words.join('-').replaceAll(/-{2,}/g, '-').slice(0, LIMITS.keyLength)}.json`;
}
