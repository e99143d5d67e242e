import { assert } from '#domain/assert.ts';
import type { Fact } from '#domain/fact/fact.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { GoodsOverReturned, Notice, TillReset } from '#protocol/notice.ts';
import type { ChainPlace, Pulled, SyncAnswer } from '#protocol/sync-message.ts';
import { adoptSnapshot } from '#storage/adopt-snapshot.ts';
import type { TillDatabase } from '#storage/database.ts';
import { readOutbox } from '#storage/outbox.ts';
import { noteOverReturned } from '#storage/over-returned.ts';
import { isAboutShop, project } from '#storage/project.ts';
import { type News, takeIn } from '#storage/take-in.ts';
import { forgetTillState, readTillState, type TillState } from '#storage/till-state.ts';
import { type Place, readLine, writeLine } from './line-rows.ts';
import { noteHeld, notePushed, stopsBeingAlone } from './note-held.ts';
import type { Asked } from './read-request.ts';
import { noteUnread, readableByNow } from './unread.ts';

export type Applied =
  | 'applied'
  /** Another tab applied an answer in the meantime: this one counts for nothing. */
  | 'overtaken';

class Overtaken extends Error {}

const MOST_UNSENT_WIDE = 500;

/**
 * Applies an answer whole or not at all, in one transaction. It must follow on what lies in storage
 * by now: of two answers to one cursor, the second to arrive is thrown away.
 */
export async function applyAnswer(
  db: TillDatabase,
  asked: Asked,
  answer: SyncAnswer,
): Promise<Applied> {
  if (asked.backend !== undefined && asked.backend !== answer.backend) {
    await startOver(db, answer.backend);
    return 'applied';
  }
  const state = await readTillState(db);
  const who = whoFrom(state, answer, await chainSetBack(db, state, answer));
  const unread = await readableByNow(db);
  const isSomething = who.till !== undefined || unread.length > 0;
  if (!isSomething && !(await isNews(db, asked, answer))) return 'applied';
  const facts = [...unread, ...(await newFacts(db, answer.facts))];
  const cards = answer.rows.map(([, , card]) => card);
  const { cursor, adopts } = answer;
  const isAdopting = adopts !== undefined && { adopts: true };
  const acked = await ackedOf(db, asked, answer);
  const news: News = { cursor, ...acked, cards, facts, ...who, ...isAdopting };
  try {
    await takeIn(db, news, async () => {
      if (adopts !== undefined) await adopt(db, adopts);
      await writeBeside(db, { asked, answer, facts });
    });
    return 'applied';
  } catch (error) {
    if (isOvertaken(error)) return 'overtaken';
    throw error;
  }
}

/** Mostly there is nothing new, and then nothing is written: the disk has better things to do. */
async function isNews(db: TillDatabase, asked: Asked, answer: SyncAnswer): Promise<boolean> {
  return (
    asked.push.length > 0 ||
    answer.cursor !== asked.cursor ||
    answer.backend !== asked.backend ||
    answer.known?.hash !== asked.head?.hash ||
    answer.aside !== (await readLine(db, 'aside'))
  );
}

/**
 * The endpoint counts in a new order: everything is sent and fetched again, and met again. What was
 * spent on the strength of rights that this order knows nothing of must not count against those to
 * come: the till begins a new chain, as one does that was set back itself.
 */
async function startOver(db: TillDatabase, backend: string): Promise<void> {
  await db.transaction('rw', [db.meta, db.facts, db.line, db.held], async () => {
    if ((await readLine(db, 'place'))?.backend === backend) return;
    await db.held.clear();
    const till = await db.meta.get('till');
    assert(till?.key === 'till', 'an opened database has its till');
    const leaving = { leaving: till.incarnation, version: till.version + 1 };
    await db.meta.bulkPut([
      { ...till, ...leaving },
      { key: 'sync', cursor: 0, acked: {} },
    ]);
    await writeLine(db, 'place', { backend, cursor: 0 });
  });
  forgetTillState(db);
}

/**
 * Facts that are not here yet. Those about the shop itself are taken again even so: among several,
 * the last in the endpoint's order wins.
 */
async function newFacts(db: TillDatabase, pulled: readonly Pulled[]): Promise<readonly Fact[]> {
  const facts = pulled.flatMap((entry) => ('fact' in entry ? [entry.fact] : []));
  const places = facts.map((fact) => [fact.incarnation, fact.seq] as [number, number]);
  const [own, known] = [
    await db.facts.bulkGet(places),
    await db.pulled.bulkGet(facts.map((fact) => fact.hash)),
  ];
  return facts.filter((fact, n) => {
    const here = own[n]?.fact.hash === fact.hash || known[n] !== undefined;
    return !here || isOfShop(fact);
  });
}

function isOfShop({ body }: Fact): boolean {
  return isAboutShop(body) || body.type === 'member.erased';
}

/**
 * The last facts that are safe, of each chain. The endpoint may know more than was pushed now,
 * where the answer to a request before it was lost, and it tells a copied till of its own facts;
 * what it knows is on the cards that it sends.
 */
