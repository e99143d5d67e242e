import TriangleAlert from 'lucide-react/icons/triangle-alert';
import X from 'lucide-react/icons/x';
import { useState } from 'react';
import { amountRefusalText } from '#app/kit/amount-refusal-text.ts';
import { Button } from '#app/kit/button.tsx';
import { IconButton } from '#app/kit/icon-button.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useTrade } from '#app/kit/use-format.ts';
import { useSyncStatus } from '#app/shop-context.tsx';
import { badCardNumber } from '#domain/member/printed-cards.ts';
import { plainCode } from '#domain/rights/code.ts';
import { readAmount } from '#i18n/read-amount.ts';
import { useSay } from '#i18n/use-say.ts';
import { readTyped } from '../omnibox/typed-text.ts';
import { useSell } from '../sell-context.ts';
import type { UnknownLine } from './sale.ts';

interface UnknownRowProps {
  readonly line: UnknownLine;
  readonly onPriced: () => void;
  readonly onCard: (card: string) => void;
}

/**
 * A code that is not in the catalogue: sold for a typed price, or taken out. Scanning goes on. Of
 * what somebody typed only the price is missing, so it is typed next.
 */
export function UnknownRow({ line, onPriced, onCard }: UnknownRowProps) {
  const say = useSay();
  const { currency } = useTrade();
  const { till, show } = useSell();
  const isArriving = useSyncStatus().arrived !== undefined;
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  const { id, code, typed: byHand } = line;
  const words = byHand && readTyped(code).kind === 'words';
  const sell = () => {
    const price = readAmount(typed, currency);
    if (!price.ok) return setWrong(amountRefusalText(price.refusal, say));
    if (price.value === 0) return setWrong(say('till.unknown.free'));
    const article = {
      sku: code,
      name: words ? code : say('till.misc'),
      listMinor: price.value,
      priceMinor: price.value,
    };
    till.act({ act: 'name-unknown', line: id, article });
    if (byHand) onPriced();
  };
  const canBeCard = badCardNumber(plainCode(code)) === undefined;
  const hand = () => {
    till.act({ act: 'remove', line: id });
    onCard(plainCode(code));
  };
  const errorId = `${id}-error`;
  return (
    <li className="flash col-span-full flex flex-col gap-1 bg-warn-soft py-2 pl-4">
      <div className="flex items-center gap-2">
        <TriangleAlert aria-hidden size={18} className="shrink-0 text-warn" />
        <p className="min-w-0 grow text-15 break-all">
          {say(isArriving ? 'till.unknown.arriving' : 'till.unknown', { code })}
        </p>
        <IconButton
          className="size-11!"
          name={say('till.line.remove', { item: code })}
          icon={<X aria-hidden size={18} />}
          onClick={() => till.act({ act: 'remove', line: id })}
        />
      </div>
      <div className="flex flex-wrap items-center gap-2 pr-4">
        <TextInput
          inputMode="decimal"
          autoFocus={byHand}
          className="w-28!"
          aria-label={say('till.unknown.price', { code })}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong && errorId}
          placeholder={say('till.unknown.price.short')}
          value={typed}
          onText={setTyped}
          onEnter={sell}
        />
        <Button className="grow" onClick={sell}>
          {say('till.unknown.sell')}
        </Button>
        {!words && (
          <Button className="grow" onClick={() => show({ kind: 'gift-card', code, instead: id })}>
            {say('till.unknown.giftCard')}
          </Button>
        )}
        {!words && canBeCard && (
          <Button className="grow" onClick={hand}>
            {say('till.unknown.card')}
          </Button>
        )}
      </div>
      {wrong && (
        <p id={errorId} role="alert" className="pr-4 text-15 text-danger">
          {wrong}
        </p>
      )}
    </li>
  );
}
