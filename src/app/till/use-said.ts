import { useEffect, useRef } from 'react';
import { announce } from '#app/kit/announce.ts';
import { useFormat } from '#app/kit/use-format.ts';
import { useSay } from '#i18n/use-say.ts';
import { isUnknown } from './basket/sale.ts';
import { useQuote } from './quote-context.ts';
import { useSell } from './sell-context.ts';

/** Tells those who listen to the screen what the last act made of the basket. */
export function useSaid(): void {
  const { sale } = useSell();
  const quote = useQuote();
  const say = useSay();
  const format = useFormat();
  const before = useRef(sale);
  useEffect(() => {
    if (before.current === sale) return;
    const known = before.current.lines;
    const same = before.current.id === sale.id;
    before.current = sale;
    if (!same) return;
    const changed = sale.lines.find((line) => !known.includes(line));
    const amount = format.money(quote.totals.dueMinor);
    if (changed === undefined) announce(say('till.said.total', { amount }));
    else if (isUnknown(changed)) announce(say('till.unknown', { code: changed.code }));
    else announce(say('till.said.added', { item: changed.article.name, amount }));
  }, [sale, quote, say, format]);
}
