import type { FactBody } from '#domain/fact/fact.ts';
import { applyFact } from '#domain/fact/fold.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { TillDatabase } from '#storage/database.ts';
import { foldOfFacts } from '#storage/fold-of-facts.ts';
import type { TillState } from '#storage/till-state.ts';
import type { Moment } from './shop-day.ts';

export interface Recording {
  readonly clerk: string;
  readonly at: Moment;
  readonly state: TillState;
}

/** Her card with the fact on it, as the fold will make it; the hash comes with the chain. */
export function cardAfter(card: Card | null, body: FactBody, recording: Recording): Card | null {
  return applyFact(card, factOf(body, recording));
}

/**
 * What becomes of the cards by these facts, one after the other. Where a person was found to be
 * several members, each of them gets what is on her own: they are folded from what was recorded of
 * all of them, as `rebuild` does it.
 */
export async function cardsAfter(
  db: TillDatabase,
  { cards, bodies }: { readonly cards: readonly Card[]; readonly bodies: readonly FactBody[] },
  recording: Recording,
): Promise<readonly Card[]> {
  const facts = bodies.map((body, at) => factOf(body, recording, at));
  const after = new Map<MemberId, Card>();
  for (const card of cards) {
    const on =
      card.linked || bodies.some(({ type }) => type === 'member.merged')
        ? await foldOfFacts(db, card.member, facts)
        : [facts.reduce<Card | null>(applyFact, card) ?? card];
    for (const each of on) after.set(each.member, each);
  }
  return [...after.values()];
}

/** Its place among others is its number, until it has a hash. */
function factOf(body: FactBody, { clerk, at, state }: Recording, n = 0): SealedFact {
  const { till, boutique, head } = state;
  const recordedAt = { ...at, order: Math.max(at.instant, head.order + 1) + n };
  return { hash: `${n}`, till, clerk, boutique, recordedAt, body };
}
