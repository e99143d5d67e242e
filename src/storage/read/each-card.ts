import { Dexie } from 'dexie';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import { blockLines, memberOnLine, readCardOnLine } from '#protocol/block.ts';
import type { TillDatabase } from '../database.ts';
import { wholeBatches } from './batches.ts';

const PAGE = 500;

/** Every member's card, each once, some hundreds at a time. */
export async function* eachCard(db: TillDatabase): AsyncGenerator<readonly Card[]> {
  const seen = new Set<MemberId>();
  for (let after: unknown = Dexie.minKey; ; ) {
    const rows = await db.cards.where('member').above(after).limit(PAGE).toArray();
    for (const { member } of rows) seen.add(member);
    if (rows.length > 0) yield rows.map((row) => row.card);
    if (rows.length < PAGE) break;
    after = rows.at(-1)?.member;
  }
  yield* eachSealedCard(db, seen);
}

/** The same of the blocks alone, the latest card of each; without those already seen. */
export async function* eachSealedCard(
  db: TillDatabase,
  seen: Set<MemberId>,
): AsyncGenerator<readonly Card[]> {
  for (const { batch, blocks } of await wholeBatches(db)) {
    for (let n = 0; n < blocks; n += 1) {
      const row = await db.blocks.get([batch, n]);
      if (row !== undefined) yield cardsOf(row.bytes, seen);
    }
  }
}

function cardsOf(bytes: Uint8Array, seen: Set<MemberId>): readonly Card[] {
  const cards: Card[] = [];
  for (const line of blockLines(bytes)) {
    const member = memberOnLine(bytes, line);
    if (seen.has(member)) continue;
    seen.add(member);
    cards.push(readCardOnLine(bytes, line));
  }
  return cards;
}
