import { fold } from './fold.ts';

/** What was typed, as it is looked for. */
export type Query =
  | { readonly kind: 'nothing' }
  /** Figures, as typed and without the zeros that stand for a country or a line. */
  | { readonly kind: 'figures'; readonly spellings: readonly string[] }
  | {
      readonly kind: 'letters';
      readonly text: string;
      /**
       * Without gaps, as pinyin and initials are kept; absent where nothing was to be taken
       * out.
       */
      readonly joined?: string;
      /** More than one: they may stand anywhere and in any order. The longest first. */
      readonly tokens: readonly string[];
    };

export const LEAST_FIGURES = 3;
const BETWEEN_FIGURES = /[\s()./+\-‐-―−・]/g;
const FIGURES = /^\d+$/;

export function parseQuery(typed: string): Query {
  const figures = typed.normalize('NFKC').replace(BETWEEN_FIGURES, '');
  if (FIGURES.test(figures)) return figuresQuery(figures);
  const text = fold(typed);
  if (text === '') return { kind: 'nothing' };
  const words = text.split(' ');
  if (words.length === 1) return { kind: 'letters', text, tokens: [] };
  const tokens = words.toSorted((a, b) => b.length - a.length);
  return { kind: 'letters', text, joined: words.join(''), tokens };
}

export function isFigures(token: string): boolean {
  return FIGURES.test(token);
}

function figuresQuery(figures: string): Query {
  if (figures.length < LEAST_FIGURES) return { kind: 'nothing' };
  const spellings = [figures, figures.replace(/^00/, ''), figures.replace(/^0/, '')];
  return {
    kind: 'figures',
    spellings: [...new Set(spellings)].filter((some) => some.length >= LEAST_FIGURES),
  };
}
