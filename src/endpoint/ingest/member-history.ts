import { gunzipSync } from 'node:zlib';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { MemberId } from '#domain/member/member.ts';
import { blockLines, memberOnLine, readLine } from '#protocol/block.ts';
import type { LedgerView } from '../store/contract.ts';

/**
 * Every fact that counts about a member: what imports brought of her, then what tills sent. An
 * import taken back leaves nothing of those who had no fact of their own by then; the others stay.
 */
export async function memberHistory(
  ledger: LedgerView,
  member: MemberId,
): Promise<readonly SealedFact[]> {
  const logged = await ledger.factsAbout(member);
  const imported = await importedHistory(ledger, member, logged[0]?.g);
  return [...imported, ...logged.map(({ fact }) => fact)];
}

/** What imports brought of a member who had a fact of her own from `since` on. */
export async function importedHistory(
  ledger: LedgerView,
  member: MemberId,
  since = Number.POSITIVE_INFINITY,
): Promise<readonly SealedFact[]> {
  const imported: SealedFact[] = [];
  for (const { sha256, takenBack } of await ledger.blocksOf(member)) {
    if (takenBack !== 0 && takenBack < since) continue;
    imported.push(...(await historyInBlock(ledger, sha256, member)));
  }
  return imported;
}

async function historyInBlock(
  ledger: LedgerView,
  sha256: string,
  member: MemberId,
): Promise<readonly SealedFact[]> {
  const packed = await ledger.block(sha256);
  if (packed === undefined) return [];
  const block = gunzipSync(packed);
  for (const line of blockLines(block)) {
    if (memberOnLine(block, line) === member) return readLine(block, line).history;
  }
  return [];
}

/** The latest place in the tills' own order among facts. */
export function latestOrder(facts: readonly SealedFact[]): number {
  return facts.reduce((latest, fact) => Math.max(latest, fact.recordedAt.order), 0);
}
