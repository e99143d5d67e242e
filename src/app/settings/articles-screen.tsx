import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '#app/kit/button.tsx';
import { EmptyState } from '#app/kit/empty-state.tsx';
import { Field } from '#app/kit/field.tsx';
import { Sheet } from '#app/kit/sheet.tsx';
import { SubScreen } from '#app/kit/sub-screen.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { paths } from '#app/paths.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Article } from '#domain/purchase/article.ts';
import { useSay } from '#i18n/use-say.ts';
import { listArticles, searchArticles } from '#storage/read/read-article.ts';
import { useLive } from '#storage/read/use-live.ts';
import { ArticleForm } from './article-form.tsx';
import { ArticleList } from './article-list.tsx';

const most = 200;

export function ArticlesScreen() {
  const say = useSay();
  const { db } = useShop();
  const [text, setText] = useState('');
  const [open, setOpen] = useState<Article | 'new'>();
  const sought = text.trim();
  const found = useLive(
    async () => ({
      sought,
      articles: sought === '' ? await listArticles(db) : await searchArticles(db, sought, most),
    }),
    [db, sought],
  );
  const title = open === undefined || open === 'new' ? undefined : open.name;
  return (
    <SubScreen title={say('settings.articles')} ownScroll>
      <div className="flex h-full flex-col">
        <div className="flex flex-wrap items-end gap-3 border-b border-line p-4">
          <Field label={say('settings.articles.search')} className="grow basis-56">
            <TextInput
              placeholder={say('settings.articles.search.hint')}
              value={text}
              onText={setText}
            />
          </Field>
          <Button onClick={() => setOpen('new')}>{say('settings.articles.add')}</Button>
        </div>
        {found?.articles.length === 0 ? (
          <NoArticles sought={found.sought} />
        ) : (
          <ArticleList articles={found?.articles ?? []} onOpen={setOpen} />
        )}
      </div>
      {open && (
        <Sheet
          key={title}
          title={
            title === undefined
              ? say('settings.articles.add')
              : say('settings.articles.change', { name: title })
          }
          onClose={() => setOpen(undefined)}
        >
          <ArticleForm
            {...(open !== 'new' && { article: open })}
            onClose={() => setOpen(undefined)}
          />
        </Sheet>
      )}
    </SubScreen>
  );
}

function NoArticles({ sought }: { readonly sought: string }) {
  const say = useSay();
  if (sought !== '')
    return <EmptyState title={say('settings.articles.nothing', { text: sought })} />;
  return (
    <EmptyState title={say('settings.articles.empty')} text={say('settings.articles.empty.text')}>
      <Link
        to={paths.importing}
        className="inline-flex min-h-12 items-center text-accent underline"
      >
        {say('settings.articles.import')}
      </Link>
    </EmptyState>
  );
}
