import type { TillDatabase } from '#storage/database.ts';
import { type ExchangeOptions, exchange, type Outcome } from './exchange.ts';

/** A push that gets nowhere is left for later: the endpoint said why, or will. */
const MOST_TURNS = 10_000;
const MOST_TURNS_WITHOUT_NEWS = 5;

/** Exchanges until nothing is left to send or to fetch, or the line goes down. */
export async function drain(
  db: TillDatabase,
  options: ExchangeOptions,
  onTurn: (outcome: Outcome) => Promise<void> | void = () => undefined,
): Promise<Outcome> {
  let idle = 0;
  let before = '';
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const outcome = await exchange(db, options);
    await onTurn(outcome);
    if (outcome.kind !== 'answered' || !outcome.more) return outcome;
    const { ack, cursor, wantedBlocks } = outcome.answer;
    const now = `${ack?.hash} ${cursor} ${wantedBlocks.length}`;
    idle = now === before ? idle + 1 : 0;
    before = now;
    if (idle >= MOST_TURNS_WITHOUT_NEWS) return outcome;
  }
  return { kind: 'line-down' };
}
