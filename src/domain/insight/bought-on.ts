import type { Day } from '../calendar/day.ts';
import type { Card } from '../member/card.ts';

/**
 * The days on which she bought, each once, the first one first. A purchase that came to nothing, or
 * to gift cards alone, is none; whether it came back later does not matter: she was here.
 */
export function boughtOn({ purchases }: Pick<Card, 'purchases'>): readonly Day[] {
  return [...new Set(purchases.filter(isBought).map(({ day }) => day))].sort();
}

function isBought({ firstMinor }: Card['purchases'][number]): boolean {
  return firstMinor > 0;
}
