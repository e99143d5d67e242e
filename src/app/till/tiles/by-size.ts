import type { Article } from '#domain/purchase/article.ts';

const order = new Intl.Collator(undefined, { numeric: true });
const letters = /^(\d*)(X*)(S|L)$/;

/** By colour, and each colour from small to large, as pieces hang on the rail. */
export function bySize(one: Article, other: Article): number {
  return (
    order.compare(one.colour ?? '', other.colour ?? '') ||
    rank(one.size) - rank(other.size) ||
    order.compare(one.size ?? '', other.size ?? '')
  );
}

/** XS and 2XS lie below M as XL and XXXL lie above it; 38 and 40 are told by their figures. */
function rank(size = ''): number {
  const [, times, crosses = '', end] = letters.exec(size.toUpperCase()) ?? [];
  if (end === undefined) return 0;
  const far = 1 + (times ? Number(times) : crosses.length);
  return end === 'S' ? -far : far;
}
