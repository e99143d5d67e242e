import { bareBody, bareCard } from '#domain/fact/bare.ts';
import type { Fact, FactBody } from '#domain/fact/fact.ts';
import type { MemberRecord } from '#domain/fact/member-record.ts';
import { bodyHash, canonicalJson } from './canonical.ts';

/**
 * A fact about a member who was erased: without what says who she is, and with the hash of what it
 * was. The chain is followed through it as before, its place, its clerk and its day are vouched for
 * still; of its body only that it was there. What says nothing of her stays as it is, hash and all.
 */
export function bareFact(fact: Fact): Fact {
  if (isBare(fact.body)) return fact;
  return { ...fact, body: bareBody(fact.body), was: fact.was ?? bodyHash(fact.body) };
}

export function isBare(body: FactBody): boolean {
  return canonicalJson(bareBody(body)) === canonicalJson(body);
}

/** Her record in a block. */
export function bareRecord({ card, history }: MemberRecord): MemberRecord {
  return {
    card: bareCard(card),
    history: history.map((fact) => ({ ...fact, body: bareBody(fact.body) })),
  };
}
