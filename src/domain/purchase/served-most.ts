import type { FactBody } from '../fact/fact.ts';
import type { SealedFact } from '../fact/member-record.ts';

/**
 * Who served her most often, of equals the last: of four purchases three that Ana sold and one that
 * Ben did, Ana. A purchase that says nobody was sold by who stood at the till. Keeps W3.
 */
export function servedMost(history: readonly SealedFact[]): string | undefined {
  const undone = new Set(history.flatMap(({ body }) => undoneBy(body)));
  const times = new Map<string, number>();
  let most: string | undefined;
  for (const { body, clerk } of history) {
    if (body.type !== 'purchase.recorded' || undone.has(body.purchase.id)) continue;
    const { soldBy = clerk } = body.purchase;
    if (soldBy === '') continue;
    const n = (times.get(soldBy) ?? 0) + 1;
    times.set(soldBy, n);
    if (most === undefined || n >= (times.get(most) ?? 0)) most = soldBy;
  }
  return most;
}

function undoneBy(body: FactBody): readonly string[] {
  if (body.type !== 'purchase.returned' || body.return.why !== 'void') return [];
  return body.return.purchase === undefined ? [] : [body.return.purchase];
}
