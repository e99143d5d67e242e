import { useEffect, useRef, useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { QrCode } from '#app/kit/qr-code.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useMedia } from '#app/kit/use-media.ts';
import type { ContactOutcome } from '#domain/desk/contact.ts';
import type { Phone } from '#domain/member/member.ts';
import { useSay } from '#i18n/use-say.ts';
import type { OpenedProps } from './person-row-props.ts';
import { dialled, telLink } from './reach-links.ts';

/** Nobody but the caller knows how the call went, so the row asks; nothing is marked by itself. */
export function CallPanel({ row, acts, onClose }: OpenedProps) {
  const say = useSay();
  const { card, followUps } = row;
  const phone = card.profile.phones?.[0];
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const log = (outcome: ContactOutcome) => {
    onClose();
    const reasons = followUps.map(({ reason }) => reason);
    void acts.log({ card, reasons, channel: 'call', outcome });
  };
  return (
    <fieldset className="flex flex-col gap-2 rounded-md border border-accent bg-accent-soft p-3">
      <legend className="sr-only">{say('today.asking')}</legend>
      {phone && <PhoneNumber phone={phone} />}
      <p aria-hidden className="font-semibold">
        {say('today.asking')}
      </p>
      <div className="grid grid-cols-2 gap-2">
        <Button ref={first} look="primary" className="col-span-2" onClick={() => log('reached')}>
          {say('today.reached')}
        </Button>
        <Button onClick={() => log('no-answer')}>{say('today.noAnswer')}</Button>
        <Button onClick={onClose}>{say('today.notNow')}</Button>
      </div>
    </fieldset>
  );
}

/** For a device that cannot call: the number to dial, and a code to take it to one that can. */
function PhoneNumber({ phone }: { readonly phone: Phone }) {
  const say = useSay();
  const format = useFormat();
  const cannotCall = useMedia('(pointer: fine)');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(dialled(phone));
    setCopied(true);
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <a
        href={telLink(phone)}
        className="figures inline-flex min-h-12 items-center text-24 select-text"
      >
        {phone.e164 ? format.phone(phone.e164) : phone.typed}
      </a>
      {cannotCall && (
        <>
          <Button look="plain" onClick={() => void copy()}>
            {say(copied ? 'today.copied' : 'today.copyNumber')}
          </Button>
          <QrCode text={telLink(phone)} label={say('today.callQr')} className="size-28" />
        </>
      )}
    </div>
  );
}
