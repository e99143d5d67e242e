import type { MemberRecord, SealedFact } from '#domain/fact/member-record.ts';
import { readLine } from '#protocol/block.ts';
import type { TillDatabase } from '../database.ts';
import { placesOf } from '../place.ts';
import { wholeBatches } from './batches.ts';
import { eachSealed } from './each-card.ts';
import { readHistory } from './read-history.ts';

type History = readonly SealedFact[];

const PAGE = 50;

/**
 * What `readHistory` says of every member, each once, some at a time. A block is read once for all
 * who are in it; only those who changed here, or are in several batches, are asked for by name.
 */
export async function* eachHistory(db: TillDatabase): AsyncGenerator<readonly History[]> {
  const changed = await db.cards.toCollection().primaryKeys();
  for (let from = 0; from < changed.length; from += PAGE) {
    const page = changed.slice(from, from + PAGE);
    yield await Promise.all(page.map((member) => readHistory(db, member)));
  }
  for await (const records of eachSealed(db, new Set(changed), readLine)) {
    yield await wholeHistories(db, records);
  }
}

async function wholeHistories(
  db: TillDatabase,
  records: readonly MemberRecord[],
): Promise<readonly History[]> {
  const batches = await wholeBatches(db);
  const histories: History[] = [];
  for (const { card, history } of records) {
    const { member } = card;
    const holding = batches.filter(({ places }) => !placesOf(places, member).next().done);
    histories.push(holding.length > 1 ? await readHistory(db, member) : history);
  }
  return histories;
}
