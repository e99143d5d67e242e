import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { VirtualList } from '#app/kit/virtual-list.tsx';
import { useSay } from '#i18n/use-say.ts';
import type { RosterRow } from '#storage/read/read-roster.ts';
import { MemberRow } from './member-row.tsx';

export function RosterList({ rows }: { readonly rows: readonly RosterRow[] }) {
  return (
    <VirtualList items={rows} idOf={({ member }) => member}>
      {(row) => <Row row={row} />}
    </VirtualList>
  );
}

function Row({ row }: { readonly row: RosterRow }) {
  const say = useSay();
  const format = useFormat();
  const today = useToday();
  const { lastVisit } = row;
  const visit =
    lastVisit === undefined
      ? say('members.noVisit')
      : say('members.lastVisit', { when: format.relativeDay(lastVisit, today) });
  return <MemberRow {...row} tier={row.tier} end={visit} />;
}
