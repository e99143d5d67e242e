import type { SyncRequest } from '#protocol/sync-message.ts';
import type { LedgerView } from '../store/contract.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { concerns, type Haul, pull } from './pull.ts';

/** A till that is behind by less than this is told one by one, however small the shop is. */
export const WORTH_A_SNAPSHOT = 5_000;
/** It is behind by more than so many of the entries that the snapshot stands for. */
const SHARE = 5;

export interface Telling {
  /** Its chain of now is the one that the endpoint knows. */
  readonly knowsItsChain: boolean;
  /** Nothing of it waits to be sent. */
  readonly hasSaidAll: boolean;
  readonly worthASnapshot: number;
}

/**
 * What a till is told that has told its own: what happened since its cursor; or, where that is a
 * fifth of everything and more, the name of the snapshot that says it in blocks.
 */
export async function haulOf(
  ledger: LedgerView,
  request: SyncRequest,
  { knowsItsChain, hasSaidAll, worthASnapshot }: Telling,
): Promise<Haul> {
  const { snapshot: asked, cursor } = request;
  if (asked !== undefined && hasSaidAll) {
    const ready = asked.ready === undefined ? undefined : await ledger.snapshotNamed(asked.ready);
    if (ready !== undefined && ready.g > cursor) return await adopted(ledger, request, ready);
    const latest = await ledger.snapshot();
    if (latest !== undefined && isFarBehind(cursor, latest.g, worthASnapshot))
      return offered(request, latest);
  }
  return await pull(ledger, request, knowsItsChain);
}

export function isFarBehind(cursor: number, g: number, worthASnapshot: number): boolean {
  const behind = g - cursor;
  return behind >= worthASnapshot && behind * SHARE > g;
}

/** The till stays where it is until all the blocks lie in its storage. */
function offered({ cursor, cursorHash }: SyncRequest, { name, g }: SnapshotRecord): Haul {
  return {
    ...{ rows: [], facts: [], cursor, more: true },
    ...(cursorHash !== undefined && { cursorHash }),
    snapshot: { name, asOf: g },
  };
}

/** From here on the till is where the snapshot is; of the notices until then it hears its own. */
async function adopted(
  ledger: LedgerView,
  { cursor, till }: SyncRequest,
  { name, g }: SnapshotRecord,
): Promise<Haul> {
  const notices = await ledger.notices({ from: cursor + 1, to: g });
  const cursorHash = await ledger.hashAt(g);
  return {
    ...{ rows: [], cursor: g, more: true, adopts: name },
    facts: notices.filter(({ notice }) => concerns(notice, till)),
    ...(cursorHash !== undefined && { cursorHash }),
  };
}
