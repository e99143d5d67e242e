import { membersOf } from '#domain/fact/bare.ts';
import type { Fact } from '#domain/fact/fact.ts';
import type { MemberId } from '#domain/member/member.ts';
import { LIMITS, PROTOCOL, SCHEMA } from '#protocol/limits.ts';
import type { SyncRequest } from '#protocol/sync-message.ts';
import type { TillDatabase } from '#storage/database.ts';
import { isErased } from '#storage/erase-member.ts';
import { readOutbox } from '#storage/outbox.ts';
import { countUnsent } from '#storage/read/read-waiting.ts';
import { isLeaving, readTillState, type TillState } from '#storage/till-state.ts';
import { readLine } from './line-rows.ts';
import { takenBackSince } from './taken-back-since.ts';

/** A request, with the facts it pushes. Everything in it was true at one moment. */
export interface Asked extends Omit<SyncRequest, 'push'> {
  readonly push: readonly Fact[];
}

/**
 * What is to be sent and asked for now, seen at one moment: when nothing waits at this cursor,
 * nothing that was decided before it is still to come.
 */
export async function readRequest(db: TillDatabase, app: string): Promise<Asked> {
  const tables = [db.meta, db.facts, db.line, db.batches, db.pulled];
  return await db.transaction('r', tables, async () => {
    const state = await readTillState(db);
    const unsent = await readOutbox(db, LIMITS.pushFacts);
    const push = fitting(unsent);
    const { count } = await countUnsent(db);
    const place = await readLine(db, 'place');
    const lostBlocks = await readLine(db, 'lostBlocks');
    const takenBack = await takenBackSince(db, push);
    const erased = await erasedSince(db, push);
    const plan = await readLine(db, 'snapshot');
    return {
      protocol: PROTOCOL,
      app,
      schema: SCHEMA,
      programme: state.programme,
      till: state.till,
      incarnation: state.incarnation,
      ...(place !== undefined && { backend: place.backend }),
      cursor: state.cursor,
      ...(place?.hash !== undefined && { cursorHash: place.hash }),
      push,
      ...headOf(state),
      ...(state.cursor === 0 && (await toldIn(db))),
      waiting: count - push.length,
      ...leaveOf(state),
      ...(lostBlocks !== undefined && lostBlocks.length > 0 && { lostBlocks }),
      ...(takenBack.length > 0 && { takenBack }),
      ...(erased.length > 0 && { erased }),
      snapshot: plan?.ready ? { ready: plan.name } : {},
    };
  });
}

/** Of whom facts were written before she was erased, and the endpoint may not know of it yet. */
export async function erasedSince(
  db: TillDatabase,
  push: readonly Fact[],
): Promise<readonly MemberId[]> {
  const bare = push.filter(({ was }) => was !== undefined);
  const members = [...new Set(bare.flatMap(({ body }) => membersOf(body)))];
  const known = await Promise.all(members.map((member) => isErased(db, member)));
  return members.filter((_, at) => known[at]);
}

/** Of one chain, and no more bytes than a push should have; one fact goes whatever its size. */
function fitting(unsent: readonly Fact[]): readonly Fact[] {
  let bytes = 0;
  const over = unsent.findIndex((fact, n) => {
    bytes += JSON.stringify(fact).length;
    return n > 0 && (bytes > LIMITS.pushBytes || fact.incarnation !== unsent[0]?.incarnation);
  });
  return over < 0 ? unsent : unsent.slice(0, over);
}

/** An endpoint that is set back while it is told everything anew shows by nothing else. */
async function toldIn(db: TillDatabase): Promise<Pick<SyncRequest, 'told'>> {
  const sync = await db.meta.get('sync');
  const acked = sync?.key === 'sync' ? Object.entries(sync.acked) : [];
  const told = acked.map(([incarnation, place]) => ({
    incarnation: Number(incarnation),
    ...place,
  }));
  return told.length === 0 ? {} : { told: told.slice(-LIMITS.pushFacts) };
}

function leaveOf(state: TillState): Pick<SyncRequest, 'leave'> {
  const { incarnation, leaving = incarnation } = state;
  return isLeaving(state) ? { leave: { incarnation: leaving } } : {};
}

function headOf({ head, incarnation }: TillState): Pick<SyncRequest, 'head'> {
  return head.seq === 0 ? {} : { head: { incarnation, seq: head.seq, hash: head.hash } };
}
