import { useState } from 'react';
import { Screen } from '#app/kit/screen.tsx';
import { Skeleton } from '#app/kit/skeleton.tsx';
import { useToday } from '#app/kit/use-today.ts';
import { useSay } from '#i18n/use-say.ts';
import { FilterBar } from './filter-bar.tsx';
import { type Filters, noFilters, passes } from './filters.ts';
import { FoundList } from './found-list.tsx';
import { LookAlikesList } from './look-alikes-list.tsx';
import { NoMembers } from './no-members.tsx';
import { RosterList } from './roster-list.tsx';
import { SearchField } from './search-field.tsx';
import { type Roster, useRoster } from './use-roster.ts';

/** Everybody on the books: looked up while one types, filtered, and opened by a tap. */
export function MembersScreen() {
  const say = useSay();
  const roster = useRoster();
  const [text, setText] = useState('');
  const sought = text.trim();
  return (
    <Screen
      title={say('members.title')}
      ownScroll
      header={<SearchField text={text} onText={setText} />}
    >
      {sought === '' ? <Everybody roster={roster} /> : <FoundList sought={sought} />}
    </Screen>
  );
}

function Everybody({ roster }: { readonly roster: Roster | undefined }) {
  const say = useSay();
  const today = useToday();
  const [filters, setFilters] = useState<Filters>(noFilters);
  if (roster === undefined) return <Skeleton rows={8} />;
  if (roster.whole && roster.rows.length === 0) return <NoMembers />;
  const rows = roster.rows.filter((row) => passes(row, filters, today));
  return (
    <div className="flex h-full flex-col">
      <div className="border-b border-line px-4 py-2">
        <FilterBar filters={filters} onFilters={setFilters}>
          {say(rows.length === roster.rows.length ? 'members.count' : 'members.shown', {
            n: rows.length,
          })}
          {!roster.whole && ` · ${say('members.reading')}`}
        </FilterBar>
        {roster.whole && <LookAlikesList rows={roster.rows} />}
      </div>
      <RosterList rows={rows} />
    </div>
  );
}
