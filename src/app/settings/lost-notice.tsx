import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import { readHealth } from '#storage/read/read-health.ts';
import { useLive } from '#storage/read/use-live.ts';

/** Said before anything is begun anew: this till had records, and the browser has them no more. */
export function LostNotice() {
  const say = useSay();
  const format = useFormat();
  const today = useToday();
  const { db } = useShop();
  const lost = useLive(async () => (await readHealth(db)).lost, [db]);
  if (lost === undefined) return null;
  const day = format.day(db.clock.dayOf(lost.at), today);
  return (
    <div role="alert" className="flex flex-col gap-1 rounded-md bg-warn-soft p-4 text-warn">
      <p className="font-semibold">{say('firstrun.lost')}</p>
      <p>{say('firstrun.lost.last', { day, time: format.time(lost.at) })}</p>
      <p>{say('firstrun.lost.how', { choice: say('firstrun.start.join') })}</p>
    </div>
  );
}
