import type { Shop } from '#actions/shop.ts';
import { EmptyState } from '#app/kit/empty-state.tsx';
import { SearchAway } from '#app/kit/search-away.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useLookUp } from '#app/kit/use-look-up.ts';
import { VirtualList } from '#app/kit/virtual-list.tsx';
import { paths } from '#app/paths.ts';
import { useShop } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import { MemberRow } from './member-row.tsx';
import { NextStep } from './no-members.tsx';

type Found = Awaited<ReturnType<Shop['search']['lookUp']>>[number];

const most = 200;

/** Who matches what is typed, the best first. */
export function FoundList({ sought }: { readonly sought: string }) {
  const say = useSay();
  const format = useFormat();
  const { search } = useShop();
  const answer = useLookUp(sought, (text) => search.lookUp(text, most));
  if (answer === undefined) return null;
  const { of, found } = answer;
  if (found === 'away') return <SearchAway />;
  if (found.length === 0) {
    return (
      <EmptyState title={say('members.nothing', { text: of })} text={say('members.nothing.text')}>
        <NextStep to={paths.sell} text={say('members.empty.till')} />
      </EmptyState>
    );
  }
  return (
    <div className="flex h-full flex-col">
      <p role="status" className="border-b border-line px-4 py-3 text-15 text-ink2">
        {found.length < most
          ? say('members.shown', { n: found.length })
          : say('members.more', { n: format.points(most) })}
      </p>
      <VirtualList items={found} idOf={({ member }) => member}>
        {(one) => <FoundRow found={one} />}
      </VirtualList>
    </div>
  );
}

function FoundRow({ found }: { readonly found: Found }) {
  const { member, number, name, reading, phoneMasked, matched } = found;
  return (
    <MemberRow
      member={member}
      number={number}
      {...(reading !== undefined && { reading })}
      {...(name !== undefined && { name })}
      {...(name !== undefined &&
        matched.field === 'name' && { shownName: <Marked text={name} {...matched} /> })}
      {...(phoneMasked !== undefined && { phone: phoneMasked })}
    />
  );
}

interface MarkedProps {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What of the name matched, which may be a reading of it that was typed. */
function Marked({ text, from, to }: MarkedProps) {
  return (
    <>
      {text.slice(0, from)}
      <mark className="bg-transparent text-accent underline">{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}
