import { assert } from '#domain/assert.ts';
import { PROTOCOL, SCHEMA } from '#protocol/limits.ts';
import type { TillReset } from '#protocol/notice.ts';
import type { SyncAnswer, SyncRequest } from '#protocol/sync-message.ts';
import { type TakenIn, takeIn } from '../ingest/take-in.ts';
import type { Head, Ledger, TillRecord } from '../store/contract.ts';
import { isAlone } from '../tills/is-alone.ts';
import { heardBefore } from '../tills/signature.ts';
import { beginNewChain } from './begin-new-chain.ts';
import { haulOf, WORTH_A_SNAPSHOT } from './haul.ts';
import type { Haul } from './pull.ts';
import { setAside } from './set-aside.ts';

export interface Surroundings {
  /** Milliseconds since 1970, by the endpoint's clock. */
  readonly now: number;
  /** The number of the till's request, where it signs them. */
  readonly asked?: number;
  newId(): string;
  /** A till that is behind by fewer entries than that is told them one by one. */
  readonly worthASnapshot?: number;
}

/** How often a till that has nothing to say is noted as seen. */
const SEEN_EVERY_MS = 30_000;

/**
 * One exchange with a till, in one transaction: its facts in, in their place; its claims answered;
 * what it does not know yet out. Asked again, it does nothing twice.
 */
export async function exchange(
  ledger: Ledger,
  request: SyncRequest,
  surroundings: Surroundings,
): Promise<SyncAnswer> {
  const { now, asked = 0 } = surroundings;
  const tills = await ledger.tills();
  const till = tills.find((each) => each.till === request.till);
  assert(till?.open, 'only an open till is let in');
  if (asked > 0 && asked <= till.asked) throw heardBefore(till.asked);
  const { backend, startsOver } = await orderOf(ledger, request, surroundings);
  const pushed = startsOver ? { ...request, push: [] } : request;
  const taken = await takeIn(ledger, pushed, { tills, now });
  const why = whyReset(till, request, taken);
  const leaving = { till: upToDate(till, request), tills, now };
  const moved = why === undefined ? till : await beginNewChain(ledger, { ...leaving, why });
  const saidAll = hasSaidAll(request, taken);
  const settles = !startsOver && saidAll;
  const heard = { ...moved, ...heardFrom(till, request, { settles, now, asked }) };
  await note(ledger, till, heard);
  if (settles && heard.settled > till.settled) {
    await ledger.dropHeld({ till: till.till, incarnation: request.incarnation });
  }
  await setAside(ledger, { tills: await ledger.tills(), now });
  const hears = !startsOver && !isTellingAnew(request);
  const { worthASnapshot = WORTH_A_SNAPSHOT } = surroundings;
  const telling = { knowsItsChain: taken.fork === 0, hasSaidAll: saidAll, worthASnapshot };
  const haul = hears ? await haulOf(ledger, request, telling) : NOTHING;
  const known = await ledger.lastPlace({ till: till.till, incarnation: request.incarnation });
  return {
    protocol: PROTOCOL,
    backend,
    ...(request.schema !== undefined && { schema: SCHEMA }),
    now,
    ...(taken.ack !== undefined && { ack: taken.ack }),
    ...(known !== undefined && {
      known: { incarnation: request.incarnation, seq: known.seq, hash: known.hash },
    }),
    notes: taken.notes,
    aside: await ledger.asideCount(till.till),
    ...haul,
    alone: await isAlone(ledger, till.till, tills),
    wantedBlocks: taken.wantedBlocks,
  };
}

const NOTHING: Haul = { rows: [], facts: [], cursor: 0, more: true };

/**
 * Whether the till's cursor counts in this order. Where it does not (the endpoint was set back to
 * an older copy), the order gets a new name, and every till sends and fetches all there is, from
 * its first fact on: of what it pushed now, what comes before may be missing here.
 */
async function orderOf(
  ledger: Ledger,
  request: SyncRequest,
  { newId }: Surroundings,
): Promise<{ backend: string; startsOver: boolean }> {
  const { backend } = request;
  const head = await ledger.head();
  assert(head !== undefined, 'a programme that is synced has been opened');
  if (backend !== undefined && backend !== head.backend) {
    return { backend: head.backend, startsOver: true };
  }
  if (await countsHere(ledger, head, request)) {
    return { backend: head.backend, startsOver: false };
  }
  const renamed = newId();
  await ledger.rename(renamed);
  return { backend: renamed, startsOver: true };
}

async function countsHere(ledger: Ledger, { g }: Head, request: SyncRequest): Promise<boolean> {
  const { cursor, cursorHash } = request;
  if (cursor === 0) return await remembers(ledger, request);
  return cursor <= g && (await ledger.hashAt(cursor)) === cursorHash;
}

/** Whether all that a till was said to be safe is here. */
async function remembers(ledger: Ledger, { till, told = [] }: SyncRequest): Promise<boolean> {
  for (const { incarnation, seq, hash } of told) {
    const there = await ledger.places({ till, incarnation }, { from: seq, to: seq });
    if (!there.some((place) => place.hash === hash)) return false;
  }
  return true;
}

/** An endpoint that was set back may not know of the chain that a till is in by now. */
function upToDate(till: TillRecord, { leave }: SyncRequest): TillRecord {
  return { ...till, incarnation: Math.max(till.incarnation, leave?.incarnation ?? 0) };
}

function whyReset(
  till: TillRecord,
  { leave }: SyncRequest,
  { fork, ack }: TakenIn,
): TillReset['why'] | undefined {
  if (fork > 0 && ack?.incarnation === till.incarnation) return 'FORK';
  return leave !== undefined && leave.incarnation >= till.incarnation ? 'REWOUND' : undefined;
}

/**
 * A till that begins at nought puts its unacknowledged facts on the cards it is sent. Cards may
 * hold them already, in a new order of what was told before: it hears when it has told everything.
 */
function isTellingAnew({ cursor, waiting }: SyncRequest): boolean {
  return cursor === 0 && waiting > 0;
}

/** Nothing was left to be said when the till last read its cursor. */
function hasSaidAll({ push, waiting }: SyncRequest, { ack }: TakenIn): boolean {
  return waiting === 0 && (push.length === 0 || ack?.hash === push.at(-1)?.hash);
}

function heardFrom(
  till: TillRecord,
  { cursor, waiting }: SyncRequest,
  { settles, now, asked }: { settles: boolean; now: number; asked: number },
): Partial<TillRecord> {
  return {
    cursor: Math.max(till.cursor, cursor),
    settled: settles ? Math.max(till.settled, cursor) : till.settled,
    unsent: waiting,
    asked: Math.max(till.asked, asked),
    ...(isSeenAnew(till, now) && { lastSeenAt: now }),
  };
}

export function isSeenAnew({ lastSeenAt }: TillRecord, now: number): boolean {
  return lastSeenAt === null || now - lastSeenAt >= SEEN_EVERY_MS;
}

async function note(ledger: Ledger, before: TillRecord, after: TillRecord): Promise<void> {
  const names = Object.keys(after) as (keyof TillRecord)[];
  if (names.every((name) => before[name] === after[name])) return;
  await ledger.putTill(after);
}
