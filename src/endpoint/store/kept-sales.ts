import type { Fact } from '#domain/fact/fact.ts';
import type { Ledger } from './contract.ts';
import { AT_ONCE, type Shelf } from './tables.ts';

type KeptSales = Pick<Ledger, 'factsOfPurchases' | 'noteSales'>;

/** Which facts tell of which purchase: the one it was recorded with, and what came back of it. */
export function keptSales({ db, key }: Shelf): KeptSales {
  return {
    async factsOfPurchases(purchases) {
      if (purchases.length === 0) return [];
      const rows = await db
        .selectFrom('sale')
        .innerJoin('log', (join) =>
          join
            .onRef('log.programme_id', '=', 'sale.programme_id')
            .onRef('log.bucket', '=', 'sale.bucket')
            .onRef('log.g', '=', 'sale.g'),
        )
        .select(['sale.g', 'log.entry'])
        .where('sale.programme_id', '=', key.programme_id)
        .where('sale.bucket', '=', key.bucket)
        .where('sale.purchase_id', 'in', purchases)
        .orderBy('sale.g')
        .execute();
      return rows.map(({ g, entry }) => {
        const { fact } = JSON.parse(entry) as { readonly fact: Fact };
        return { g, fact };
      });
    },
    async noteSales(sales) {
      for (let from = 0; from < sales.length; from += AT_ONCE) {
        const rows = sales
          .slice(from, from + AT_ONCE)
          .map(({ purchase, g }) => ({ ...key, purchase_id: purchase, g }));
        await db.insertInto('sale').values(rows).execute();
      }
    },
  };
}
