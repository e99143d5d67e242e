import { Fault } from '#domain/assert.ts';
import type { MemberRecord, SealedFact } from '#domain/fact/member-record.ts';
import type { MemberId } from '#domain/member/member.ts';
import { blockLines, memberOnLine, readLine } from '#protocol/block.ts';
import { purchaseKeys } from '#protocol/finder.ts';
import { finderName } from '../blocks.ts';
import type { TillDatabase } from '../database.ts';
import { type Place, placesOf } from '../place.ts';
import type { Batch } from '../till-rows.ts';
import { wholeBatches } from './batches.ts';

/** A list of batches that was overtaken: what it names was packed into another meanwhile. */
class PackedAway extends Error {}

/** Packing follows packing only after many imports: one list that holds is soon read. */
const MOST_LISTS = 20;

/** The latest record that a block holds of a member. */
export async function sealedRecord(
  db: TillDatabase,
  member: MemberId,
): Promise<MemberRecord | undefined> {
  return await fromOneList(db, async (batches) => {
    for (const batch of batches) {
      const record = await sealedIn(db, batch, member);
      if (record !== undefined) return record;
    }
    return undefined;
  });
}

/** What all blocks hold of a member, from the first batch to the latest. */
export async function sealedRecords(
  db: TillDatabase,
  member: MemberId,
): Promise<readonly MemberRecord[]> {
  return await fromOneList(db, async (batches) => {
    const records: MemberRecord[] = [];
    for (const batch of batches.toReversed()) {
      const record = await sealedIn(db, batch, member);
      if (record !== undefined) records.push(record);
    }
    return records;
  });
}

/** The facts in blocks that tell of a purchase, by what finds it, from the first batch on. */
export async function sealedFactsAbout(
  db: TillDatabase,
  keys: readonly string[],
): Promise<readonly SealedFact[]> {
  return await fromOneList(db, async (batches) => {
    const facts: SealedFact[] = [];
    for (const { batch, snapshot } of batches.toReversed()) {
      const finder = snapshot === undefined ? undefined : await db.places.get(finderName(batch));
      for (const key of finder === undefined ? [] : keys) {
        for (const place of placesOf(finder?.places ?? NONE, key)) {
          facts.push(...(await factsAt(db, { batch, place }, key)));
        }
      }
    }
    return facts;
  });
}

const NONE = new BigUint64Array();

interface At {
  readonly batch: string;
  readonly place: Place;
}

async function factsAt(
  db: TillDatabase,
  { batch, place }: At,
  key: string,
): Promise<readonly SealedFact[]> {
  const row = await db.blocks.get([batch, place.block]);
  if (row === undefined) throw new PackedAway();
  const line = [...blockLines(row.bytes)][place.line];
  const history = line === undefined ? [] : readLine(row.bytes, line).history;
  return history.filter(({ body }) => purchaseKeys(body).includes(key));
}

/**
 * Reads by one list of batches. Batches never change, they only go; where one went between the list
 * and its blocks, all is read again by a newer list. No transaction is held: many rows of a screen
 * read at once, each inside a live query.
 */
async function fromOneList<Value>(
  db: TillDatabase,
  read: (batches: readonly Batch[]) => Promise<Value>,
): Promise<Value> {
  for (let list = 0; list < MOST_LISTS; list += 1) {
    try {
      return await read(await wholeBatches(db));
    } catch (error) {
      if (!(error instanceof PackedAway)) throw error;
    }
  }
  throw new Fault('batches were packed faster than they can be read');
}

/** What one batch holds of a member. */
export async function sealedIn(
  db: TillDatabase,
  batch: Batch,
  member: MemberId,
): Promise<MemberRecord | undefined> {
  for (const place of placesOf(batch.places, member)) {
    const row = await db.blocks.get([batch.batch, place.block]);
    if (row === undefined) throw new PackedAway();
    const record = recordAt(row.bytes, place, member);
    if (record !== undefined) return record;
  }
  return undefined;
}

function recordAt(bytes: Uint8Array, place: Place, member: MemberId): MemberRecord | undefined {
  let n = 0;
  for (const line of blockLines(bytes)) {
    if (n === place.line) {
      return memberOnLine(bytes, line) === member ? readLine(bytes, line) : undefined;
    }
    n += 1;
  }
  return undefined;
}
