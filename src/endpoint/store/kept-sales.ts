import type { Fact } from '#domain/fact/fact.ts';
import type { Ledger } from './contract.ts';
import type { Shelf } from './tables.ts';

type KeptSales = Pick<Ledger, 'factsOfPurchases' | 'noteSales'>;

/** Which facts tell of which purchase: the one it was recorded with, and what came back of it. */
export function keptSales({ db, key, put, among }: Shelf): KeptSales {
  return {
    async factsOfPurchases(purchases) {
      if (purchases.length === 0) return [];
      // Two plain look-ups: a join of tables that were never counted may be planned as all by all.
      const told = await db
        .selectFrom('sale')
        .select('g')
        .where((eb) => eb.and(key))
        .where(among('purchase_id', purchases))
        .execute();
      if (told.length === 0) return [];
      const rows = await db
        .selectFrom('log')
        .select(['g', 'entry'])
        .where((eb) => eb.and(key))
        .where(
          'g',
          'in',
          told.map(({ g }) => g),
        )
        .orderBy('g')
        .execute();
      return rows.map(({ g, entry }) => {
        const { fact } = JSON.parse(entry) as { readonly fact: Fact };
        return { g, fact };
      });
    },
    noteSales: (sales) =>
      put({
        into: 'sale',
        columns: ['programme_id', 'bucket', 'purchase_id', 'g'],
        rows: sales.map(({ purchase, g }) => [key.programme_id, key.bucket, purchase, g]),
      }),
  };
}
