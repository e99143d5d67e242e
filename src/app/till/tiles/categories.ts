import type { Article } from '#domain/purchase/article.ts';
import { modelKey } from './models.ts';

export interface Category {
  readonly key: string;
  /** Absent for what stands in no category. */
  readonly name?: string | undefined;
  readonly articles: readonly Article[];
  readonly models: number;
}

const order = new Intl.Collator();

export function categoriesOf(articles: readonly Article[]): readonly Category[] {
  const together = Map.groupBy(articles, ({ category }) => category);
  const categories = [...together].map(([name, pieces]) => ({
    key: name ?? '',
    name,
    articles: pieces,
    models: new Set(pieces.map(modelKey)).size,
  }));
  return categories.sort((a, b) => order.compare(a.name ?? '\uffff', b.name ?? '\uffff'));
}
