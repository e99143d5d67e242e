import type { FactBody } from '#domain/fact/fact.ts';
import { applyFact } from '#domain/fact/fold.ts';
import type { Card } from '#domain/member/card.ts';
import type { TillState } from '#storage/till-state.ts';
import type { Moment } from './shop-day.ts';

export interface Recording {
  readonly clerk: string;
  readonly at: Moment;
  readonly state: TillState;
}

/** Her card with the fact on it, as the fold will make it; the hash comes with the chain. */
export function cardAfter(card: Card | null, body: FactBody, recording: Recording): Card | null {
  const { clerk, at, state } = recording;
  const recordedAt = { ...at, order: Math.max(at.instant, state.head.order + 1) };
  const { till, boutique } = state;
  return applyFact(card, { hash: '', till, clerk, boutique, recordedAt, body });
}

/** Each card with the facts about its member on it, one after the other. */
export function cardsAfter(
  cards: readonly Card[],
  bodies: readonly FactBody[],
  recording: Recording,
): Card[] {
  return cards.flatMap(
    (card) => bodies.reduce<Card | null>((on, body) => cardAfter(on, body, recording), card) ?? [],
  );
}
