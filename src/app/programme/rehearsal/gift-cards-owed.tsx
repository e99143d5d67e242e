import { useFormat } from '#app/kit/use-format.ts';
import { useShop } from '#app/shop-context.tsx';
import { giftCardLiability } from '#domain/rights/bearer-rights.ts';
import { useSay } from '#i18n/use-say.ts';
import { readAllByCode } from '#storage/read/read-by-code.ts';
import { useLive } from '#storage/read/use-live.ts';

/** What is owed on gift cards, whatever the programme; and cards that were spent twice over. */
export function GiftCardsOwed() {
  const say = useSay();
  const format = useFormat();
  const { db } = useShop();
  const rights = useLive(() => readAllByCode(db), [db]);
  if (!rights || rights.length === 0) return null;
  const over = rights.filter(({ issued, used, voided }) => used + voided > issued);
  const overMinor = over.reduce((sum, each) => sum + each.used + each.voided - each.issued, 0);
  return (
    <div>
      <p>
        {say('programme.rehearse.giftCards', { amount: format.money(giftCardLiability(rights)) })}
      </p>
      {overMinor > 0 && (
        <p className="text-warn">
          {say('programme.rehearse.overspent', {
            n: over.length,
            amount: format.money(overMinor),
          })}
        </p>
      )}
    </div>
  );
}
