import { useVoice } from '#app/kit/promise/use-voice.ts';
import { balanceOn } from '#domain/ledger/balance.ts';
import { type Account, book } from '#domain/ledger/book.ts';
import type { Card } from '#domain/member/card.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import type { TakenBack } from '#domain/purchase/take-back.ts';
import { rightsBackWords } from './rights-back-words.ts';

interface ReturnEffectProps {
  readonly taken: TakenBack;
  readonly purchase: Purchase;
  readonly card: Card | undefined;
}

/** What the return does to her points and to what is hers, said before it is confirmed. */
export function ReturnEffect({ taken, purchase, card }: ReturnEffectProps) {
  const voice = useVoice();
  const { say, today: day } = voice;
  const { givenBackPoints, clawedBackPoints } = taken.return;
  const rights = rightsBackWords({ taken, purchase, card }, voice);
  if (taken.entries.length === 0 && rights.length === 0) return null;
  const after = card && taken.entries.length > 0 && taken.entries.reduce<Account>(book, card);
  return (
    <div className="flex flex-col gap-1 rounded-md bg-sunken p-3 text-15">
      {givenBackPoints > 0 && <p>{say('till.return.givenBack', { n: givenBackPoints })}</p>}
      {clawedBackPoints > 0 && <p>{say('till.return.clawedBack', { n: clawedBackPoints })}</p>}
      {rights.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {after && (
        <p className="font-semibold">
          {say('till.return.balance', { n: balanceOn(after, day).balance })}
        </p>
      )}
    </div>
  );
}
