import { useMemo } from 'react';
import { useShop } from '#app/shop-context.tsx';
import { listArticles } from '#storage/read/read-article.ts';
import { useLive } from '#storage/read/use-live.ts';
import { type Category, categoriesOf } from './categories.ts';

/** What the boutique sells, read when the till is opened and when the catalogue has changed. */
export function useCategories(): readonly Category[] | undefined {
  const { db } = useShop();
  const articles = useLive(() => listArticles(db), [db]);
  return useMemo(() => articles && categoriesOf(articles), [articles]);
}
