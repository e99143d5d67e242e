import { MoneyText } from '#app/kit/money-text.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { VirtualList } from '#app/kit/virtual-list.tsx';
import { useShop } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import type { PurchaseSeen, PurchaseWish } from '#storage/read/find-purchases.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readPurchase } from '#storage/read/read-purchase.ts';
import { useLive } from '#storage/read/use-live.ts';
import { memberName } from '../member-name.ts';
import { CameBack } from '../recent/came-back.tsx';
import { useFoundPurchases } from './use-found-purchases.ts';

interface FoundRowsProps {
  readonly wish: PurchaseWish | undefined;
  readonly onPick: (seen: PurchaseSeen) => void;
}

/** The purchases that fit, of which only what is in view is made. */
export function FoundRows({ wish, onPick }: FoundRowsProps) {
  const say = useSay();
  const { found, state } = useFoundPurchases(wish);
  if (wish === undefined) return null;
  const n = found.length;
  return (
    <>
      <p role="status" className="text-15 text-ink2">
        {state === 'failed'
          ? say('money.find.trouble')
          : state === 'looking'
            ? say('money.find.looking', { n })
            : say('money.find.found', { n })}
      </p>
      {n > 0 && (
        <div className="-mx-4 flex h-[min(60vh,36rem)] flex-col border-y border-line">
          <VirtualList items={found} idOf={({ id }) => id}>
            {(one) => <FoundRow seen={one} onPick={() => onPick(one)} />}
          </VirtualList>
        </div>
      )}
    </>
  );
}

interface FoundRowProps {
  readonly seen: PurchaseSeen;
  readonly onPick: () => void;
}

function FoundRow({ seen, onPick }: FoundRowProps) {
  const say = useSay();
  const format = useFormat();
  const today = useToday();
  const { receipt, member, day, instant, dueMinor, first, lines } = seen;
  const others = lines - 1;
  return (
    <button
      type="button"
      onClick={onPick}
      className="flex min-h-16 w-full items-center gap-3 px-4 py-1 text-left -outline-offset-3
        active:bg-sunken"
    >
      <span className="min-w-0 grow">
        <span className="block truncate">
          {others > 0 ? say('till.recent.lines', { item: first, n: others }) : first}
        </span>
        <span className="figures block truncate text-13 text-ink2">
          {[format.day(day, today), format.time(instant), receipt].join(' · ')}
        </span>
        <Whose member={member} />
      </span>
      <WhatCameBack seen={seen} />
      <MoneyText minor={dueMinor} className="font-semibold" />
    </button>
  );
}

/** So that nobody opens one in vain whose goods are back already. */
function WhatCameBack({ seen: { id, member } }: Pick<FoundRowProps, 'seen'>) {
  const { db } = useShop();
  const found = useLive(() => readPurchase(db, id, member), [db, id, member]);
  return found ? <CameBack returns={found.returns} /> : null;
}

function Whose({ member }: Pick<PurchaseSeen, 'member'>) {
  const say = useSay();
  const { db } = useShop();
  const card = useLive(async () => member && (await readCard(db, member)), [db, member]);
  if (!card) return null;
  return (
    <span lang={card.profile.nameLanguage} className="block truncate text-13 text-ink2">
      {memberName(card, say)}
    </span>
  );
}
