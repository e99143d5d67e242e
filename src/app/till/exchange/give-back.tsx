import type { RefObject } from 'react';
import { Button } from '#app/kit/button.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Paying } from '../tender/use-paying.ts';
import { useToPay } from './goods-back-context.ts';

interface GiveBackProps {
  readonly paying: Paying;
  readonly off: boolean;
  readonly usual: RefObject<HTMLButtonElement | null>;
}

/** What comes back is worth more than what is taken, or the same: nothing is left to pay. */
export function GiveBack({ paying, off, usual }: GiveBackProps) {
  const say = useSay();
  const format = useFormat();
  const { giveMinor } = useToPay();
  if (giveMinor === 0) {
    return (
      <Button look="tender" ref={usual} disabled={off} onClick={() => paying.pay([])}>
        {say('till.exchange.even')}
      </Button>
    );
  }
  const amount = format.money(giveMinor);
  return (
    <div className="grid grid-cols-2 gap-2">
      {(['card', 'cash'] as const).map((kind, place) => (
        <Button
          key={kind}
          look="tender"
          className="px-2!"
          disabled={off}
          onClick={() => paying.pay([], kind)}
          {...(place === 0 && { ref: usual })}
        >
          <span className="flex flex-col">
            {say(`till.exchange.give.${kind}`)}
            <span className="figures text-15 font-normal">{amount}</span>
          </span>
        </Button>
      ))}
    </div>
  );
}
