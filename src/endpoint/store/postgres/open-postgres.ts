import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Store } from '../contract.ts';
import { type Engine, kyselyStore } from '../kysely-store.ts';
import { BUCKET, type Tables } from '../tables.ts';
import { assertDurable } from './assert-durable.ts';
import { Lanes } from './lanes.ts';
import { migrate } from './migrate.ts';
import { orAway, untilItIsOurTurn } from './outage.ts';
import { putRows } from './put-rows.ts';
import { Watch } from './watch.ts';

const INT8 = 20;

/** A till waits fifteen seconds for its answer; nothing goes on for it after that. */
const PATIENCE = {
  connectionTimeoutMillis: 5000,
  lock_timeout: 8000,
  statement_timeout: 10_000,
  query_timeout: 15_000,
  idle_in_transaction_session_timeout: 30_000,
  idleTimeoutMillis: 60_000,
  keepAlive: true,
} as const;

export interface PostgresOptions {
  /** At most so many at once. */
  readonly connections?: number;
  /** Tells whoever runs the endpoint. */
  readonly say?: (sentence: string) => void;
}

/**
 * The store in PostgreSQL, where several endpoints may serve the same tills. The database need not
 * be there yet, and may go away and come back: each use tries again and says when it is away.
 */
export function openPostgres(
  url: string,
  { connections = 10, say = console.log }: PostgresOptions = {},
): Store {
  const pool = new pg.Pool({
    ...PATIENCE,
    connectionString: url,
    max: connections,
    application_name: 'habitue',
    types: { getTypeParser },
    onConnect,
  });
  // What broke is told by the next query that needed it; unheard, it would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const shape = shapeOnce(pool);
  const watch = new Watch(say);
  const reach = <Value>(act: () => Promise<Value>): Promise<Value> =>
    watch.over(() =>
      orAway(async () => {
        await shape();
        return await untilItIsOurTurn(act);
      }),
    );
  return kyselyStore(engine(db, reach));
}

type Reach = <Value>(act: () => Promise<Value>) => Promise<Value>;

function engine(db: Kysely<Tables>, reach: Reach): Engine {
  const lanes = new Lanes();
  return {
    db,
    put: putRows,
    among: (column, values) => sql`${sql.ref(column)} = any(${values}::text[])`,
    ready: () => reach(() => touch(db)),
    ask: (act) => reach(() => act(db)),
    write: (programme, act) =>
      lanes.run(programme, () =>
        reach(() =>
          db.transaction().execute(async (transaction) => {
            await waitForHead(transaction, programme);
            return await act(transaction);
          }),
        ),
      ),
    read: (act) =>
      reach(() =>
        db
          .transaction()
          .setIsolationLevel('repeatable read')
          .setAccessMode('read only')
          .execute(act),
      ),
    wipe: () =>
      reach(async () => {
        await sql`VACUUM log, member_card, block, block_member, snapshot_block`.execute(db);
      }),
    close: () => db.destroy(),
  };
}

async function touch(db: Kysely<Tables>): Promise<void> {
  await db.selectFrom('head').select('g').limit(1).execute();
}

/**
 * Waits until nobody else writes in the programme, in whatever process: what is read from here on
 * is as the one before left it, and numbers are given out in the order in which they are kept.
 */
async function waitForHead(transaction: Kysely<Tables>, programme: string): Promise<void> {
  await transaction
    .selectFrom('head')
    .select('g')
    .where((eb) => eb.and({ programme_id: programme, bucket: BUCKET }))
    .forUpdate()
    .execute();
}

/** Brings the database to shape with the first use that reaches it. */
function shapeOnce(pool: pg.Pool): () => Promise<void> {
  let shaped: Promise<void> | undefined;
  return () => {
    shaped ??= untilItIsOurTurn(() => shape(pool)).catch((error: unknown) => {
      shaped = undefined;
      throw error;
    });
    return shaped;
  };
}

async function shape(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await migrate(client);
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function onConnect(client: pg.ClientBase): Promise<void> {
  client.on('error', () => undefined);
  await assertDurable(client);
}

/** Whole numbers as numbers: those of the protocol are all exact. */
const getTypeParser: typeof pg.types.getTypeParser = (
  oid: number,
  format?: 'text' | 'binary',
): unknown => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'));
