import type { Fact } from '#domain/fact/fact.ts';
import type { MemberId } from '#domain/member/member.ts';
import { heldAfter } from '#domain/set-aside/book-held.ts';
import { type Held, NOTHING_HELD, withMore } from '#domain/set-aside/held.ts';
import { aboutMember } from '../about.ts';
import type { TillDatabase } from '../database.ts';
import { isLeaving, readTillState } from '../till-state.ts';
import { readNames } from './read-card.ts';

/** What this till may let a member spend, line or no line. */
export interface HeldHere {
  readonly lots: Held;
  /** Vouchers and credit that are set aside here. */
  readonly rightIds: readonly string[];
}

export const NOTHING_HELD_HERE: HeldHere = { lots: NOTHING_HELD, rightIds: [] };

/**
 * What was set aside here, with what this till did since in its present chain: nothing is kept that
 * could differ from its facts; and nothing where facts are missing. A till that is alone holds
 * everything and need not ask.
 */
export async function readHeld(db: TillDatabase, member: MemberId): Promise<HeldHere> {
  const names = await readNames(db, member);
  return await db.transaction('r', db.meta, db.facts, db.held, async () => {
    const state = await readTillState(db);
    const { incarnation, cursor, holdsSince = 0 } = state;
    if (cursor < holdsSince || isLeaving(state)) return NOTHING_HELD_HERE;
    const rows = (await db.held.bulkGet([...names])).filter((row) => row !== undefined);
    const own = await factsHere(db, names, { incarnation, holdsSince });
    const lots = rows.map((row) => row.lots).reduce(withMore, NOTHING_HELD);
    const rightIds = rows.flatMap((row) => row.rightIds ?? []);
    const gone = new Set(own.flatMap(({ body }) => releasedRights(body)));
    return {
      lots: own.reduce((held, { body }) => heldAfter(held, body), lots),
      rightIds: rightIds.filter((right) => !gone.has(right)),
    };
  });
}

async function factsHere(
  db: TillDatabase,
  members: readonly MemberId[],
  { incarnation, holdsSince }: { readonly incarnation: number; readonly holdsSince: number },
): Promise<readonly Fact[]> {
  const rows = await db.facts.where('about').anyOf(members.map(aboutMember)).toArray();
  return rows
    .map(({ fact }) => fact)
    .filter((fact) => fact.incarnation === incarnation && fact.seen >= holdsSince)
    .toSorted((a, b) => a.seq - b.seq);
}

function releasedRights(body: Fact['body']): readonly string[] {
  return body.type === 'points.released' ? (body.rightIds ?? []) : [];
}

/** Given on a manager's word and not told yet: what was given in this outage. */
export async function readCourtesyUnsent(db: TillDatabase, member: MemberId): Promise<number> {
  return await db.transaction('r', db.meta, db.facts, async () => {
    const { incarnation, acked } = await readTillState(db);
    const own = await factsHere(db, [member], { incarnation, holdsSince: 0 });
    return own
      .filter(({ seq }) => seq > acked)
      .reduce((sum, { body }) => sum + (body.type === 'points.courtesy' ? body.points : 0), 0);
  });
}
