import type { ArticleMatch } from '#domain/programme/programme.ts';
import type { Article } from '#domain/purchase/article.ts';

export const facets = ['tags', 'categories', 'brands', 'seasons'] as const;

/** The words that articles can be told by. */
export type Goods = Readonly<Record<(typeof facets)[number], readonly string[]>>;

const ALWAYS = ['reduced', 'new-season', 'gift-card'];

/** What the catalogue itself says, each word once. */
export function goodsOf(articles: readonly Article[]): Goods {
  const words = (of: (article: Article) => readonly string[] | string | undefined) =>
    [...new Set(articles.flatMap((article) => of(article) ?? []))].sort();
  return {
    tags: [...new Set([...ALWAYS, ...words(({ tags }) => tags)])],
    categories: words(({ category }) => category),
    brands: words(({ brand }) => brand),
    seasons: words(({ season }) => season),
  };
}

/** With a word more or less among those of its kind; nothing when no word is left. */
export function withWord(
  match: ArticleMatch | undefined,
  facet: (typeof facets)[number],
  word: string,
): ArticleMatch | undefined {
  const { [facet]: words = [], ...others } = match ?? {};
  const left = words.includes(word) ? words.filter((each) => each !== word) : [...words, word];
  const next = left.length > 0 ? { ...others, [facet]: left } : others;
  return Object.keys(next).length > 0 ? next : undefined;
}
