import type { MemberRecord } from '#domain/fact/member-record.ts';
import type { MemberId } from '#domain/member/member.ts';
import { blockLines, memberOnLine, readLine } from '#protocol/block.ts';
import type { TillDatabase } from '../database.ts';
import { type Place, placesOf } from '../place.ts';
import type { Batch } from '../till-rows.ts';
import { wholeBatches } from './batches.ts';

/** The latest record that a block holds of a member. */
export async function sealedRecord(
  db: TillDatabase,
  member: MemberId,
): Promise<MemberRecord | undefined> {
  return await atOneMoment(db, async () => {
    for (const batch of await wholeBatches(db)) {
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
  return await atOneMoment(db, async () => {
    const records: MemberRecord[] = [];
    for (const batch of (await wholeBatches(db)).toReversed()) {
      const record = await sealedIn(db, batch, member);
      if (record !== undefined) records.push(record);
    }
    return records;
  });
}

/** Batches are packed into others meanwhile: a list and its blocks must be of one moment. */
function atOneMoment<Value>(db: TillDatabase, read: () => Promise<Value>): PromiseLike<Value> {
  return db.transaction('r', db.batches, db.places, db.blocks, read);
}

/** What one batch holds of a member. */
export async function sealedIn(
  db: TillDatabase,
  batch: Batch,
  member: MemberId,
): Promise<MemberRecord | undefined> {
  for (const place of placesOf(batch.places, member)) {
    const row = await db.blocks.get([batch.batch, place.block]);
    const record = row && recordAt(row.bytes, place, member);
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
