import { useState } from 'react';
import { Field } from '#app/kit/field.tsx';
import { MoneyText } from '#app/kit/money-text.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useShop } from '#app/shop-context.tsx';
import { isReduced } from '#domain/programme/scope.ts';
import type { Article } from '#domain/purchase/article.ts';
import { useSay } from '#i18n/use-say.ts';
import { searchArticles } from '#storage/read/read-article.ts';
import { useLive } from '#storage/read/use-live.ts';
import { withArticle } from './trial.ts';
import type { TrialPart } from './trial-part.ts';

const most = 8;

/** Articles from the catalogue, found as the till finds them. */
export function PickArticles({ trial, onTrial }: TrialPart) {
  const say = useSay();
  const { db } = useShop();
  const [text, setText] = useState('');
  const sought = text.trim();
  const found = useLive(() => searchArticles(db, sought, most), [db, sought]) ?? [];
  const take = (article: Article) => onTrial(withArticle(trial, article));
  const first = found[0];
  return (
    <div>
      <Field label={say('programme.try.article')}>
        <TextInput
          type="search"
          placeholder={say('settings.articles.search.hint')}
          value={text}
          onText={setText}
          onEnter={first && (() => take(first))}
        />
      </Field>
      {sought !== '' && found.length === 0 && (
        <p className="pt-2 text-ink2">{say('settings.articles.nothing', { text: sought })}</p>
      )}
      <ul className="divide-y divide-line">
        {found.map((article) => (
          <li key={article.sku}>
            <Found article={article} onTake={() => take(article)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FoundProps {
  readonly article: Article;
  readonly onTake: () => void;
}

function Found({ article, onTake }: FoundProps) {
  const say = useSay();
  const { name, colour, size, category } = article;
  const detail = [category, colour, size, isReduced(article) && say('till.reduced')];
  return (
    <button
      type="button"
      onClick={onTake}
      className="flex min-h-14 w-full items-center gap-3 px-1 text-left active:bg-sunken"
    >
      <span className="min-w-0 grow leading-tight">
        {name}
        <span className="block text-15 text-ink2">{detail.filter(Boolean).join(' · ')}</span>
      </span>
      <MoneyText minor={article.priceMinor} />
    </button>
  );
}
