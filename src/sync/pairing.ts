import * as v from 'valibot';
import { done, type Result, refused } from '#domain/result.ts';
import { PROTOCOL } from '#protocol/limits.ts';
import { type Admission, admission, codeAnswer, tillsAnswer } from '#protocol/pairing-message.ts';
import type { TillDatabase } from '#storage/database.ts';
import { changeTill, readTillState } from '#storage/till-state.ts';
import { drain } from './drain.ts';
import type { ExchangeOptions } from './exchange.ts';
import { canSell } from './fetch-snapshot.ts';
import type { Line, NoAnswer } from './line.ts';
import { ownSecret, readToken, writeLine } from './line-rows.ts';
import { factsIn, noteBoutique } from './note-boutique.ts';
import type { PairingCode, PairRefusal, TillListed } from './status.ts';

/**
 * The first till of a shop makes itself known to the endpoint that served its page. Until one
 * answers it stays alone, and everything works.
 */
export async function joinOwnEndpoint(
  db: TillDatabase,
  line: Line,
): Promise<Result<Admission, NoAnswer>> {
  const secret = await ownSecret(db);
  const { programme, till, incarnation, block } = await readTillState(db);
  const body = {
    protocol: PROTOCOL,
    programme,
    till,
    incarnation,
    block,
    name: '',
    secret,
    ...(await keyOf(line)),
  };
  const joined = await line.ask({ path: '/v1/join', body, form: admission });
  if (joined.ok) await writeLine(db, 'joined', true);
  return joined;
}

/** What the endpoint is to know this till by from here on. */
async function keyOf({ publicKey }: Line): Promise<{ readonly key?: string }> {
  return publicKey === undefined ? {} : { key: await publicKey() };
}

/** Asks for a code that lets one more till in. */
export async function makePairingCode(
  db: TillDatabase,
  line: Line,
): Promise<Result<PairingCode, PairRefusal>> {
  const token = await readToken(db);
  if (token === undefined) return refused({ code: 'NOT_PAIRED' });
  const made = await line.ask({ path: '/v1/pairing-codes', token, body: {}, form: codeAnswer });
  return made.ok ? made : refused(refusalOf(made.refusal));
}

/**
 * Lets this till into the boutique that gave the code, and resolves when everything of it is here,
 * or as much of its snapshot that it can sell. A till with facts of its own can only come back to
 * where they belong.
 */
export async function pairTill(
  db: TillDatabase,
  code: string,
  options: ExchangeOptions,
): Promise<Result<unknown, PairRefusal>> {
  const { till, incarnation, programme } = await readTillState(db);
  const hasFacts = (await db.facts.count()) > 0;
  const secret = await ownSecret(db);
  const key = await keyOf(options.line);
  const own = { till, incarnation, ...(hasFacts && { programme }), name: '', secret, ...key };
  const admitted = await options.line.ask({
    path: '/v1/pair',
    body: { protocol: PROTOCOL, code, ...own },
    form: admission,
  });
  if (!admitted.ok) return refused(refusalOf(admitted.refusal));
  await become(db, admitted.value, hasFacts);
  await drain(db, options, async (outcome) => {
    if (outcome.kind !== 'answered') return undefined;
    if (!hasFacts) await noteBoutique(db, factsIn(outcome.answer.facts));
    return (await canSell(db)) ? 'enough' : undefined;
  });
  return done(undefined);
}

/**
 * The till is who the endpoint says from here on, and knows nothing yet. What was set aside for the
 * chain it had stays with that chain; one without facts hears anew what is set aside for it.
 */
async function become(db: TillDatabase, admitted: Admission, hasFacts: boolean): Promise<void> {
  const { programme, incarnation, block, alone } = admitted;
  await db.transaction('rw', [db.meta, db.facts, db.line, db.held], async () => {
    const isSameChain = (await readTillState(db)).incarnation === incarnation;
    if (!isSameChain || !hasFacts) await db.held.clear();
    await changeTill(db, { programme, incarnation, block, alone });
    await writeLine(db, 'joined', true);
    if (hasFacts) return;
    await db.meta.put({ key: 'sync', cursor: 0, acked: {} });
    await db.line.delete('place');
    await writeLine(db, 'arriving', true);
  });
}

/** The tills of the boutique as the endpoint knows them. */
export async function listTills(
  db: TillDatabase,
  line: Line,
): Promise<Result<readonly TillListed[], PairRefusal>> {
  const token = await readToken(db);
  if (token === undefined) return refused({ code: 'NOT_PAIRED' });
  const listed = await line.ask({ method: 'GET', path: '/v1/tills', token, form: tillsAnswer });
  if (!listed.ok) return refused(refusalOf(listed.refusal));
  const own = (await readTillState(db)).till;
  return done(listed.value.tills.map((till) => ({ ...till, own: till.till === own })));
}

/** Says that a till was lost: what is set aside at it stays so until it is released. */
export async function closeTill(
  db: TillDatabase,
  line: Line,
  till: string,
): Promise<Result<unknown, PairRefusal>> {
  const token = await readToken(db);
  if (token === undefined) return refused({ code: 'NOT_PAIRED' });
  const path = `/v1/tills/${encodeURIComponent(till)}/close`;
  const closed = await line.ask({ path, token, body: {}, form: v.unknown() });
  return closed.ok ? done(undefined) : refused(refusalOf(closed.refusal));
}

/** What was set aside at a lost till is free again, at the shop's risk. */
export async function releaseTill(
  db: TillDatabase,
  line: Line,
  till: string,
): Promise<Result<unknown, PairRefusal>> {
  const token = await readToken(db);
  if (token === undefined) return refused({ code: 'NOT_PAIRED' });
  const path = `/v1/tills/${encodeURIComponent(till)}/release`;
  const released = await line.ask({ path, token, body: {}, form: v.unknown() });
  return released.ok ? done(undefined) : refused(refusalOf(released.refusal));
}

function refusalOf(no: NoAnswer): PairRefusal {
  if (no.code === 'LINE_DOWN') return no;
  switch (no.said) {
    case 'CODE_UNKNOWN':
    case 'MALFORMED':
      return { code: 'CODE_UNKNOWN' };
    case 'TILL_IN_USE':
      return { code: 'TILL_IN_USE' };
    case 'TOO_MANY_TRIES':
      return { code: 'TOO_MANY_TRIES', waitSeconds: no.waitSeconds ?? 60 };
    default:
      return { code: 'NOT_PAIRED' };
  }
}
