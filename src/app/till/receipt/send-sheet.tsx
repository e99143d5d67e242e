import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { mailLink } from '#app/kit/mail-link.ts';
import { plainText } from '#app/kit/paper-columns.ts';
import { isPractising } from '#app/kit/practising.ts';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import { Sheet } from '#app/kit/sheet.tsx';
import { TextArea } from '#app/kit/text-area.tsx';
import { showRefusal } from '#app/kit/toasts.ts';
import { useFault } from '#app/kit/use-fault.ts';
import { useShop } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import { readCard } from '#storage/read/read-card.ts';
import { type PurchaseFound, readPurchase } from '#storage/read/read-purchase.ts';
import { readBoutique } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { useClerkNames } from '../said/use-clerk-names.ts';
import { useSell } from '../sell-context.ts';
import { receiptRows } from './receipt-rows.ts';

interface ToSend {
  readonly found: PurchaseFound;
  readonly email: string | undefined;
  readonly boutique: string;
}

/** The receipt as text: whatever sends on this device takes it from here. */
export function SendSheet({ purchase: id }: { readonly purchase: string }) {
  const say = useSay();
  const { db } = useShop();
  const { show } = useSell();
  const sending = useLive(async (): Promise<ToSend | undefined> => {
    const found = await readPurchase(db, id);
    if (!found) return undefined;
    const { member } = found.purchase;
    const card = member === undefined ? undefined : await readCard(db, member);
    const boutique = (await readBoutique(db))?.name ?? '';
    return { found, email: card?.profile.email, boutique };
  }, [db, id]);
  if (sending === undefined) return null;
  return (
    <Sheet title={say('till.send')} side="left" onClose={() => show(undefined)}>
      <Sending {...sending} />
    </Sheet>
  );
}

function Sending({ found, email = '', boutique }: ToSend) {
  const voice = useVoice();
  const { say } = voice;
  const { purchase, fact, given, exchanged } = found;
  const recordedAt = fact.recordedAt.instant;
  const balanceAt = given?.fact.recordedAt.instant;
  const servedBy = useClerkNames()(purchase.soldBy);
  const of = { boutique, purchase, recordedAt, balanceAt, exchanged, servedBy };
  const rows = receiptRows(of, voice);
  const word = isPractising() ? `${say('settings.practice.word')}\n` : '';
  const text = `${word}${plainText(rows)}${word}`;
  const subject = say('till.send.subject', { boutique, receipt: purchase.receipt });
  return (
    <div className="flex flex-col gap-4">
      <p className="text-15 text-ink2">{say('till.send.hint')}</p>
      <div className="flex flex-wrap gap-2">
        <a
          href={mailLink({ to: email, subject, text })}
          data-first
          className="inline-flex min-h-12 grow items-center justify-center rounded-md border
            border-accent bg-accent px-4 font-semibold text-on-accent"
        >
          {email === '' ? say('till.send.mail') : say('till.send.mailTo', { email })}
        </a>
        <Share title={subject} text={text} />
        <Copy text={text} />
      </div>
      <Field label={say('till.send.text')}>
        <TextArea
          readOnly
          rows={16}
          wrap="off"
          data-testid="receipt-text"
          className="receipt-text text-13! leading-snug"
          value={text}
        />
      </Field>
    </div>
  );
}

/** Where the device has a sheet of its own for it. */
function Share({ title, text }: { readonly title: string; readonly text: string }) {
  const say = useSay();
  const onFault = useFault();
  if (!('share' in navigator)) return null;
  const share = async () => {
    try {
      await navigator.share({ title, text });
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      if (error.name === 'AbortError') return;
      showRefusal(say('till.send.notShared'));
    }
  };
  return (
    <Button className="grow" onClick={() => void share().catch(onFault)}>
      {say('till.send.share')}
    </Button>
  );
}

function Copy({ text }: { readonly text: string }) {
  const say = useSay();
  const onFault = useFault();
  const [copied, setCopied] = useState<string>();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <Button className="grow" onClick={() => void copy().catch(onFault)}>
      {say(copied === text ? 'till.send.copied' : 'till.send.copy')}
    </Button>
  );
}
