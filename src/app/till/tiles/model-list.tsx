import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import type { Article } from '#domain/purchase/article.ts';
import { useSay } from '#i18n/use-say.ts';
import { articleDetail } from './article-detail.ts';
import { type Model, modelsOf } from './models.ts';
import { PriceText } from './price-text.tsx';
import { Tile } from './tile.tsx';

interface ModelListProps {
  readonly articles: readonly Article[];
  readonly onAdd: (article: Article) => void;
}

/** The designs of one category; those with several sizes or colours open to show them. */
export function ModelList({ articles, onAdd }: ModelListProps) {
  const say = useSay();
  const format = useFormat();
  const [open, setOpen] = useState<string>();
  const models = modelsOf(articles);
  const chosen = models.find(({ key }) => key === open);
  const pick = (model: Model) => {
    const [only, more] = model.articles;
    if (only && more === undefined) onAdd(only);
    else setOpen(model.key);
  };
  if (chosen) return <Pieces model={chosen} onAdd={onAdd} onBack={() => setOpen(undefined)} />;
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-2">
      {models.map((model) => (
        <Tile
          key={model.key}
          name={model.name}
          detail={
            <span className="figures">
              {format.money(model.fromMinor)}
              {model.reduced && <span className="text-warn"> · {say('till.reduced')}</span>}
            </span>
          }
          onPick={() => pick(model)}
        />
      ))}
    </div>
  );
}

interface PiecesProps {
  readonly model: Model;
  readonly onAdd: (article: Article) => void;
  readonly onBack: () => void;
}

function Pieces({ model, onAdd, onBack }: PiecesProps) {
  const say = useSay();
  return (
    <section aria-label={model.name} className="flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <h3 className="min-w-0 grow truncate text-17">{model.name}</h3>
        <Button look="plain" onClick={onBack}>
          {say('till.tiles.back')}
        </Button>
      </div>
      <ul className="flex flex-col divide-y divide-line">
        {model.articles.map((article) => (
          <li key={article.sku}>
            <button
              type="button"
              onClick={() => onAdd(article)}
              className="flex min-h-14 w-full items-center gap-3 px-1 text-left active:bg-sunken"
            >
              <span className="min-w-0 grow">{articleDetail(article)}</span>
              <PriceText article={article} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
