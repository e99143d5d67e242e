import { asOnePerson } from '#domain/fact/as-one-person.ts';
import type { MemberRecord, SealedFact } from '#domain/fact/member-record.ts';
import type { Card } from '#domain/member/card.ts';
import { readCardOnLine, readLine } from '#protocol/block.ts';
import type { TillDatabase } from '../database.ts';
import { placesOf } from '../place.ts';
import { wholeBatches } from './batches.ts';
import { eachSealed } from './each-card.ts';
import { readHistory } from './read-history.ts';

type History = readonly SealedFact[];

const PAGE = 50;

/**
 * What `readHistory` says of every person, each once, some at a time; whoever was found to be one
 * with another is told as one member. A block is read once for all
 * who are in it; only those who changed here, or are in several batches, are asked for by name.
 * Whoever wants some of them only says so by the card, which is read much sooner.
 */
export async function* eachHistory(
  db: TillDatabase,
  isWanted: (card: Card) => boolean = () => true,
): AsyncGenerator<readonly History[]> {
  const changed = await db.cards.toCollection().primaryKeys();
  for (let from = 0; from < changed.length; from += PAGE) {
    const rows = await db.cards.bulkGet(changed.slice(from, from + PAGE));
    const people = rows.flatMap((row) => (row && row.card.into === undefined ? [row.card] : []));
    const wanted = people.filter((card) => card.linked || isWanted(card));
    yield await Promise.all(wanted.map((card) => historyOf(db, card)));
  }
  const read = (...at: Parameters<typeof readLine>) =>
    isWanted(readCardOnLine(...at)) ? [readLine(...at)] : [];
  for await (const records of eachSealed(db, new Set(changed), read)) {
    yield await wholeHistories(db, records.flat());
  }
}

async function historyOf(db: TillDatabase, { member, linked }: Card): Promise<History> {
  const history = await readHistory(db, member);
  return linked ? asOnePerson(history, member) : history;
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
