import type { LooseReturned } from '#domain/fact/loose-facts.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import { aboutPurchase, aboutReceipt } from '#protocol/finder.ts';
import type { TillDatabase } from '../database.ts';
import { factsAbout } from './read-purchase.ts';

export interface LooseFound {
  readonly fact: SealedFact;
  readonly body: LooseReturned;
  readonly isUndone: boolean;
}

/** Goods that came back without a purchase, by the id or the receipt of their return. */
export async function readLoose(
  db: TillDatabase,
  idOrReceipt: string,
): Promise<LooseFound | undefined> {
  const keys = [aboutPurchase(idOrReceipt), aboutReceipt(idOrReceipt)];
  const facts = await factsAbout(db, keys);
  const isUndone = facts.some(({ body }) => body.type === 'loose.undone');
  for (const fact of facts) {
    if (fact.body.type === 'loose.returned') return { fact, body: fact.body, isUndone };
  }
  return undefined;
}
