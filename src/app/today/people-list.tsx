import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { type KeyOf, keyFor } from '#app/kit/keys.ts';
import { Skeleton } from '#app/kit/skeleton.tsx';
import type { TodayList } from '#domain/desk/today-list.ts';
import { useSay } from '#i18n/use-say.ts';
import { PersonRow } from './person-row.tsx';
import type { Opened } from './person-row-props.ts';
import type { Acts } from './use-acts.ts';
import { useRows } from './use-rows.ts';

interface PeopleListProps {
  readonly members: readonly string[];
  readonly acts: Acts;
}

/** The people, once all of them are read: a list that is empty for a moment would be a lie. */
export function PeopleList({ members, acts }: PeopleListProps) {
  const read = useRows(members);
  return read ? <People rows={read.due} acts={acts} /> : <Skeleton rows={members.length} />;
}

interface PeopleProps {
  readonly rows: TodayList['due'];
  readonly acts: Acts;
}

/**
 * One row each. J and K move between them, C calls, M writes, D is done, L is later and
 * Z takes back; these keys are heard only while the focus is in the list.
 */
function People({ rows, acts }: PeopleProps) {
  const say = useSay();
  const [at, setAt] = useState(0);
  const [opened, setOpened] = useState<{ readonly member: string; readonly what: Opened }>();
  const current = Math.min(at, rows.length - 1);
  const order = rows.map(({ card }) => card.member).join();
  const list = useRowFocus(current, `${order} ${opened?.what}`);
  const move = (to: number) => {
    setAt(to);
    list.current?.querySelectorAll<HTMLElement>(':scope > li')[to]?.focus();
  };
  useListKeys(list, (act) => {
    if (act === 'next') move(Math.min(current + 1, rows.length - 1));
    else if (act === 'before') move(Math.max(current - 1, 0));
    else if (act === 'undo') void acts.undoLast();
    else list.current?.querySelector<HTMLElement>(`li[tabindex="0"] [data-act="${act}"]`)?.click();
  });
  return (
    <div>
      <ol ref={list} aria-label={say('today.list')} className="flex flex-col">
        {rows.map((row, n) => (
          <li
            key={row.card.member}
            tabIndex={n === current ? 0 : -1}
            onFocus={() => setAt(n)}
            className="border-b border-line py-4 outline-offset-4"
          >
            <PersonRow
              row={row}
              acts={acts}
              opened={opened?.member === row.card.member ? opened.what : undefined}
              onOpen={(what) => setOpened(what && { member: row.card.member, what })}
            />
          </li>
        ))}
      </ol>
      {rows.length > 0 && (
        <p className="hidden pt-2 text-13 text-ink3 wide:pointer-fine:block">{say('today.keys')}</p>
      )}
    </div>
  );
}

/** When what had the focus is gone, its row takes it, or the next; the first one at the start. */
function useRowFocus(current: number, after: string) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const isLost = after !== '' && document.activeElement === document.body;
    if (!isLost || !hasKeys()) return;
    const row = list.current?.querySelectorAll<HTMLElement>(':scope > li')[current];
    row?.focus({ preventScroll: true });
  }, [after, current]);
  return list;
}

/** Whether there is likely a keyboard to go on with; under a finger a focus ring would puzzle. */
function hasKeys(): boolean {
  return matchMedia('(pointer: fine)').matches;
}

function useListKeys(
  list: RefObject<HTMLElement | null>,
  act: (act: KeyOf<'today'>) => void,
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const meant = keyFor('today', event);
    if (meant === undefined) return;
    event.preventDefault();
    act(meant);
  });
  useEffect(() => {
    const heard = list.current;
    const listen = (event: KeyboardEvent) => onKey(event);
    heard?.addEventListener('keydown', listen);
    return () => heard?.removeEventListener('keydown', listen);
  }, [list]);
}
