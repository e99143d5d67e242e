import { useState } from 'react';
import { type ChangeCatalogueRefusal, changeCatalogue } from '#actions/change-catalogue.ts';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { showToast } from '#app/kit/toasts.ts';
import { useFormat, useTrade } from '#app/kit/use-format.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Article } from '#domain/purchase/article.ts';
import { useSay } from '#i18n/use-say.ts';
import { readArticle } from '#storage/read/read-article.ts';
import { type ArticleDraft, type ArticleField, articleFrom } from './article-draft.ts';
import { useWorking } from './use-working.ts';

interface Wrong {
  readonly field?: ArticleField;
  readonly text: string;
}

const wrongFields = {
  SKU_MISSING: 'sku',
  NAME_MISSING: 'name',
  BARCODE_TAKEN: 'barcode',
  NOT_RECORDED: undefined,
} as const;

/** Saves what was typed, or ends the selling of an article; both can be taken back. */
export function useSaveArticle(before: Article | undefined, onClose: () => void) {
  const say = useSay();
  const shop = useShop();
  const format = useFormat();
  const { currency } = useTrade();
  const clerk = useClerkAtTill()?.clerk ?? '';
  const [error, setError] = useState<Wrong>();
  const { busy, work } = useWorking();

  const refuse = (refusal: ChangeCatalogueRefusal) => {
    const field = wrongFields[refusal.code];
    const name = refusal.code === 'BARCODE_TAKEN' ? refusal.name : '';
    const text = say(`settings.articles.refused.${refusal.code}`, { name });
    setError(field ? { field, text } : { text });
  };
  const save = (draft: ArticleDraft) =>
    void work(async () => {
      const article = articleFrom(draft, before, currency);
      if (!article.ok) {
        const text = say('settings.articles.refused.PRICE_FORM', { example: format.money(12_900) });
        return setError({ field: article.refusal.field, text });
      }
      const { sku, name } = article.value;
      const same = before ? undefined : await readArticle(shop.db, sku);
      if (same?.sku === sku) {
        const text = say('settings.articles.refused.SKU_TAKEN', { name: same.name });
        return setError({ field: 'sku', text });
      }
      const changed = await changeCatalogue(shop, { clerk, articles: [article.value] });
      if (!changed.ok) return refuse(changed.refusal);
      const undo = before ? { articles: [before] } : { articles: [], removed: [sku] };
      showToast({
        text: say('settings.articles.saved', { name }),
        undo: () => void changeCatalogue(shop, { clerk, ...undo }),
      });
      return onClose();
    });
  const remove = () =>
    void work(async () => {
      if (!before) return;
      const { sku, name } = before;
      const changed = await changeCatalogue(shop, { clerk, articles: [], removed: [sku] });
      if (!changed.ok) return refuse(changed.refusal);
      showToast({
        text: say('settings.articles.removed', { name }),
        undo: () => void changeCatalogue(shop, { clerk, articles: [before] }),
      });
      return onClose();
    });
  return { save, remove, error, busy };
}
