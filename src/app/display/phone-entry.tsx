import { type FormEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { NumberKeypad } from '#app/kit/number-keypad.tsx';
import { useSay } from '#i18n/use-say.ts';

interface PhoneEntryProps {
  readonly onPhone: (phone: string) => void;
  readonly onClose: () => void;
}

/** Half a number left standing is taken away, so that nobody else reads it. */
const leftStandingMs = 90_000;
/** The till answers at once, or not at all. */
const answersWithinMs = 10_000;
const shortest = 6;
const longest = 16;

/** Her own number, typed by her own hand; the till enrols her under it, or knows her. */
export function PhoneEntry({ onPhone, onClose }: PhoneEntryProps) {
  const say = useSay();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [phone, setPhone] = useState('');
  const [sent, setSent] = useState<'no' | 'sent' | 'unheard'>('no');
  useAfter(leftStandingMs, `${sent} ${phone}`, onClose);
  useAfter(answersWithinMs, sent, () => sent === 'sent' && setSent('unheard'));
  useEffect(() => field.current?.focus(), []);
  const type = (next: string) => {
    setPhone(figuresOf(next));
    setSent('no');
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (phone.length < shortest || sent === 'sent') return;
    setSent('sent');
    onPhone(phone);
  };
  return (
    <form onSubmit={send} className="display-phone h-full gap-3 overflow-y-auto p-4">
      <div className="flex min-w-0 flex-col gap-3">
        <label htmlFor={id} className="text-24 font-semibold">
          {say('display.phone')}
        </label>
        <input
          id={id}
          type="tel"
          inputMode="none"
          autoComplete="off"
          ref={field}
          value={phone}
          onChange={(event) => type(event.target.value)}
          aria-describedby={`${id}-hint`}
          className="figures min-h-16 w-full rounded-md border border-line-strong bg-surface px-3
            text-32 phone:text-24"
        />
        <p id={`${id}-hint`} role="status" className="text-ink2">
          {say(hints[sent])}
        </p>
      </div>
      <NumberKeypad value={phone} onValue={type} mark="+" maxLength={longest} />
      <div className="flex flex-wrap gap-3">
        <Button className="min-h-16! grow" onClick={onClose}>
          {say('display.phone.close')}
        </Button>
        <Button
          type="submit"
          look="tender"
          className="grow-2 phone:text-17"
          disabled={phone.length < shortest || sent === 'sent'}
        >
          {say('display.phone.send')}
        </Button>
      </div>
    </form>
  );
}

const hints = {
  no: 'display.phone.hint',
  sent: 'display.phone.sent',
  unheard: 'display.phone.unheard',
} as const;

/** Full-width figures are figures; a plus only begins a number. */
function figuresOf(text: string): string {
  const bare = text.normalize('NFKC').replace(/[^\d+]/g, '');
  return bare.replace(/(?!^)\+/g, '').slice(0, longest);
}

/** So long after `since` last changed. */
function useAfter(ms: number, since: string, act: () => void): void {
  const onTime = useEffectEvent(act);
  useEffect(() => {
    if (since === '') return;
    const wait = setTimeout(() => onTime(), ms);
    return () => clearTimeout(wait);
  }, [ms, since]);
}
