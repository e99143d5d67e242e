import type { TillDatabase } from '#storage/database.ts';
import { away, type ExchangeOptions, exchange, type Outcome } from './exchange.ts';
import { fetchSnapshot, noteArrived } from './fetch-snapshot.ts';
import { readToken } from './line-rows.ts';

/** A push that gets nowhere is left for later: the endpoint said why, or will. */
const MOST_TURNS = 10_000;
const MOST_TURNS_WITHOUT_NEWS = 5;

/**
 * Exchanges until nothing is left to send or to fetch, or the line goes down; or until whoever
 * listens has enough. A snapshot that is offered is fetched part by part, and what was recorded
 * meanwhile is sent in between.
 */
export async function drain(
  db: TillDatabase,
  options: ExchangeOptions,
  onTurn: OnTurn = () => undefined,
): Promise<Outcome> {
  let idle = 0;
  let before = '';
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const outcome = await withSnapshot(db, options, await exchange(db, options));
    if ((await onTurn(outcome)) === 'enough') return outcome;
    if (outcome.kind !== 'answered' || !outcome.more) return outcome;
    const { ack, cursor, wantedBlocks } = outcome.answer;
    const now = `${ack?.hash} ${cursor} ${wantedBlocks.length} ${outcome.fetched ?? 0}`;
    idle = now === before ? idle + 1 : 0;
    before = now;
    if (idle >= MOST_TURNS_WITHOUT_NEWS) return outcome;
  }
  return { kind: 'line-down' };
}

type OnTurn = (outcome: Outcome) => unknown;

async function withSnapshot(
  db: TillDatabase,
  { line }: ExchangeOptions,
  outcome: Outcome,
): Promise<Outcome> {
  if (outcome.kind !== 'answered') return outcome;
  const { snapshot } = outcome.answer;
  if (snapshot === undefined) {
    if (!outcome.more) await noteArrived(db);
    return outcome;
  }
  const token = await readToken(db);
  if (token === undefined) return { kind: 'not-joined' };
  const fetched = await fetchSnapshot(db, { line, token }, snapshot);
  return fetched.ok ? { ...outcome, fetched: fetched.value } : away(fetched.refusal);
}
