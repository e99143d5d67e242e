import { voidWithinMs } from '#actions/void-window.ts';
import { Button } from '#app/kit/button.tsx';
import { MoneyText } from '#app/kit/money-text.tsx';
import { Sheet } from '#app/kit/sheet.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import type { MemberId } from '#domain/member/member.ts';
import { useSay } from '#i18n/use-say.ts';
import { readCard } from '#storage/read/read-card.ts';
import { type PurchaseFound, readPurchase } from '#storage/read/read-purchase.ts';
import { useLive } from '#storage/read/use-live.ts';
import type { FindEntry } from '../find/find-wish.ts';
import { memberName } from '../member-name.ts';
import { usePrint } from '../receipt/print-provider.tsx';
import { useClerkNames } from '../said/use-clerk-names.ts';
import { useSell } from '../sell-context.ts';
import { GiveCard } from './give-card.tsx';
import { ReturnForm } from './return-form.tsx';
import { useVoiding } from './use-voiding.ts';
import { VouchersAgain } from './vouchers-again.tsx';

interface PurchaseSheetProps {
  /** Its id or its receipt. */
  readonly purchase: string;
  readonly member?: MemberId | undefined;
  readonly among?: FindEntry | undefined;
}

/** One purchase: its receipt again, undone within a minute, or goods brought back against it. */
export function PurchaseSheet({ purchase: id, member, among }: PurchaseSheetProps) {
  const { show } = useSell();
  const { db } = useShop();
  const found = useLive(() => readPurchase(db, id, member), [db, id, member]);
  if (found === undefined) return null;
  return (
    <Sheet
      title={found.purchase.receipt}
      side="left"
      onClose={() => show(among && { kind: 'find', entry: among })}
    >
      <PurchaseDetail found={found} />
    </Sheet>
  );
}

function PurchaseDetail({ found }: { readonly found: PurchaseFound }) {
  const say = useSay();
  const format = useFormat();
  const today = useToday();
  const { db } = useShop();
  const { purchase, returns, fact } = found;
  const { member } = purchase;
  const read = useLive(async () => (member ? await readCard(db, member) : undefined), [db, member]);
  const card = read?.member === member ? read : undefined;
  const day = format.day(purchase.day, today);
  return (
    <div className="flex flex-col gap-4">
      <p className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 text-ink2">
          {say('till.purchase.when', { day, time: format.time(fact.recordedAt.instant) })}
        </span>
        <MoneyText minor={purchase.dueMinor} className="text-24 font-semibold" />
      </p>
      {card && <p lang={card.profile.nameLanguage}>{memberName(card, say)}</p>}
      <Said purchase={purchase} />
      <GiveCard found={found} />
      {returns.map((back) => (
        <p key={back.id} className="text-15 text-warn">
          {say(back.why === 'void' ? 'till.purchase.voided' : 'till.purchase.returned', {
            day: format.day(back.day, today),
            amount: format.money(back.refundMinor),
          })}
        </p>
      ))}
      <PurchaseActs found={found} />
      <VouchersAgain found={found} />
      <ReturnForm key={returns.length} found={found} card={card} />
    </div>
  );
}

/** Who served her, and what is to be known of it. */
function Said({ purchase: { soldBy, note } }: Pick<PurchaseFound, 'purchase'>) {
  const say = useSay();
  const name = useClerkNames()(soldBy);
  if (name === undefined && note === undefined) return null;
  return (
    <div className="text-15">
      {name !== undefined && <p>{say('till.said.by', { name })}</p>}
      {note !== undefined && <p className="wrap-anywhere">{note}</p>}
    </div>
  );
}

function PurchaseActs({ found }: { readonly found: PurchaseFound }) {
  const say = useSay();
  const shop = useShop();
  const print = usePrint();
  const { show } = useSell();
  const voiding = useVoiding();
  const { purchase, returns, fact, given, exchanged } = found;
  const balanceAt = given?.fact.recordedAt.instant;
  const recordedAt = fact.recordedAt.instant;
  const fresh = returns.length === 0 && shop.now() - recordedAt <= voidWithinMs;
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        className="grow"
        onClick={() => print({ purchase, recordedAt, balanceAt, exchanged, copy: true })}
      >
        {say('till.purchase.copy')}
      </Button>
      <Button className="grow" onClick={() => print({ purchase, recordedAt, gift: true })}>
        {say('till.receipt.gift')}
      </Button>
      <Button className="grow" onClick={() => show({ kind: 'send', purchase: purchase.id })}>
        {say('till.done.send')}
      </Button>
      {fresh && (
        <Button
          look="danger"
          className="grow"
          disabled={voiding.busy}
          onClick={() => void voiding.undo(purchase)}
        >
          {say('till.purchase.void')}
        </Button>
      )}
    </div>
  );
}
