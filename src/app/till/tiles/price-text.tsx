import { MoneyText } from '#app/kit/money-text.tsx';
import type { Article } from '#domain/purchase/article.ts';

interface PriceTextProps {
  readonly article: Pick<Article, 'priceMinor' | 'listMinor'>;
}

/** The price asked, and the first label's struck through where it was more. */
export function PriceText({ article }: PriceTextProps) {
  return (
    <span className="flex shrink-0 flex-col items-end">
      <MoneyText minor={article.priceMinor} />
      {article.priceMinor < article.listMinor && (
        <s className="text-13 text-ink3">
          <MoneyText minor={article.listMinor} />
        </s>
      )}
    </span>
  );
}
