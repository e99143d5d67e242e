import { useEffect, useRef } from 'react';
import { MoneyText } from '#app/kit/money-text.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import type { QuoteLine } from '#domain/promise/quote.ts';
import { useSay } from '#i18n/use-say.ts';

/** What is in the basket, with what the card takes off each; the newest stays in view. */
export function LinesShown({ lines }: { readonly lines: readonly QuoteLine[] }) {
  const say = useSay();
  const list = useRef<HTMLUListElement>(null);
  const count = lines.length;
  useEffect(() => {
    if (count > 0) list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  return (
    <ul
      ref={list}
      aria-label={say('till.basket')}
      className="display-lines divide-y divide-line overflow-y-auto bg-surface"
    >
      {lines.map((line) => (
        <LineShown key={line.id} line={line} />
      ))}
    </ul>
  );
}

function LineShown({ line }: { readonly line: QuoteLine }) {
  const say = useSay();
  const format = useFormat();
  const { name, quantity, grossMinor, netMinor, reduced } = line;
  const each = quantity > 1 && `${quantity} × ${format.money(grossMinor / quantity)}`;
  const detail = [each, reduced && say('till.reduced')].filter(Boolean).join(' · ');
  return (
    <li className="flash flex items-baseline gap-3 px-4 py-2">
      <div className="min-w-0 grow wrap-anywhere">
        <p className="font-semibold">{name}</p>
        {detail && <p className="text-15 text-ink2">{detail}</p>}
      </div>
      <p className="flex flex-col items-end">
        <MoneyText minor={netMinor} className="font-semibold" />
        {netMinor < grossMinor && (
          <s className="text-15 text-ink3">
            <MoneyText minor={grossMinor} />
          </s>
        )}
      </p>
    </li>
  );
}
