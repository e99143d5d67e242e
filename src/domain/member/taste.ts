import { compareText } from '../compare-text.ts';
import type { Card } from './card.ts';

/** What a card says of her taste from what she bought and kept, most often first. */
export interface BoughtTaste {
  readonly colours: readonly Liked[];
  readonly sizes: readonly Liked[];
  readonly categories: readonly Liked[];
  readonly brands: readonly Liked[];
}

export interface Liked {
  readonly name: string;
  readonly pieces: number;
}

const SHOWN = 5;

/** Two black coats and a red scarf: black 2, red 1. Brought back is not bought. Keeps F5. */
export function boughtTaste({ bought }: Pick<Card, 'bought'>): BoughtTaste {
  return {
    colours: mostLiked(bought.colours),
    sizes: mostLiked(bought.sizes),
    categories: mostLiked(bought.categories),
    brands: mostLiked(bought.brands),
  };
}

function mostLiked(counts: Readonly<Record<string, number>>): Liked[] {
  return Object.entries(counts)
    .map(([name, pieces]) => ({ name, pieces }))
    .filter(({ pieces }) => pieces > 0)
    .sort((a, b) => b.pieces - a.pieces || compareText(a.name, b.name))
    .slice(0, SHOWN);
}
