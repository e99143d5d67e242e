import type { Card } from './card.ts';
import type { OtherCard } from './member.ts';

/** What is said of one of her cards; what was said by mistake is taken back. */
export interface CardWord {
  readonly number: string;
  readonly word: 'given' | 'lost' | 'taken-back';
}

/**
 * Her card with what was said of her numbers. The one that she was given last is the one that is
 * shown; those before it find her still, until they are lost. Of 2000100000014, given VIP000501,
 * the number is VIP000501; lost again, it is 2000100000014. Keeps N6.
 */
export function withCardWords(card: Card, words: readonly CardWord[]): Card {
  return words.reduce(withWord, card);
}

/** Whether a card with this number was lost, on whichever card of a person it is said. Keeps N6. */
export function isLostCard(cards: readonly Pick<Card, 'profile'>[], number: string): boolean {
  return cards.some(({ profile: { otherCards = [] } }) =>
    otherCards.some((other) => other.number === number && other.lost),
  );
}

/** Every number that finds her, the one that is shown first. */
export function numbersOf({ number, profile }: Pick<Card, 'number' | 'profile'>): string[] {
  return [...new Set([number, ...(profile.otherCards ?? []).map((other) => other.number)])];
}

/** All cards of a person as they are listed: the one that is shown first, and which were lost. */
export function cardsOf(own: readonly Pick<Card, 'number' | 'profile'>[]) {
  const numbers = [...new Set(own.flatMap(numbersOf))].filter((number) => number !== '');
  return numbers.map((number) => ({ number, lost: isLostCard(own, number) }));
}

function withWord(card: Card, { number, word }: CardWord): Card {
  const others = (card.profile.otherCards ?? []).filter((other) => other.number !== number);
  switch (word) {
    case 'given':
      return shown(card, number, withFormer(others, card.number));
    case 'lost':
      return withoutCard(card, number, [...others, { number, lost: true }]);
    case 'taken-back':
      return withoutCard(card, number, others);
  }
}

/** The number that was shown is one of the others; of one that was lost that is said already. */
function withFormer(others: readonly OtherCard[], former: string): readonly OtherCard[] {
  return others.some(({ number }) => number === former) ? others : [...others, { number: former }];
}

/** The card before is hers again; where there is none, the number stays, lost as it may be. */
function withoutCard(card: Card, number: string, others: readonly OtherCard[]): Card {
  if (card.number !== number) return shown(card, card.number, others);
  const before = others.findLast((other) => !other.lost) ?? others.findLast(() => true);
  return shown(card, before?.number ?? number, others);
}

/** Its fields stay where they are: blocks of cards are read by their places. */
function shown(card: Card, number: string, others: readonly OtherCard[]): Card {
  const { otherCards: _, ...told } = card.profile;
  const rest = others.filter((other) => other.number !== number || other.lost);
  return { ...card, number, profile: { ...told, ...(rest.length > 0 && { otherCards: rest }) } };
}