async function ackedOf(
  db: TillDatabase,
  { push }: Asked,
  { ack, known, facts }: SyncAnswer,
): Promise<Required<Pick<News, 'acked'>>> {
  const pushed = push.find(({ hash }) => hash === ack?.hash);
  const told = facts.flatMap((entry) => ('fact' in entry ? [placeOf(entry.fact)] : []));
  const named = [...told, ...(known ? [known] : [])];
  const own = await db.facts.bulkGet(named.map(({ incarnation, seq }) => [incarnation, seq]));
  const mine = named.filter(({ hash }, n) => own[n]?.fact.hash === hash);
  return { acked: [...mine, ...(pushed ? [placeOf(pushed)] : [])] };
}

function placeOf({ incarnation, seq, hash }: Fact): ChainPlace {
  return { incarnation, seq, hash };
}

/**
 * Who the till is from here on: not alone at once, alone only when nothing more is to come. Where
 * there was but one till, that one holds nothing of its own accord from the notice on.
 */
function whoFrom(
  state: TillState,
  answer: SyncAnswer,
  leaving: number | undefined,
): Pick<News, 'till'> {
  const reset = noticesOf(answer.facts)
    .filter((notice): notice is TillReset => notice.type === 'till.reset')
    .filter(({ till, incarnation }) => till === state.till && incarnation > state.incarnation)
    .at(-1);
  const alone = answer.alone && (state.alone || !answer.more);
  const holdsSince = stopsBeingAlone(answer.facts, state.till);
  const chain = reset && { incarnation: reset.incarnation, block: reset.block };
  const changes = {
    ...chain,
    ...(holdsSince !== undefined && { holdsSince }),
    ...(leaving !== undefined && { leaving }),
    ...(alone !== state.alone && { alone }),
  };
  return Object.keys(changes).length > 0 ? { till: changes } : {};
}

interface Beside {
  readonly asked: Asked;
  readonly answer: SyncAnswer;
  readonly facts: readonly Fact[];
}

/** What the line remembers, in the same transaction. */
async function writeBeside(db: TillDatabase, { asked, answer, facts }: Beside): Promise<void> {
  const { backend, cursor, cursorHash } = answer;
  const before = await readLine(db, 'place');
  if ((before?.cursor ?? 0) !== asked.cursor || before?.backend !== asked.backend) {
    throw new Overtaken();
  }
  const place: Place = { backend, cursor, ...(cursorHash !== undefined && { hash: cursorHash }) };
  await writeLine(db, 'place', place);
  await writeLine(db, 'aside', answer.aside);
  await writeLine(db, 'answeredAt', db.clock.now());
  await noteHeld(db, { asked, notices: placedNotices(answer.facts) });
  await notePushed(db, asked.push);
  await noteOverReturned(db, goodsOverReturned(answer));
  await noteUnread(db, facts);
  if (answer.wantedBlocks.length === 0) await writeLine(db, 'lostBlocks', []);
  if (facts.some(isOfShop) || answer.adopts !== undefined) await projectUnsent(db);
}

/** The snapshot that the endpoint names lies here: from now on it counts, whole. */
async function adopt(db: TillDatabase, name: string): Promise<void> {
  const plan = await readLine(db, 'snapshot');
  if (plan?.name !== name || !plan.ready) throw new Overtaken();
  const note = (facts: readonly SealedFact[]) => noteUnread(db, facts);
  await adoptSnapshot(db, { name, told: plan.told, note });
  await db.line.delete('snapshot');
}

function goodsOverReturned({ facts }: SyncAnswer): readonly GoodsOverReturned[] {
  return noticesOf(facts).filter(
    (notice): notice is GoodsOverReturned => notice.type === 'goods.over-returned',
  );
}

/** The endpoint knows facts of a chain that are not here: this till was set back, and learns it. */
async function chainSetBack(
  db: TillDatabase,
  { leaving = 0 }: TillState,
  { known }: SyncAnswer,
): Promise<number | undefined> {
  if (known === undefined || known.incarnation <= leaving) return undefined;
  const own = await db.facts.get([known.incarnation, known.seq]);
  return own?.fact.hash === known.hash ? undefined : known.incarnation;
}

/** This till's own unsent word about the shop comes after everything the endpoint has. */
async function projectUnsent(db: TillDatabase): Promise<void> {
  for (const fact of await readOutbox(db, MOST_UNSENT_WIDE)) {
    if (isOfShop(fact)) await project(db, fact);
  }
}

function noticesOf(pulled: readonly Pulled[]) {
  return pulled.flatMap((entry) => ('notice' in entry ? [entry.notice] : []));
}

function placedNotices(pulled: readonly Pulled[]): readonly { g: number; notice: Notice }[] {
  return pulled.flatMap((entry) => ('notice' in entry ? [entry] : []));
}

/** A transaction that was called off wraps its reason. */
function isOvertaken(error: unknown): boolean {
  if (error instanceof Overtaken) return true;
  return error instanceof Error && 'inner' in error && error.inner instanceof Overtaken;
}
