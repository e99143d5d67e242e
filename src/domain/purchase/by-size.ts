import { compareText } from '../compare-text.ts';
import type { Article } from './article.ts';

const letters = /^(\d*)(X*)(S|L)$/;
/** Figures come after letters. */
const FIGURES = 1000;

/** By colour, and each colour from small to large, as pieces hang on the rail. */
export function bySize(one: Article, other: Article): number {
  return (
    compareText(one.colour ?? '', other.colour ?? '') ||
    rank(one.size) - rank(other.size) ||
    compareText(one.size ?? '', other.size ?? '')
  );
}

/** XS and 2XS lie below M as XL and XXXL lie above it; 38 and 40 are told by their figures. */
function rank(size = ''): number {
  const [, times, crosses = '', end] = letters.exec(size.toUpperCase()) ?? [];
  if (end === undefined) return size === '' ? 0 : figuresFirst(size);
  const far = 1 + (times ? Number(times) : crosses.length);
  return end === 'S' ? -far : far;
}

function figuresFirst(size: string): number {
  const figure = Number.parseFloat(size.replace(',', '.'));
  return Number.isNaN(figure) ? 0 : FIGURES + figure;
}
