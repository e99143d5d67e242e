import { useShop } from '#app/shop-context.tsx';
import type { TodayRow } from '#domain/desk/today-list.ts';
import { readPurchase } from '#storage/read/read-purchase.ts';
import { useLive } from '#storage/read/use-live.ts';
import { reasonText } from './reason-text.ts';
import { useTelling } from './use-telling.ts';

/** Why today: each reason with its evidence. */
export function ReasonList({ row }: { readonly row: TodayRow }) {
  const telling = useTelling();
  const what = useWhatWasBought(row);
  return (
    <div className="flex flex-col gap-0.5">
      {row.followUps.map((followUp) => (
        <p key={followUp.reason}>{reasonText(followUp, telling, what)}</p>
      ))}
    </div>
  );
}

/** "Wool coat and 2 more": the dearest piece of the purchase that the row speaks of. */
function useWhatWasBought({ card, followUps }: TodayRow): string | undefined {
  const { db } = useShop();
  const { say } = useTelling();
  const large = followUps.find((each) => each.reason === 'large-purchase');
  const purchase = large?.reason === 'large-purchase' ? large.purchase : undefined;
  const found = useLive(
    async () => purchase && (await readPurchase(db, purchase, card.member)),
    [db, purchase, card.member],
  );
  const lines = found ? found.purchase.lines.toSorted((a, b) => b.netMinor - a.netMinor) : [];
  const [dearest, ...others] = lines;
  if (dearest === undefined || others.length === 0) return dearest?.name;
  return say('today.why.andMore', { what: dearest.name, n: others.length });
}
