import { useEffect, useEffectEvent, useState } from 'react';
import { useFault } from '#app/kit/use-fault.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import { localeOf, type ScreenLanguage } from '#i18n/language.ts';
import { useLanguage } from '#i18n/use-say.ts';
import { type RosterRow, readRoster } from '#storage/read/read-roster.ts';

export interface Roster {
  readonly rows: readonly RosterRow[];
  /** Everybody has been read. Until then the rows are the first of them. */
  readonly whole: boolean;
}

/** Up to so many are put in the order of their names; more stand as they lie, latest first. */
const mostSorted = 5000;
/** Soon at first, then ever more seldom: showing a long list costs as much as reading on. */
const showAfterMs = { first: 100, last: 2000 };

/** Everybody on the books, as they are read. */
export function useRoster(): Roster | undefined {
  const { db } = useShop();
  const today = useToday();
  const language = useLanguage();
  const onFault = useEffectEvent(useFault());
  const [roster, setRoster] = useState<Roster>();
  useEffect(() => {
    let wanted = true;
    const show = (rows: readonly RosterRow[], whole: boolean) => {
      if (wanted) setRoster({ rows: inOrder(rows, language), whole });
      return wanted;
    };
    const read = async () => {
      const rows: RosterRow[] = [];
      let shownAt = performance.now();
      let pause = showAfterMs.first;
      for await (const some of readRoster(db, today)) {
        rows.push(...some);
        if (performance.now() - shownAt < pause) continue;
        if (!show([...rows], false)) return;
        shownAt = performance.now();
        pause = Math.min(pause * 2, showAfterMs.last);
      }
      show(rows, true);
    };
    read().catch((fault) => wanted && onFault(fault));
    return () => {
      wanted = false;
    };
  }, [db, today, language]);
  return roster;
}

/** By name as the language sorts names; a Japanese name by its reading. */
function inOrder(rows: readonly RosterRow[], language: ScreenLanguage): readonly RosterRow[] {
  if (rows.length > mostSorted) return rows;
  const { compare } = new Intl.Collator(localeOf(language));
  const keyed = rows.map((row) => ({ row, key: sortKey(row) }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ row }) => row);
}

function sortKey({ name, nameLanguage, reading, number }: RosterRow): string {
  if (name === undefined) return `\uffff${number}`;
  return nameLanguage === 'ja' ? (reading ?? name) : name;
}
