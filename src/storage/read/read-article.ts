import { compareText } from '#domain/compare-text.ts';
import type { Article } from '#domain/purchase/article.ts';
import { bySize } from '#domain/purchase/by-size.ts';
import type { TillDatabase } from '../database.ts';
import { fold } from '../search/fold.ts';

const MOST_CANDIDATES = 2000;

/** The article with this SKU or barcode. */
export async function readArticle(db: TillDatabase, code: string): Promise<Article | undefined> {
  const row =
    (await db.articles.get(code)) ??
    (await db.articles.where('article.barcode').equals(code).first());
  return row?.article;
}

/**
 * Articles of which every word typed begins a word: name, SKU, barcode, brand, colour, size,
 * season. In the order of their names, and of one name as its pieces hang on the rail.
 */
export async function searchArticles(
  db: TillDatabase,
  text: string,
  limit: number,
): Promise<readonly Article[]> {
  const [longest, ...others] = fold(text)
    .split(' ')
    .filter((word) => word !== '')
    .toSorted((a, b) => b.length - a.length);
  if (longest === undefined) return [];
  const rows = await db.articles
    .where('words')
    .startsWith(longest)
    .distinct()
    .limit(MOST_CANDIDATES)
    .toArray();
  return rows
    .filter(({ words }) => others.every((other) => words.some((word) => word.startsWith(other))))
    .map((row) => row.article)
    .sort((one, other) => compareText(one.name, other.name) || bySize(one, other))
    .slice(0, limit);
}

export async function listArticles(
  db: TillDatabase,
  category?: string,
): Promise<readonly Article[]> {
  const rows =
    category === undefined
      ? await db.articles.toArray()
      : await db.articles.where('article.category').equals(category).toArray();
  return rows.map((row) => row.article);
}
