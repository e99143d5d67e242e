import { Dexie } from 'dexie';
import { onePersonEach } from '#domain/fact/joint-card.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import { blockLines, memberOnLine, readCardOnLine } from '#protocol/block.ts';
import type { TillDatabase } from '../database.ts';
import type { Batch } from '../till-rows.ts';
import { wholeBatches } from './batches.ts';

const PAGE = 500;

/** The card of every person, each once, some hundreds at a time. */
export async function* eachCard(db: TillDatabase): AsyncGenerator<readonly Card[]> {
  const seen = new Set<MemberId>();
  const linked: Card[] = [];
  for (let after: unknown = Dexie.minKey; ; ) {
    const rows = await db.cards.where('member').above(after).limit(PAGE).toArray();
    const cards = rows.map((row) => row.card);
    for (const { member } of rows) seen.add(member);
    linked.push(...cards.filter((card) => card.linked));
    if (rows.length > 0) yield cards.filter((card) => !card.linked);
    if (rows.length < PAGE) break;
    after = rows.at(-1)?.member;
  }
  if (linked.length > 0) yield onePersonEach(linked);
  yield* eachSealedCard(db, seen);
}

/** The same of the blocks alone, the latest card of each; without those already seen. */
export function eachSealedCard(
  db: TillDatabase,
  seen: Set<MemberId>,
): AsyncGenerator<readonly Card[]> {
  return eachSealed(db, seen, readCardOnLine);
}

type ReadLine<Value> = (bytes: Uint8Array, line: readonly [number, number]) => Value;

/**
 * What is read of each member's latest line in the blocks, block by block. Where a batch was packed
 * into another meanwhile, it goes through those that there are then.
 */
export async function* eachSealed<Value>(
  db: TillDatabase,
  seen: Set<MemberId>,
  read: ReadLine<Value>,
): AsyncGenerator<readonly Value[]> {
  for (let isWhole = false; !isWhole; ) {
    isWhole = true;
    for (const [batch, n] of blockKeys(await wholeBatches(db))) {
      const row = await db.blocks.get([batch, n]);
      isWhole = row !== undefined;
      if (row === undefined) break;
      yield unseenOf(row.bytes, seen, read);
    }
  }
}

function blockKeys(batches: readonly Batch[]): readonly (readonly [string, number])[] {
  return batches.flatMap(({ batch, blocks }) =>
    Array.from({ length: blocks }, (_, n) => [batch, n] as const),
  );
}

function unseenOf<Value>(
  bytes: Uint8Array,
  seen: Set<MemberId>,
  read: ReadLine<Value>,
): readonly Value[] {
  const values: Value[] = [];
  for (const line of blockLines(bytes)) {
    const member = memberOnLine(bytes, line);
    if (seen.has(member)) continue;
    seen.add(member);
    values.push(read(bytes, line));
  }
  return values;
}
