import { useToday } from '#app/kit/use-today.ts';
import { balanceOn } from '#domain/ledger/balance.ts';
import { type Account, book } from '#domain/ledger/book.ts';
import type { Card } from '#domain/member/card.ts';
import type { TakenBack } from '#domain/purchase/take-back.ts';
import { useSay } from '#i18n/use-say.ts';

interface ReturnEffectProps {
  readonly taken: TakenBack;
  readonly card: Card | undefined;
}

/** What the return does to her points, said before it is confirmed. */
export function ReturnEffect({ taken, card }: ReturnEffectProps) {
  const say = useSay();
  const day = useToday();
  const { givenBackPoints, clawedBackPoints } = taken.return;
  if (givenBackPoints === 0 && clawedBackPoints === 0) return null;
  const after = card && taken.entries.reduce<Account>(book, card);
  return (
    <div className="flex flex-col gap-1 rounded-md bg-sunken p-3 text-15">
      {givenBackPoints > 0 && <p>{say('till.return.givenBack', { n: givenBackPoints })}</p>}
      {clawedBackPoints > 0 && <p>{say('till.return.clawedBack', { n: clawedBackPoints })}</p>}
      {after && (
        <p className="font-semibold">
          {say('till.return.balance', { n: balanceOn(after, day).balance })}
        </p>
      )}
    </div>
  );
}
