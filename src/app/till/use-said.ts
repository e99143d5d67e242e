import { useEffect, useRef } from 'react';
import { announce } from '#app/kit/announce.ts';
import { useFormat } from '#app/kit/use-format.ts';
import { useSay } from '#i18n/use-say.ts';
import { isUnknown, type Sale } from './basket/sale.ts';
import { memberName } from './member-name.ts';
import { useQuote } from './quote-context.ts';
import { useSell } from './sell-context.ts';

/**
 * Tells those who listen to the screen what the last act made of the basket. A code that nobody
 * knows was said already, when it was scanned.
 */
export function useSaid(isFresh: boolean): void {
  const { sale, card } = useSell();
  const quote = useQuote();
  const say = useSay();
  const format = useFormat();
  const before = useRef(sale);
  useEffect(() => {
    const was = before.current;
    if (was === sale || sale.member !== card?.member) return;
    before.current = sale;
    if (was.id !== sale.id) return;
    const amount = format.money(quote.totals.dueMinor);
    if (card && was.member !== sale.member) {
      announce(say('till.said.member', { name: memberName(card, say), amount }));
      return;
    }
    const added = addedTo(was, sale);
    if (added === undefined) announce(say('till.said.total', { amount }));
    else if (!isUnknown(added)) {
      announce(say('till.said.added', { item: added.article.name, amount }));
    }
  }, [sale, card, quote, say, format]);
  useEffect(() => {
    if (isFresh) announce(say('till.enrol.done'));
  }, [isFresh, say]);
}

/** What there is more of, or has a name by now. */
function addedTo(was: Sale, { lines }: Sale): Sale['lines'][number] | undefined {
  return lines.find((line) => {
    const before = was.lines.find(({ id }) => id === line.id);
    if (before === undefined || isUnknown(before)) return before !== line;
    return !isUnknown(line) && line.quantity > before.quantity;
  });
}
