import { useVoice } from '#app/kit/promise/use-voice.ts';
import type { Voice } from '#app/kit/promise/voice.ts';
import { useShop } from '#app/shop-context.tsx';
import { listArticles } from '#storage/read/read-article.ts';
import { useLive } from '#storage/read/use-live.ts';

/** The voice that names articles by their names, where a programme names them by their codes. */
export function useHandbookVoice(): Voice {
  const { db } = useShop();
  const names = useLive(async () => {
    const articles = await listArticles(db);
    return new Map(articles.map(({ sku, name }) => [sku, name]));
  }, [db]);
  return { ...useVoice(), articleName: (sku) => names?.get(sku) };
}
