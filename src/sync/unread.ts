import type { Fact } from '#domain/fact/fact.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import { bodyForm } from '#protocol/fact-schema.ts';
import type { TillDatabase } from '#storage/database.ts';
import { readLine, writeLine } from './line-rows.ts';

/**
 * Facts of newer tills come down the line before this app knows what they say. They are kept as
 * they came; an app that was updated takes them in once more, knowing what to write of them.
 */
export async function readableByNow(db: TillDatabase): Promise<readonly Fact[]> {
  const unread = await readLine(db, 'unread');
  if (unread === undefined || unread.length === 0) return [];
  const rows = await db.pulled.bulkGet([...unread]);
  // What came down the line came whole.
  return rows.flatMap((row) => (row === undefined ? [] : [row.fact as Fact])).filter(isRead);
}

/** Within the transaction that takes the facts in. */
export async function noteUnread(db: TillDatabase, facts: readonly SealedFact[]): Promise<void> {
  const before = (await readLine(db, 'unread')) ?? [];
  const read = new Set(facts.filter(isRead).map(({ hash }) => hash));
  const unread = facts.filter((fact) => !isRead(fact)).map(({ hash }) => hash);
  const after = [...new Set([...before, ...unread])].filter((hash) => !read.has(hash));
  if (before.length + after.length > 0) await writeLine(db, 'unread', after);
}

function isRead(fact: Pick<Fact, 'body' | 'recordedAt'>): boolean {
  return bodyForm(fact) !== 'newer';
}
