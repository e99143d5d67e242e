import { MoneyText } from '#app/kit/money-text.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import { type PurchaseFound, readRecentPurchases } from '#storage/read/read-purchase.ts';
import { useLive } from '#storage/read/use-live.ts';
import { useSell } from '../sell-context.ts';
import { CameBack, isUndone } from './came-back.tsx';

const shown = 5;

/**
 * The last purchases of this till: the first line says what was recorded last, so none is rung
 * twice.
 */
export function RecentList() {
  const say = useSay();
  const { db } = useShop();
  const found = useLive(() => readRecentPurchases(db, shown), [db]);
  const [last] = found ?? [];
  if (!found || !last) return null;
  return (
    <section aria-label={say('till.recent')}>
      <h2 className="pb-1 text-15 text-ink2">{say('till.recent')}</h2>
      <LastRecorded last={last} />
      <ul className="divide-y divide-line border-y border-line">
        {found.map((one) => (
          <RecentRow key={one.purchase.id} found={one} />
        ))}
      </ul>
    </section>
  );
}

function LastRecorded({ last }: { readonly last: PurchaseFound }) {
  const say = useSay();
  const format = useFormat();
  const { purchase, fact } = last;
  const row = say('till.recent.last', {
    receipt: purchase.receipt,
    amount: format.money(purchase.dueMinor),
    time: format.time(fact.recordedAt.instant),
  });
  return (
    <p className="figures pb-2 text-13 whitespace-normal! text-ink3" data-testid="last-recorded">
      {isUndone(last) ? say('till.recent.last.undone', { row }) : row}
    </p>
  );
}

function RecentRow({ found }: { readonly found: PurchaseFound }) {
  const say = useSay();
  const format = useFormat();
  const today = useToday();
  const { show } = useSell();
  const { purchase, returns, fact } = found;
  const when =
    purchase.day === today ? format.time(fact.recordedAt.instant) : format.day(purchase.day, today);
  const first = purchase.lines[0]?.name;
  const others = purchase.lines.length - 1;
  return (
    <li>
      <button
        type="button"
        onClick={() => show({ kind: 'purchase', purchase: purchase.id })}
        className="flex min-h-14 w-full items-center gap-3 px-1 text-left active:bg-sunken"
      >
        <span className="figures w-16 shrink-0 text-15 text-ink2">{when}</span>
        <span className="min-w-0 grow">
          <span className="block truncate">
            {others > 0 ? say('till.recent.lines', { item: first ?? '', n: others }) : first}
          </span>
          <span className="figures block text-13 text-ink3">{purchase.receipt}</span>
        </span>
        <CameBack returns={returns} />
        <MoneyText minor={purchase.dueMinor} className={isUndone(found) ? 'line-through' : ''} />
      </button>
    </li>
  );
}
