import type { SealedFact } from '#domain/fact/member-record.ts';
import { type PutRight, putRight } from '#domain/insight/put-right.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { TillDatabase } from '../database.ts';
import { eachHistory } from './each-history.ts';
import { pulled } from './find-purchases.ts';
import { readHistory } from './read-history.ts';

/**
 * What the endpoint put right, as it is come across, each once: first what this till heard since
 * it was let in, then what lies sealed in the histories of those whose cards say so. What was put
 * right of a return before that is only found beside something of a purchase.
 */
export async function* findPutRight(db: TillDatabase): AsyncGenerator<readonly PutRight[]> {
  const seen = new Set<string>();
  const fresh = (history: readonly SealedFact[]) =>
    putRight(history).filter(({ hash }) => !seen.has(hash) && seen.add(hash));
  const members = new Set<MemberId>();
  for await (const facts of pulled(db)) for (const member of toldIn(facts)) members.add(member);
  for (const member of members) yield fresh(await readHistory(db, member));
  for await (const histories of eachHistory(db, hasMadeUp)) yield histories.flatMap(fresh);
}

function toldIn(facts: readonly SealedFact[]): readonly MemberId[] {
  return putRight(facts).map(({ member }) => member);
}

function hasMadeUp({ lots }: Card): boolean {
  return lots.some(({ madeUp = 0 }) => madeUp > 0);
}
