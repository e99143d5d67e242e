import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { MoneyText } from '#app/kit/money-text.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import type { Article } from '#domain/purchase/article.ts';
import { useSay } from '#i18n/use-say.ts';

interface ArticleListProps {
  readonly articles: readonly Article[];
  readonly onOpen: (article: Article) => void;
}

const rowHeight = 64;

export function ArticleList({ articles, onOpen }: ArticleListProps) {
  'use no memo';
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: articles.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  return (
    <div ref={scroller} className="min-h-0 grow overflow-y-auto">
      <ul className="relative" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const article = articles[row.index];
          return (
            article && (
              <li
                key={row.key}
                ref={rows.measureElement}
                data-index={row.index}
                className="absolute inset-x-0 border-b border-line"
                style={{ top: row.start }}
              >
                <ArticleRow article={article} onOpen={() => onOpen(article)} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

interface ArticleRowProps {
  readonly article: Article;
  readonly onOpen: () => void;
}

function ArticleRow({ article, onOpen }: ArticleRowProps) {
  const say = useSay();
  const format = useFormat();
  const { name, sku, colour, size, brand, listMinor, priceMinor } = article;
  const off = listMinor > priceMinor ? Math.round((1 - priceMinor / listMinor) * 100) * 100 : 0;
  return (
    <button
      type="button"
      onClick={onOpen}
      className="flex min-h-16 w-full items-center gap-4 px-4 py-2 text-left active:bg-sunken"
    >
      <span className="min-w-0 grow">
        <span className="block font-semibold">{name}</span>
        <span className="block text-15 text-ink3">
          {[sku, brand, colour, size].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="shrink-0 text-right">
        <MoneyText minor={priceMinor} className="block" />
        {off > 0 && (
          <span className="block text-15 text-ink2">
            {say('settings.articles.reduced', { pct: format.percent(off), zhe: format.zhe(off) })}
          </span>
        )}
      </span>
    </button>
  );
}
