import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { type KeyboardEvent, useRef } from 'react';
import { IconButton } from '#app/kit/icon-button.tsx';
import { type KeyOf, keyFor } from '#app/kit/keys.ts';
import { MoneyText } from '#app/kit/money-text.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { isGiftCard, isReduced } from '#domain/programme/scope.ts';
import type { BasketLine } from '#domain/purchase/purchase.ts';
import { codeInGroups } from '#domain/rights/code.ts';
import { useSay } from '#i18n/use-say.ts';
import { TakenOff } from '../by-hand/taken-off.tsx';
import { useQuote } from '../quote-context.ts';
import { useSell } from '../sell-context.ts';
import { articleDetail } from '../tiles/article-detail.ts';
import { mostOfOne } from './sale.ts';

interface BasketRowProps {
  readonly line: BasketLine;
}

/** A sum of so many figures would leave no room for the name: that stands above it. */
const manyFigures = 8;

export function BasketRow({ line }: BasketRowProps) {
  const say = useSay();
  const format = useFormat();
  const { till, show } = useSell();
  const { id, article, quantity } = line;
  const item = article.name;
  const gross = format.money(article.priceMinor * quantity);
  const isHuge = gross.replace(/\D/g, '').length >= manyFigures;
  const count = (next: number) => till.act({ act: 'set-quantity', line: id, quantity: next });
  const row = useRef<HTMLLIElement>(null);
  const remove = () => {
    focusBeside(row.current);
    till.act({ act: 'remove', line: id });
  };
  const priceIt = () => show({ kind: 'by-hand', line: id });
  const acts: Readonly<Record<KeyOf<'line'>, () => void>> = {
    more: () => count(quantity + 1),
    less: () => count(quantity - 1),
    price: priceIt,
    remove,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const meant = keyFor('line', event.nativeEvent);
    if (meant === undefined) return;
    event.preventDefault();
    acts[meant]();
  };
  return (
    <li
      ref={row}
      data-line={id}
      onKeyDown={onKeyDown}
      className="flash col-span-full grid min-h-12 grid-cols-subgrid items-center gap-x-1 pl-4"
    >
      <div className={`min-w-0 py-0.5 leading-tight ${isHuge ? 'col-span-full pr-4' : ''}`}>
        <LineName line={line} />
      </div>
      <div className={`flex items-center ${isHuge ? 'col-span-2 col-start-1 -ml-3' : ''}`}>
        {line.giftCard === undefined && <Count line={line} count={count} />}
      </div>
      <LineAmount line={line} onPrice={priceIt} />
      <IconButton
        className="size-11!"
        name={say('till.line.remove', { item })}
        icon={<X aria-hidden size={18} />}
        onClick={remove}
      />
      {line.byHand && (
        <div className="col-span-full flex pr-4 pb-2">
          <TakenOff line={id} note={line.byHand.note} />
        </div>
      )}
    </li>
  );
}

interface CountProps extends BasketRowProps {
  readonly count: (next: number) => void;
}

function Count({ line: { article, quantity }, count }: CountProps) {
  const say = useSay();
  const item = article.name;
  return (
    <>
      <IconButton
        className="size-11!"
        name={say('till.line.less', { item })}
        icon={<Minus aria-hidden size={18} />}
        onClick={() => count(quantity - 1)}
      />
      <span key={quantity} className="figures flash min-w-5 rounded-md text-center">
        <span className="sr-only">{say('till.line.quantity')} </span>
        {quantity}
      </span>
      <IconButton
        className="size-11!"
        name={say('till.line.more', { item })}
        icon={<Plus aria-hidden size={18} />}
        disabled={quantity >= mostOfOne}
        onClick={() => count(quantity + 1)}
      />
    </>
  );
}

/** Whoever removes lines by keys goes on from the line beside the one that went. */
function focusBeside(row: HTMLElement | null): void {
  if (!row?.contains(document.activeElement)) return;
  const beside = row.nextElementSibling ?? row.previousElementSibling;
  const [last] = [...(beside?.querySelectorAll('button') ?? [])].slice(-1);
  last?.focus();
}

function LineName({ line: { article, quantity, giftCard } }: BasketRowProps) {
  const say = useSay();
  const format = useFormat();
  const each = quantity > 1 && say('till.line.each', { amount: format.money(article.priceMinor) });
  const reduced = isReduced(article) && say('till.reduced');
  return (
    <>
      <p className="text-15 font-semibold">{article.name}</p>
      <p className="text-13 text-ink2">
        {[giftCard ? codeInGroups(giftCard) : articleDetail(article), reduced, each]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}

interface LineAmountProps extends BasketRowProps {
  readonly onPrice: () => void;
}

/**
 * What the line comes to, with what the card gives on it already taken off. Pressed, it is changed
 * by hand; a gift card keeps its price.
 */
function LineAmount({ line: { id, article, quantity }, onPrice }: LineAmountProps) {
  const say = useSay();
  const quote = useQuote();
  const gross = article.priceMinor * quantity;
  const net = quote.lines.find((line) => line.id === id)?.netMinor ?? gross;
  return (
    <button
      type="button"
      disabled={isGiftCard(article)}
      onClick={onPrice}
      className="flex min-h-11 min-w-11 flex-col items-end justify-center rounded-md px-1
        leading-tight active:bg-sunken"
    >
      <MoneyText minor={net} className="text-15 font-semibold" />
      {net < gross && (
        <s className="text-13 text-ink3">
          <MoneyText minor={gross} />
        </s>
      )}
      <span className="sr-only">{say('till.line.price', { item: article.name })}</span>
    </button>
  );
}
