import ChevronLeft from 'lucide-react/icons/chevron-left';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '#app/kit/button.tsx';
import { paths } from '#app/paths.ts';
import type { Article } from '#domain/purchase/article.ts';
import { useSay } from '#i18n/use-say.ts';
import { RecentList } from '../recent/recent-list.tsx';
import { useSell } from '../sell-context.ts';
import { LaterShiftLink } from './later-shift-link.tsx';
import { ModelList } from './model-list.tsx';
import { Tile } from './tile.tsx';

interface HomeProps {
  readonly onAdd: (article: Article) => void;
}

/** Nothing typed: what the boutique sells, by category, and what was sold last. */
export function Home({ onAdd }: HomeProps) {
  const say = useSay();
  const { categories, show } = useSell();
  const [chosen, setChosen] = useState<string>();
  const category = categories?.find(({ key }) => key === chosen);
  if (category) {
    return (
      <div className="flex flex-col gap-3 p-4">
        <div className="flex items-center gap-2">
          <Button
            look="plain"
            className="pl-2!"
            icon={<ChevronLeft aria-hidden size={22} />}
            onClick={() => setChosen(undefined)}
          >
            {say('till.tiles.all')}
          </Button>
          <h2 className="min-w-0 grow truncate text-20">
            {category.name ?? say('till.tiles.other')}
          </h2>
        </div>
        <ModelList key={category.key} articles={category.articles} onAdd={onAdd} />
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-6 p-4">
      {categories?.length === 0 && (
        <div className="flex flex-col items-start gap-1 text-ink2">
          <p>{say('till.tiles.none')}</p>
          <Link
            to={paths.articles}
            className="inline-flex min-h-11 items-center font-semibold text-accent underline"
          >
            {say('till.tiles.addArticles')}
          </Link>
        </div>
      )}
      <div className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-2">
        {categories?.map(({ key, name, models }) => (
          <Tile
            key={key}
            name={name ?? say('till.tiles.other')}
            detail={say('till.tiles.models', { n: models })}
            onPick={() => setChosen(key)}
          />
        ))}
        <Tile
          name={say('till.giftCard')}
          detail={say('till.giftCard.sell')}
          onPick={() => show({ kind: 'gift-card' })}
        />
        <Tile
          name={say('till.voucher.own')}
          detail={say('till.voucher.issue')}
          onPick={() => show({ kind: 'voucher' })}
        />
        <Tile
          name={say('till.purchase.find')}
          detail={say('till.purchase.find.by')}
          onPick={() => show({ kind: 'find' })}
        />
      </div>
      <RecentList />
      <LaterShiftLink />
    </div>
  );
}
