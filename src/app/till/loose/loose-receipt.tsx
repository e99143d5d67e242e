import { useState } from 'react';
import { undoLooseReturn } from '#actions/loose-return.ts';
import { voidWithinMs } from '#actions/void-window.ts';
import { Button } from '#app/kit/button.tsx';
import { clerkAtTill } from '#app/kit/clerk-at-till.ts';
import { MoneyText } from '#app/kit/money-text.tsx';
import { codeName } from '#app/kit/promise/code-name.ts';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import { sound } from '#app/kit/sounds.ts';
import { useFault } from '#app/kit/use-fault.ts';
import { useShop } from '#app/shop-context.tsx';
import { worthOf } from '#domain/purchase/loose-return.ts';
import { readCard } from '#storage/read/read-card.ts';
import { type LooseFound, readLoose } from '#storage/read/read-loose.ts';
import { readBoutique } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { memberName } from '../member-name.ts';
import { usePrintRows } from '../receipt/use-print-rows.tsx';
import { useClerkNames } from '../said/use-clerk-names.ts';
import { looseRefusalWords } from './loose-refusal-words.ts';
import { looseRows } from './loose-rows.ts';

/** What came back without a purchase: its paper, and for a minute the way back. */
export function LooseReceipt({ receipt }: { readonly receipt: string }) {
  const { db } = useShop();
  const found = useLive(() => readLoose(db, receipt), [db, receipt]);
  return found ? <Recorded found={found} /> : null;
}

function Recorded({ found }: { readonly found: LooseFound }) {
  const voice = useVoice();
  const { say, format, today } = voice;
  const { body, fact, isUndone } = found;
  const { receipt, day, lines, voucher, refundKind } = body.return;
  const way = voucher === undefined ? say(`till.pay.${refundKind}`) : say('money.loose.voucher');
  const time = format.time(fact.recordedAt.instant);
  const when = say('till.purchase.when', { day: format.day(day, today), time });
  return (
    <div className="flex flex-col gap-4">
      <p className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 text-ink2">{when}</span>
        <MoneyText
          minor={-worthOf(lines)}
          className={isUndone ? 'text-24 line-through' : 'text-24 font-semibold'}
        />
      </p>
      <p className="figures text-15 text-ink2">
        {[way, say('till.receipt.number', { receipt })].join(' · ')}
      </p>
      <ul className="flex flex-col">
        {lines.map(({ line, name, quantity, netMinor }) => (
          <li key={line} className="flex items-baseline justify-between gap-3">
            <span>{quantity > 1 ? `${format.points(quantity)} × ${name}` : name}</span>
            <MoneyText minor={-netMinor} />
          </li>
        ))}
      </ul>
      {voucher !== undefined && <p className="figures">{codeName('coded', voucher, say)}</p>}
      <Said body={body} />
      {isUndone ? (
        <p className="text-warn">{say('money.loose.undone')}</p>
      ) : (
        <Acts key={receipt} found={found} />
      )}
    </div>
  );
}

/** Who brought them, why, and whose word stands for it. */
function Said({ body: { member, note, manager } }: Pick<LooseFound, 'body'>) {
  const { say } = useVoice();
  const { db } = useShop();
  const name = useClerkNames()(manager);
  const card = useLive(async () => member && (await readCard(db, member)), [db, member]);
  return (
    <div className="flex flex-col text-15">
      {card && (
        <p lang={card.profile.nameLanguage}>
          {say('money.loose.of', { name: memberName(card, say) })}
        </p>
      )}
      <p className="wrap-anywhere">{say('money.loose.why', { note })}</p>
      {name !== undefined && <p>{say('money.loose.word', { name })}</p>}
    </div>
  );
}

function Acts({ found }: { readonly found: LooseFound }) {
  const voice = useVoice();
  const { say } = voice;
  const shop = useShop();
  const { db } = shop;
  const boutique = useLive(() => readBoutique(db), [db])?.name ?? '';
  const [printed, setPrinted] = useState(false);
  const { instant } = found.fact.recordedAt;
  const [fresh] = useState(shop.now() - instant <= voidWithinMs);
  const copy = printed || !fresh;
  const { print, paper } = usePrintRows('loose-paper', looseRows({ boutique, found, copy }, voice));
  const { undo, trouble, busy } = useUndoing(found.body.return.id);
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Button
          look="tender"
          className="grow"
          autoFocus
          onClick={() => {
            print();
            setPrinted(true);
          }}
        >
          {say(copy ? 'till.purchase.copy' : 'till.done.print')}
        </Button>
        {fresh && (
          <Button look="danger" className="grow" disabled={busy} onClick={undo}>
            {say('kit.undo')}
          </Button>
        )}
      </div>
      <p role="alert" className="text-15 text-danger empty:hidden">
        {trouble}
      </p>
      {paper}
    </>
  );
}

function useUndoing(of: string) {
  const shop = useShop();
  const { say, format } = useVoice();
  const onFault = useFault();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const undo = async () => {
    setBusy(true);
    const clerk = clerkAtTill()?.clerk ?? '';
    const undone = await undoLooseReturn(shop, { clerk, of }).finally(() => setBusy(false));
    if (undone.ok) return;
    const text = looseRefusalWords(undone.refusal, say, format);
    setTrouble(text);
    sound('refused');
  };
  return { busy, trouble, undo: () => void undo().catch(onFault) };
}
