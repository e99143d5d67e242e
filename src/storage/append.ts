import { Fault } from '#domain/assert.ts';
import type { Day } from '#domain/calendar/day.ts';
import { membersOf } from '#domain/fact/bare.ts';
import type { Fact, FactBody } from '#domain/fact/fact.ts';
import type { Card } from '#domain/member/card.ts';
import { chainFacts, stateAfter, type Writer } from './chain.ts';
import { SCHEMA, type TillDatabase } from './database.ts';
import { CURRENT_DRAFT } from './draft.ts';
import { whenStorageAnswers } from './heal.ts';
import { leanCommit } from './lean-commit.ts';
import { isConflict, StaleTab } from './outage.ts';
import { isErasure, project, writesWide } from './project.ts';
import type { FactRow, MetaRow } from './till-rows.ts';
import {
  forgetTillState,
  knownTillState,
  rememberTillState,
  type TillState,
} from './till-state.ts';

export interface Who {
  readonly clerk: string;
  /** When and on which of the shop's days; the till's clock where it is not given. */
  readonly at?: { readonly instant: number; readonly day: Day };
}

/** What is to be recorded: all of it or nothing. `cards` are the cards with these facts on them. */
export interface Decision {
  readonly bodies: readonly FactBody[];
  readonly cards: readonly Card[];
  readonly draft?: 'clear';
}

const MOST_RACES = 200;

/** Another tab or the endpoint's news came first: what was decided may no longer hold. */
class Moved extends Error {}

/**
 * The only writer of facts. `decide` reads what it needs and says what happened; then one strict
 * transaction records it, if the chain and the cards are where `decide` saw them. If not, `decide`
 * is asked again. Resolves when the facts have reached the disk, and throws `StaleTab` or
 * `StorageOutage` when nothing was recorded.
 */
export async function append(
  db: TillDatabase,
  who: Who,
  decide: (state: TillState) => Decision | Promise<Decision>,
): Promise<readonly Fact[]> {
  for (let race = 0; race < MOST_RACES; race += 1) {
    const facts = await appendUnlessRaced(db, who, decide);
    if (facts !== undefined) return facts;
  }
  throw new Fault('the chain moved too often to follow');
}

/**
 * The same for what can wait: where something else was recorded meanwhile, nothing is, and nothing
 * is answered. Whoever records beside a run of sales would lose to the next of them each time.
 */
export async function appendUnlessRaced(
  db: TillDatabase,
  who: Who,
  decide: (state: TillState) => Decision | Promise<Decision>,
): Promise<readonly Fact[] | undefined> {
  if (db.stale) throw new StaleTab('Another tab was updated.');
  const state = await whenStorageAnswers(db, () => knownTillState(db));
  const decision = await decide(state);
  const rows = chainFacts(state, writerNow(db, who), decision.bodies);
  if (await isRecorded(db, { state, rows, decision })) {
    tellAll(db, { state: rows.reduce(stateAfter, state), rows, decision });
    return rows.map((row) => row.fact);
  }
  forgetTillState(db);
  return undefined;
}

interface Commit {
  readonly state: TillState;
  readonly rows: readonly FactRow[];
  readonly decision: Decision;
}

/**
 * Whether it stands in the chain. A commit that failed on its way back may have succeeded: asked
 * again, it meets itself.
 */
async function isRecorded(db: TillDatabase, asked: Commit): Promise<boolean> {
  let tries = 0;
  try {
    await whenStorageAnswers(db, () => {
      tries += 1;
      return commit(db, asked);
    });
    return true;
  } catch (error) {
    if (!(error instanceof Moved) && !isConflict(error)) throw error;
    return tries > 1 && (await standsAlready(db, asked.rows));
  }
}

async function standsAlready(db: TillDatabase, rows: readonly FactRow[]): Promise<boolean> {
  const last = rows.at(-1);
  if (last === undefined) return false;
  const { incarnation, seq, hash } = last.fact;
  const there = await whenStorageAnswers(db, () => db.facts.get([incarnation, seq]));
  return there?.fact.hash === hash;
}

async function commit(db: TillDatabase, { state, rows, decision }: Commit): Promise<void> {
  const { cards, draft } = decision;
  const check = (till: MetaRow | undefined) => assertUnmoved(state, till);
  const wide = rows.filter((row) => writesWide(row.fact.body));
  if (wide.length === 0) {
    return await leanCommit(db, { rows, cards, clearsDraft: draft === 'clear', check });
  }
  await db.transaction('rw', db.tables, async () => {
    check(await db.meta.get('till'));
    await db.facts.bulkAdd([...rows]);
    await db.cards.bulkPut(cards.map((card) => ({ member: card.member, card })));
    if (draft === 'clear') await db.drafts.delete(CURRENT_DRAFT);
    for (const row of wide) await project(db, row.fact);
  });
}

function assertUnmoved(state: TillState, till: MetaRow | undefined): void {
  if (till?.key !== 'till' || till.schema !== SCHEMA) {
    throw new StaleTab(`This app knows schema ${SCHEMA}.`);
  }
  if (till.version !== state.version) throw new Moved();
}

function writerNow(db: TillDatabase, { clerk, at }: Who): Writer {
  const instant = at?.instant ?? db.clock.now();
  return { clerk, instant, day: at?.day ?? db.clock.dayOf(instant) };
}

/**
 * What stands on the disk was recorded, whatever becomes of telling it: nobody is to do it
 * twice.
 */
function tellAll(db: TillDatabase, recorded: Commit): void {
  try {
    tell(db, recorded);
  } catch (error) {
    globalThis.reportError(error);
  }
}

function tell(db: TillDatabase, { state, rows, decision }: Commit): void {
  const isWide = rows.some((row) => writesWide(row.fact.body));
  if (isWide) forgetTillState(db);
  else rememberTillState(db, state);
  const last = rows.at(-1)?.fact;
  if (last === undefined) return;
  const { till, incarnation, seq, hash, recordedAt } = last;
  db.mark.write({ till, incarnation, seq, hash, at: recordedAt.instant });
  const members = rows.flatMap((row) => membersOf(row.fact.body));
  db.nudges.tell({ kind: 'facts', members, cards: decision.cards });
  if (isWide)
    db.nudges.tell({ kind: isErasure(rows.map((row) => row.fact)) ? 'erased' : 'batches' });
}
