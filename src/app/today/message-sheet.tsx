import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { mailLink } from '#app/kit/mail-link.ts';
import { QrCode } from '#app/kit/qr-code.tsx';
import { Sheet } from '#app/kit/sheet.tsx';
import { TextArea } from '#app/kit/text-area.tsx';
import { useMedia } from '#app/kit/use-media.ts';
import type { Channel } from '#domain/member/member.ts';
import { languageNames } from '#i18n/language.ts';
import { useSay } from '#i18n/use-say.ts';
import { memberName } from './member-name.ts';
import type { OpenedProps } from './person-row-props.ts';
import { platformOf, smsLink } from './reach-links.ts';
import type { Suggestion } from './use-suggestion.ts';

interface MessageSheetProps extends OpenedProps {
  readonly suggestion: Suggestion;
}

/** The sentence in her language, to be changed, sent from whatever sends, and said to be sent. */
export function MessageSheet({ row, acts, suggestion, onClose }: MessageSheetProps) {
  const say = useSay();
  const { card, channels, followUps } = row;
  const [text, setText] = useState(suggestion.text);
  const [channel, setChannel] = useState<Channel>(() => firstOf(channels));
  const name = memberName(card, say);
  const sent = () => {
    onClose();
    const reasons = followUps.map(({ reason }) => reason);
    void acts.log({ card, reasons, channel, outcome: 'sent', note: text });
  };
  return (
    <Sheet
      title={say('today.message.title', { name })}
      onClose={onClose}
      footer={
        <Button look="primary" className="w-full" onClick={sent}>
          {say('today.message.sent')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={say('today.message.text', { language: languageNames[suggestion.language] })}>
          <TextArea lang={suggestion.language} rows={6} value={text} onText={setText} />
        </Field>
        <Ways row={row} text={text} subject={suggestion.subject} onWay={setChannel} />
        <p className="text-15 text-ink2">{say('today.message.hint')}</p>
      </div>
    </Sheet>
  );
}

interface WaysProps extends Pick<OpenedProps, 'row'> {
  readonly text: string;
  readonly subject: string;
  readonly onWay: (channel: Channel) => void;
}

function Ways({ row, text, subject, onWay }: WaysProps) {
  const say = useSay();
  const cannotText = useMedia('(pointer: fine)');
  const { card, channels } = row;
  const phone = channels.includes('sms') ? card.profile.phones?.[0] : undefined;
  const email = channels.includes('email') ? card.profile.email : undefined;
  const sms = phone && smsLink(phone, text, platformOf(navigator.userAgent));
  const mail = email && mailLink({ to: email, subject, text });
  return (
    <div className="flex flex-wrap items-start gap-2">
      {sms && (
        <LinkButton href={sms} onPress={() => onWay('sms')}>
          {say('today.message.openSms')}
        </LinkButton>
      )}
      <CopyButton text={text} />
      {mail && (
        <LinkButton href={mail} onPress={() => onWay('email')}>
          {say('today.message.openEmail')}
        </LinkButton>
      )}
      {phone && cannotText && (
        <QrCode
          text={smsLink(phone, text, 'other')}
          label={say('today.message.qr')}
          className="size-40"
        />
      )}
    </div>
  );
}

interface LinkButtonProps {
  readonly href: string;
  readonly onPress: () => void;
  readonly children: string;
}

function LinkButton({ href, onPress, children }: LinkButtonProps) {
  return (
    <a
      href={href}
      onClick={onPress}
      className="inline-flex min-h-12 items-center justify-center rounded-md border
        border-line-strong bg-surface px-4 font-semibold"
    >
      {children}
    </a>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const say = useSay();
  const [copied, setCopied] = useState<string>();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <Button onClick={() => void copy()}>
      {say(copied === text ? 'today.copied' : 'today.message.copy')}
    </Button>
  );
}

function firstOf(channels: readonly Channel[]): Channel {
  return channels.find((channel) => channel !== 'call') ?? 'sms';
}
