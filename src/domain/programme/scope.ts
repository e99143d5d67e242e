import type { Article } from '../purchase/article.ts';
import type { ArticleMatch, Scope } from './programme.ts';

/** Why an article is outside a scope, and by which of its words. */
export type OutOfScope =
  | { readonly code: 'REDUCED' }
  | { readonly code: 'EXCLUDED_TAG'; readonly tag: string }
  | { readonly code: 'EXCLUDED_BRAND'; readonly brand: string }
  | { readonly code: 'EXCLUDED_CATEGORY'; readonly category: string }
  | { readonly code: 'EXCLUDED_SEASON'; readonly season: string }
  | { readonly code: 'EXCLUDED_ARTICLE' }
  | { readonly code: 'NOT_IN_SCOPE' };

/**
 * Nothing when the article is within the scope, else the reason to tell her. A scarf whose price is
 * under its list price is `reduced`, whether or not anybody tagged it. Keeps Q3.
 */
export function outOfScope(article: Article, scope: Scope | undefined): OutOfScope | undefined {
  const excluded = scope?.except && matchOf(article, scope.except);
  if (excluded) return excluded;
  if (scope?.only && !matchOf(article, scope.only)) return { code: 'NOT_IN_SCOPE' };
  return undefined;
}

export function matches(article: Article, match: ArticleMatch): boolean {
  return matchOf(article, match) !== undefined;
}

export function isReduced(article: Article): boolean {
  return article.priceMinor < article.listMinor || hasTag(article, 'reduced');
}

export function isGiftCard(article: { readonly tags?: readonly string[] }): boolean {
  return hasTag(article, 'gift-card');
}

function hasTag(article: { readonly tags?: readonly string[] }, tag: string): boolean {
  return article.tags?.includes(tag) ?? false;
}

function matchOf(article: Article, match: ArticleMatch): OutOfScope | undefined {
  const { brand, category, season } = article;
  const tag = match.tags?.find((each) =>
    each === 'reduced' ? isReduced(article) : hasTag(article, each),
  );
  if (tag === 'reduced') return { code: 'REDUCED' };
  if (tag !== undefined) return { code: 'EXCLUDED_TAG', tag };
  if (brand !== undefined && match.brands?.includes(brand)) {
    return { code: 'EXCLUDED_BRAND', brand };
  }
  if (category !== undefined && match.categories?.includes(category)) {
    return { code: 'EXCLUDED_CATEGORY', category };
  }
  if (season !== undefined && match.seasons?.includes(season)) {
    return { code: 'EXCLUDED_SEASON', season };
  }
  return match.skus?.includes(article.sku) ? { code: 'EXCLUDED_ARTICLE' } : undefined;
}
