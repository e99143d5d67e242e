import { useMemo } from 'react';
import { useShop } from '#app/shop-context.tsx';
import { listArticles } from '#storage/read/read-article.ts';
import { useLive } from '#storage/read/use-live.ts';
import { type Goods, goodsOf } from '../forms/goods.ts';

/** What the catalogue says of its articles, for picking which ones a rule is about. */
export function useGoods(): Goods {
  const { db } = useShop();
  const articles = useLive(() => listArticles(db), [db]);
  return useMemo(() => goodsOf(articles ?? []), [articles]);
}
