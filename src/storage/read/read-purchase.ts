import type { SealedFact } from '#domain/fact/member-record.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Purchase, PurchaseReturn } from '#domain/purchase/purchase.ts';
import { aboutPurchase, aboutReceipt } from '../about.ts';
import type { TillDatabase } from '../database.ts';
import { inOrder, readHistory } from './read-history.ts';

export interface PurchaseFound {
  readonly purchase: Purchase;
  /** What of it came back, oldest first. */
  readonly returns: readonly PurchaseReturn[];
  readonly fact: SealedFact;
}

const PAGE = 50;

/** The last purchases of this till, the latest first. */
export async function readRecentPurchases(
  db: TillDatabase,
  most: number,
): Promise<readonly PurchaseFound[]> {
  const found: PurchaseFound[] = [];
  for (let offset = 0; found.length < most; offset += PAGE) {
    const rows = await db.facts.toCollection().reverse().offset(offset).limit(PAGE).toArray();
    for (const { fact } of rows) {
      if (fact.body.type !== 'purchase.recorded' || found.length === most) continue;
      const facts = await factsAbout(db, [aboutPurchase(fact.body.purchase.id)]);
      found.push(withReturns(fact, fact.body.purchase, facts));
    }
    if (rows.length < PAGE) break;
  }
  return found;
}

/**
 * A purchase by its id or its receipt. One that was imported is found only in the history of its
 * member, so give her where she is known.
 */
export async function readPurchase(
  db: TillDatabase,
  idOrReceipt: string,
  member?: MemberId,
): Promise<PurchaseFound | undefined> {
  const keys = [aboutPurchase(idOrReceipt), aboutReceipt(idOrReceipt)];
  const near = purchaseAmong(await factsAbout(db, keys), idOrReceipt);
  if (near !== undefined) {
    return withReturns(near[0], near[1], await factsAbout(db, [aboutPurchase(near[1].id)]));
  }
  if (member === undefined) return undefined;
  const history = await readHistory(db, member);
  const far = purchaseAmong(history, idOrReceipt);
  return far && withReturns(far[0], far[1], history);
}

function purchaseAmong(
  facts: readonly SealedFact[],
  idOrReceipt: string,
): readonly [SealedFact, Purchase] | undefined {
  for (const fact of facts) {
    if (fact.body.type !== 'purchase.recorded') continue;
    const { purchase } = fact.body;
    if (purchase.id === idOrReceipt || purchase.receipt === idOrReceipt) return [fact, purchase];
  }
  return undefined;
}

async function factsAbout(
  db: TillDatabase,
  keys: readonly string[],
): Promise<readonly SealedFact[]> {
  const [pulled, own] = await Promise.all([
    db.pulled.where('about').anyOf(keys).toArray(),
    db.facts.where('about').anyOf(keys).toArray(),
  ]);
  return inOrder([...pulled, ...own].map((row): SealedFact => row.fact));
}

function withReturns(
  fact: SealedFact,
  purchase: Purchase,
  facts: readonly SealedFact[],
): PurchaseFound {
  const returns = facts.flatMap(({ body }) =>
    body.type === 'purchase.returned' && body.return.purchase === purchase.id ? [body.return] : [],
  );
  return { purchase, returns, fact };
}
