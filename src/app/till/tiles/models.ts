import type { Minor } from '#domain/money/money.ts';
import type { Article } from '#domain/purchase/article.ts';
import { bySize } from '#domain/purchase/by-size.ts';

/** One design in all its sizes and colours, as it hangs on the rail. */
export interface Model {
  readonly key: string;
  readonly name: string;
  readonly articles: readonly Article[];
  readonly fromMinor: Minor;
  readonly reduced: boolean;
}

export function modelsOf(articles: readonly Article[]): readonly Model[] {
  const together = Map.groupBy(articles, modelKey);
  return [...together].map(([key, pieces]) => ({
    key,
    name: pieces[0]?.name ?? key,
    articles: pieces.toSorted(bySize),
    fromMinor: Math.min(...pieces.map((piece) => piece.priceMinor)),
    reduced: pieces.some((piece) => piece.priceMinor < piece.listMinor),
  }));
}

export function modelKey({ brand = '', name }: Article): string {
  return `${brand} ${name}`;
}
