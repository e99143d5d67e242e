import { SCHEMA } from '#protocol/limits.ts';
import type { TillDatabase } from '#storage/database.ts';
import { countUnsent } from '#storage/read/read-waiting.ts';
import { readTillState } from '#storage/till-state.ts';
import { drain } from './drain.ts';
import type { ExchangeOptions, Outcome } from './exchange.ts';
import { percentArrived } from './fetch-snapshot.ts';
import { readLine } from './line-rows.ts';
import { joinOwnEndpoint } from './pairing.ts';
import { releaseLeftovers } from './release-leftovers.ts';
import type { StatusChanges, StatusWriter, SyncTrouble } from './status.ts';

/**
 * One turn of the sync: makes the till known if it is not, then sends and fetches until nothing is
 * left, and says in the status how it went. False when the line was down or nobody let us in.
 */
export async function takeTurn(
  db: TillDatabase,
  options: ExchangeOptions,
  status: StatusWriter,
): Promise<boolean> {
  await sayWhatWaits(db, status);
  if (!(await isOpened(db))) return true;
  const { incarnation } = await readTillState(db);
  const place = await readLine(db, 'place');
  status.change({ sending: true });
  const outcome = await exchangeAll(db, options, status);
  await sayWhatWaits(db, status);
  const isReset =
    (await readTillState(db)).incarnation > incarnation &&
    place?.backend === (await readLine(db, 'place'))?.backend;
  const rewound = isReset || status.status().trouble === 'REWOUND' ? 'REWOUND' : undefined;
  status.change({ sending: false, ...changesAfter(outcome, db.clock.now(), rewound) });
  if (outcome.kind !== 'answered') return false;
  await releaseLeftovers(db);
  return true;
}

/** A till without a single fact has nothing to say, and may yet be let into another's boutique. */
async function isOpened(db: TillDatabase): Promise<boolean> {
  return (await readLine(db, 'joined')) === true || (await db.facts.count()) > 0;
}

/**
 * An endpoint that does not know this till (any more) is asked to let it in: one that lost its data
 * is given everything again.
 */
async function exchangeAll(
  db: TillDatabase,
  options: ExchangeOptions,
  status: StatusWriter,
): Promise<Outcome> {
  const drainAll = () => drain(db, options, () => sayWhatWaits(db, status));
  const outcome = await drainAll();
  const isUnknown = outcome.kind === 'turned-away' && outcome.said === 'TOKEN_UNKNOWN';
  if (outcome.kind !== 'not-joined' && !isUnknown) return outcome;
  const joined = await joinOwnEndpoint(db, options.line);
  if (joined.ok) return await drainAll();
  if (joined.refusal.code === 'LINE_DOWN') return { kind: 'line-down' };
  return isUnknown ? outcome : { kind: 'turned-away', said: joined.refusal.said };
}

/** Before an endpoint let the till in there is nobody to wait for. */
export async function sayWhatWaits(db: TillDatabase, status: StatusWriter): Promise<void> {
  const isKnown = (await readLine(db, 'joined')) === true;
  const { count, oldest } = isKnown ? await countUnsent(db) : { count: 0, oldest: undefined };
  const answeredAt = await readLine(db, 'answeredAt');
  status.change({
    mode: (await readTillState(db)).alone ? 'alone' : 'paired',
    lastAnsweredAt: status.status().lastAnsweredAt ?? answeredAt,
    waiting: count,
    oldestWaiting: oldest,
    refused: (await readLine(db, 'aside')) ?? 0,
    arrived: await percentArrived(db),
  });
}

/** That the till was set back stays said until the page is opened anew. */
function changesAfter(
  outcome: Outcome,
  now: number,
  rewound: 'REWOUND' | undefined,
): StatusChanges {
  switch (outcome.kind) {
    case 'answered':
      return { line: 'up', lastAnsweredAt: now, trouble: rewound ?? updateNeeded(outcome) };
    case 'turned-away': {
      const trouble = TROUBLES[outcome.said];
      return trouble === undefined ? { line: 'down' } : { line: 'up', trouble };
    }
    case 'line-down':
    case 'not-joined':
      return { line: 'down' };
  }
}

/** A newer endpoint goes on telling, and this till selling. */
function updateNeeded({ answer }: Extract<Outcome, { kind: 'answered' }>): SyncTrouble | undefined {
  return (answer.schema ?? 1) > SCHEMA ? 'UPDATE_NEEDED' : undefined;
}

const TROUBLES: Readonly<Record<string, SyncTrouble>> = {
  TILL_CLOSED: 'CLOSED',
  TOKEN_UNKNOWN: 'CLOSED',
  SIGNATURE_WRONG: 'CLOSED',
  UNSIGNED: 'CLOSED',
  BOUTIQUE_ELSEWHERE: 'BOUTIQUE_ELSEWHERE',
  NOT_THIS_MACHINE: 'BOUTIQUE_ELSEWHERE',
  PROTOCOL_UNKNOWN: 'UPDATE_NEEDED',
};
