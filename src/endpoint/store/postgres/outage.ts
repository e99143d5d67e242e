import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { StoreAway } from '../store-away.ts';

const TRIES = 6;
const FIRST_WAIT_MS = 5;

/** Two transactions that cannot both be true, or that wait for each other: one goes again. */
const AGAIN = new Set(['40001', '40P01']);
/** The programme, or a step of the schema, was begun by somebody else at the same moment. */
const BEGUN = new Set(['head_pkey', 'schema_version_pkey', 'pg_type_typname_nsp_index']);
/** Of the system, where there is no answer; the classes of codes of a server that cannot answer. */
const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);
const AWAY_TOO = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN', 'EACCES']);
const AWAY_CLASSES = new Set(['08', '28', '3D', '53', '57', '58']);
/** A lock or an open transaction took too long; a server that only reads after a failover. */
const BUSY = new Set(['55P03', '25P03', '25006']);
/** What the driver says without a code. */
const CUT = /^(Connection terminated|Client has encountered|timeout exceeded|Query read timeout)/i;

/** Does it again, a few times, where the database says that it was another one's turn. */
export async function untilItIsOurTurn<Value>(act: () => Promise<Value>): Promise<Value> {
  for (let tried = 1; ; tried++) {
    try {
      return await act();
    } catch (error) {
      if (!isAnothersTurn(error)) throw error;
      if (tried === TRIES) throw new StoreAway('too many write at once', { cause: error });
      await wait(randomInt(1, FIRST_WAIT_MS * 2 ** tried));
    }
  }
}

/** The one edge at which the database's outages are known from faults of ours. */
export async function orAway<Value>(act: () => Promise<Value>): Promise<Value> {
  try {
    return await act();
  } catch (error) {
    if (isOutage(error)) throw new StoreAway(wordsOf(error), { cause: error });
    throw error;
  }
}

function isAnothersTurn(error: unknown): boolean {
  const { code, constraint } = told(error);
  return AGAIN.has(code) || (code === '23505' && BEGUN.has(constraint));
}

function isOutage(error: unknown): boolean {
  const { code } = told(error);
  if (AWAY.has(code) || AWAY_TOO.has(code) || BUSY.has(code)) return true;
  if (code.length === 5 && AWAY_CLASSES.has(code.slice(0, 2))) return true;
  return error instanceof Error && CUT.test(error.message);
}

/** Node gathers what each address of a name said into one error without a message. */
function wordsOf(error: unknown): string {
  const { code } = told(error);
  const message = error instanceof Error ? error.message : '';
  return message === '' ? code : message;
}

function told(error: unknown): { readonly code: string; readonly constraint: string } {
  const { code, constraint } = error as { readonly code?: unknown; readonly constraint?: unknown };
  return {
    code: typeof code === 'string' ? code : '',
    constraint: typeof constraint === 'string' ? constraint : '',
  };
}
