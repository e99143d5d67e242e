import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test as play } from 'vitest';
import { createEndpoint, type Endpoint } from '../../create-endpoint.ts';
import { enrolled, NOON, PaperTill } from '../../paper-till.ts';
import { freshDatabase } from './fresh-database.ts';

const server = inject('postgres');
const test = play.skipIf(server === '');
const FACTS = 5;

let client: pg.Client;
let endpoint: Endpoint;

beforeEach(async () => {
  if (server === '') return;
  const database = await freshDatabase(server);
  endpoint = createEndpoint({ dataFolder: ':memory:', database, clock: () => NOON });
  client = new pg.Client({ connectionString: database });
  await client.connect();
});

afterEach(async () => {
  await endpoint?.close();
  await client?.end();
});

/** The first so many writes of the log are told that it was another's turn, once they are made. */
async function turnAway(times: number, code: string): Promise<void> {
  await client.query(`
    CREATE SEQUENCE turned_away;
    CREATE FUNCTION turn_away() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF nextval('turned_away') <= ${times} THEN
        RAISE EXCEPTION 'not your turn' USING ERRCODE = '${code}';
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER turns AFTER INSERT ON log FOR EACH STATEMENT EXECUTE FUNCTION turn_away();
  `);
}

describe('a transaction that another one crossed', () => {
  for (const [code, what] of [
    ['40001', 'not serializable'],
    ['40P01', 'a deadlock'],
  ] as const) {
    test(`is done again, whole and once: ${what}`, async () => {
      const till = new PaperTill(endpoint, 'till-a');
      await till.join();
      await till.sync([till.record(enrolled('m0'))]);
      await turnAway(3, code);
      const push = Array.from({ length: FACTS }, (_, n) => till.record(enrolled(`m${n + 1}`)));
      const { ack, known } = await till.sync(push);
      expect([ack?.seq, known?.seq]).toEqual([FACTS + 1, FACTS + 1]);
      const { rows } = await client.query<{ gs: string; seqs: string; tries: string }>(`
        SELECT string_agg(g::text, ' ' ORDER BY g) AS gs,
          (SELECT last_value FROM turned_away) AS tries,
          string_agg(seq::text, ' ' ORDER BY g) AS seqs FROM log WHERE till_id = 'till-a'
      `);
      const [told] = rows;
      expect(told?.seqs).toBe('1 2 3 4 5 6');
      expect(told?.gs).toBe('2 3 4 5 6 7');
      expect(Number(told?.tries)).toBeGreaterThan(3);
    });
  }

  test('is given up with a sentence where it never has its turn, and counts later', async () => {
    const till = new PaperTill(endpoint, 'till-a');
    await till.join();
    await turnAway(6, '40001');
    const push = [till.record(enrolled('m1'))];
    expect((await till.send(till.request(push))).status).toBe(503);
    expect((await till.sync(push)).ack?.seq).toBe(1);
  });
});
