import type { PurchaseGiven } from '#domain/fact/fact.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Purchase, PurchaseReturn } from '#domain/purchase/purchase.ts';
import { aboutPurchase, aboutReceipt } from '#protocol/finder.ts';
import type { TillDatabase } from '../database.ts';
import { readCard } from './read-card.ts';
import { inOrder, readHistory } from './read-history.ts';
import { sealedFactsAbout } from './sealed-records.ts';

export interface PurchaseFound {
  /** As it stands: hers, where it was given to a member afterwards. */
  readonly purchase: Purchase;
  /** What of it came back, oldest first. */
  readonly returns: readonly PurchaseReturn[];
  readonly fact: SealedFact;
  /** When and how it became hers, where nobody’s card was on it. */
  readonly given?: GivenFound;
  /** What came back in the same act. */
  readonly exchanged?: PurchaseReturn;
}

export interface GivenFound {
  readonly fact: SealedFact;
  readonly body: PurchaseGiven;
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
      found.push(await asItStands(db, { fact, purchase: fact.body.purchase, facts }));
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
    const [fact, purchase] = near;
    const facts = await factsAbout(db, [aboutPurchase(purchase.id)]);
    return await asItStands(db, { fact, purchase, facts });
  }
  if (member === undefined) return undefined;
  const history = await readHistory(db, member);
  const far = purchaseAmong(history, idOrReceipt);
  return far && (await asItStands(db, { fact: far[0], purchase: far[1], facts: history }));
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

export async function factsAbout(
  db: TillDatabase,
  keys: readonly string[],
): Promise<readonly SealedFact[]> {
  const [pulled, own, sealed] = await Promise.all([
    db.pulled.where('about').anyOf(keys).toArray(),
    db.facts.where('about').anyOf(keys).toArray(),
    sealedFactsAbout(db, keys),
  ]);
  return inOrder([...sealed, ...[...pulled, ...own].map((row): SealedFact => row.fact)]);
}

interface Told {
  readonly fact: SealedFact;
  readonly purchase: Purchase;
  readonly facts: readonly SealedFact[];
}

async function asItStands(db: TillDatabase, told: Told): Promise<PurchaseFound> {
  const { fact, purchase, facts } = told;
  const returns = facts.flatMap(({ body }) =>
    body.type === 'purchase.returned' && body.return.purchase === purchase.id ? [body.return] : [],
  );
  const given = await givingThatCounts(db, purchase.id, facts);
  const exchanged = await exchangedFor(db, purchase);
  const more = { ...(given && { given }), ...(exchanged && { exchanged }) };
  return { purchase: given?.body.purchase ?? purchase, returns, fact, ...more };
}

async function exchangedFor(
  db: TillDatabase,
  { exchanged }: Purchase,
): Promise<PurchaseReturn | undefined> {
  if (!exchanged) return undefined;
  const facts = await factsAbout(db, [aboutReceipt(exchanged.receipt)]);
  return facts
    .flatMap(({ body }) => (body.type === 'purchase.returned' ? [body.return] : []))
    .find(({ id }) => id === exchanged.return);
}

/**
 * Two tills that do not hear each other may give one purchase to two members. The one that counts
 * is on her card, and the card of the other knows nothing of it.
 */
async function givingThatCounts(
  db: TillDatabase,
  purchase: string,
  facts: readonly SealedFact[],
): Promise<GivenFound | undefined> {
  const takenBack = new Set(
    facts.flatMap(({ body }) => (body.type === 'giving.taken-back' ? [body.giving] : [])),
  );
  for (const fact of facts) {
    const { body } = fact;
    if (body.type !== 'purchase.given' || body.purchase.id !== purchase) continue;
    if (takenBack.has(body.giving)) continue;
    const card = await readCard(db, body.member);
    if (card?.purchases.some(({ id }) => id === purchase)) return { fact, body };
  }
  return undefined;
}
