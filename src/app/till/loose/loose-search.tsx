import { useEffect, useEffectEvent, useState } from 'react';
import { Field } from '#app/kit/field.tsx';
import { SearchAway } from '#app/kit/search-away.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useLookUp } from '#app/kit/use-look-up.ts';
import { useShop } from '#app/shop-context.tsx';
import type { MemberId } from '#domain/member/member.ts';
import type { Article } from '#domain/purchase/article.ts';
import { useSay } from '#i18n/use-say.ts';
import type { FoundMember } from '../omnibox/found.ts';
import { MemberChoice } from '../recent/member-choice.tsx';
import { useSell } from '../sell-context.ts';
import { articleDetail } from '../tiles/article-detail.ts';
import { PriceText } from '../tiles/price-text.tsx';

interface LooseSearchProps {
  readonly onArticle: (article: Article) => void;
  readonly onMember: (member: MemberId) => void;
}

interface Found {
  readonly articles: readonly Article[];
  readonly members: readonly FoundMember[];
}

const nothing: Found = { articles: [], members: [] };
const shown = 5;
const membersShown = 3;

/** One field for the goods and for whose they are; a scan goes there as well, wherever it falls. */
export function LooseSearch({ onArticle, onMember }: LooseSearchProps) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const found = useFound(typed.trim());
  const { articles, members } = found === 'away' ? nothing : found;
  useAsked({ onArticle, onMember });
  const take = (article: Article) => {
    setTyped('');
    onArticle(article);
  };
  const [first] = articles;
  return (
    <div className="flex flex-col gap-2">
      <Field label={say('money.loose.add')} hint={say('money.loose.add.hint')}>
        <TextInput
          data-first
          value={typed}
          onText={setTyped}
          onEnter={first && (() => take(first))}
        />
      </Field>
      {found === 'away' && <SearchAway />}
      {articles.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {articles.map((article) => (
            <li key={article.sku}>
              <ArticleChoice article={article} onPick={() => take(article)} />
            </li>
          ))}
        </ul>
      )}
      <MemberChoice
        members={members}
        disabled={false}
        onPick={(member) => {
          setTyped('');
          onMember(member);
        }}
      />
    </div>
  );
}

function ArticleChoice({
  article,
  onPick,
}: {
  readonly article: Article;
  readonly onPick: () => void;
}) {
  return (
    <button
      type="button"
      onClick={onPick}
      className="flex min-h-14 w-full items-center gap-3 px-1 text-left active:bg-sunken"
    >
      <span className="min-w-0 grow">
        <span className="block truncate font-semibold">{article.name}</span>
        <span className="block truncate text-13 text-ink2">{articleDetail(article)}</span>
      </span>
      <PriceText article={article} />
    </button>
  );
}

function useFound(text: string): Found | 'away' {
  const { search } = useShop();
  const answer = useLookUp(text, async (part): Promise<Found> => {
    const looking = [search.articles(part, shown), search.lookUp(part, membersShown)] as const;
    const [articles, members] = await Promise.all(looking);
    return { articles, members };
  });
  return answer?.of === text ? answer.found : nothing;
}

/** What is scanned, or picked elsewhere on the till, is meant for here while this stands there. */
function useAsked({ onArticle, onMember }: LooseSearchProps): void {
  const { articleAsked, cardAsked } = useSell();
  const takeArticle = useEffectEvent(onArticle);
  const takeMember = useEffectEvent(onMember);
  useEffect(() => {
    const article = (each: Article) => takeArticle(each);
    const member = (each: MemberId) => takeMember(each);
    articleAsked.current = article;
    cardAsked.current = member;
    return () => {
      if (articleAsked.current === article) articleAsked.current = undefined;
      if (cardAsked.current === member) cardAsked.current = undefined;
    };
  }, [articleAsked, cardAsked]);
}
