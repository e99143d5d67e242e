import type { Day } from '#domain/calendar/day.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { Minor } from '#domain/money/money.ts';
import { lowestPaid } from '#domain/purchase/lowest-paid.ts';
import type { PurchaseLine } from '#domain/purchase/purchase.ts';
import type { TillDatabase } from '../database.ts';
import { ownSince, pulled } from './find-purchases.ts';

/** What a piece of each article went for at the least since a day, as this device knows it. */
export async function readLowestPaid(
  db: TillDatabase,
  since: Day,
): Promise<ReadonlyMap<string, Minor>> {
  const lines: PurchaseLine[] = [];
  for (const source of [ownSince(db, since), pulled(db)]) {
    for await (const facts of source)
      lines.push(...facts.flatMap((fact) => soldSince(fact, since)));
  }
  return lowestPaid(lines);
}

function soldSince({ body }: SealedFact, since: Day): readonly PurchaseLine[] {
  return body.type === 'purchase.recorded' && body.purchase.day >= since ? body.purchase.lines : [];
}
