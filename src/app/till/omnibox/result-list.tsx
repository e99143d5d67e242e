import { useEffect, useRef } from 'react';
import { SearchAway } from '#app/kit/search-away.tsx';
import type { MessageKey } from '#i18n/message-key.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Row } from './omnibox-rows.ts';
import { ResultRow } from './result-row.tsx';
import { listId, rowId } from './row-id.ts';
import { useTyped } from './typed-context.tsx';
import type { OmniboxState } from './use-omnibox.ts';

const sections: readonly { readonly title: MessageKey; readonly kinds: readonly Row['kind'][] }[] =
  [
    { title: 'till.found.commands', kinds: ['command'] },
    { title: 'till.found.codes', kinds: ['code'] },
    { title: 'till.found.coupons', kinds: ['coupon'] },
    { title: 'till.found.receipts', kinds: ['purchase'] },
    { title: 'till.found.members', kinds: ['member'] },
    { title: 'till.found.articles', kinds: ['article'] },
    { title: 'till.found.new', kinds: ['enrol-card', 'enrol-phone', 'enrol-name', 'misc'] },
  ];

export function ResultList() {
  const say = useSay();
  const omnibox = useTyped();
  const { rows, away, marked, sought } = omnibox;
  const list = useMarkedInView(marked);
  const nothing = rows.every((row) => row.kind.startsWith('enrol') || row.kind === 'misc');
  return (
    <div className="p-2">
      {away && <SearchAway />}
      {nothing && !away && (
        <p className="px-3 py-2 text-ink2">{say('till.found.nothing', { text: sought })}</p>
      )}
      <div ref={list} role="listbox" id={listId} aria-label={say('till.found')}>
        {sections.map(({ title, kinds }) => (
          <Section
            key={title}
            title={say(title)}
            rows={rows.filter((row) => kinds.includes(row.kind))}
            omnibox={omnibox}
          />
        ))}
      </div>
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly omnibox: OmniboxState;
}

function Section({ title, rows, omnibox }: SectionProps) {
  if (rows.length === 0) return null;
  return (
    <fieldset aria-label={title} className="min-w-0">
      <p aria-hidden className="px-3 pt-3 pb-1 text-13 font-semibold text-ink3">
        {title}
      </p>
      {rows.map((row) => (
        <ResultRow
          key={rowId(row)}
          row={row}
          found={omnibox.sought}
          marked={omnibox.rows[omnibox.marked] === row}
          onPick={() => omnibox.pick(row)}
        />
      ))}
    </fieldset>
  );
}

function useMarkedInView(marked: number) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (marked < 0) return;
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return list;
}
