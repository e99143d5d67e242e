import type { Kysely } from 'kysely';
import type { Ledger, Store } from './contract.ts';
import { keptBlocks } from './kept-blocks.ts';
import { keptCards } from './kept-cards.ts';
import { keptLog } from './kept-log.ts';
import { keptPoints } from './kept-points.ts';
import { keptSales } from './kept-sales.ts';
import { keptTills } from './kept-tills.ts';
import { BUCKET, type Shelf, type Tables } from './tables.ts';

/** The contract over any SQL engine that Kysely speaks to. */
export function kyselyStore(db: Kysely<Tables>): Store {
  return {
    write: (programme, act) =>
      db.transaction().execute((transaction) => act(ledger(transaction, programme))),
    read: (programme, act) =>
      db.connection().execute((connection) => act(ledger(connection, programme))),
    async programmes() {
      const heads = await db.selectFrom('head').select('programme_id').distinct().execute();
      return heads.map((head) => head.programme_id);
    },
    async programmeOfCode(codeHash) {
      const code = await db
        .selectFrom('pairing_code')
        .select('programme_id')
        .where('code_hash', '=', codeHash)
        .executeTakeFirst();
      return code?.programme_id;
    },
    close: () => db.destroy(),
  };
}

function ledger(db: Kysely<Tables>, programme: string): Ledger {
  const shelf: Shelf = { db, key: { programme_id: programme, bucket: BUCKET } };
  return {
    ...keptLog(shelf),
    ...keptTills(shelf),
    ...keptCards(shelf),
    ...keptPoints(shelf),
    ...keptSales(shelf),
    ...keptBlocks(shelf),
  };
}
