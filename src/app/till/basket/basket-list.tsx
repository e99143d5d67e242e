import { useEffect, useRef } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { useSell } from '../sell-context.ts';
import { BasketRow } from './basket-row.tsx';
import { isUnknown } from './sale.ts';
import { UnknownRow } from './unknown-row.tsx';

interface BasketListProps {
  /** What somebody typed has its price: the field may have the focus again. */
  readonly onPriced: () => void;
  /** What is not in the catalogue is a member’s card. */
  readonly onCard: (card: string) => void;
}

export function BasketList({ onPriced, onCard }: BasketListProps) {
  const say = useSay();
  const { sale } = useSell();
  const list = useNewestInView(sale.lines.length);
  return (
    <ul
      ref={list}
      aria-label={say('till.basket')}
      className="grid grid-cols-[minmax(0,1fr)_auto_auto_auto] divide-y divide-line"
    >
      {sale.lines.map((line) =>
        isUnknown(line) ? (
          <UnknownRow key={line.id} line={line} onPriced={onPriced} onCard={onCard} />
        ) : (
          <BasketRow key={line.id} line={line} />
        ),
      )}
    </ul>
  );
}

function useNewestInView(count: number) {
  const list = useRef<HTMLUListElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current)
      list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
    before.current = count;
  }, [count]);
  return list;
}
