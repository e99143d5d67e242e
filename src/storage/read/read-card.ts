import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { TillDatabase } from '../database.ts';
import { sealedRecord } from './sealed-records.ts';

/** A member's card: as it changed here, or else as her block has it. */
export async function readCard(db: TillDatabase, member: MemberId): Promise<Card | undefined> {
  const row = await db.cards.get(member);
  return row === undefined ? (await sealedRecord(db, member))?.card : row.card;
}

/** The cards there are, in the order asked for. */
export async function readCards(
  db: TillDatabase,
  members: readonly MemberId[],
): Promise<readonly Card[]> {
  const rows = await db.cards.bulkGet([...members]);
  const cards: Card[] = [];
  for (const [at, member] of members.entries()) {
    const card = rows[at]?.card ?? (await sealedRecord(db, member))?.card;
    if (card !== undefined) cards.push(card);
  }
  return cards;
}
