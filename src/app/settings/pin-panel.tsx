import { useState } from 'react';
import type { KnownClerk } from '#actions/check-pin.ts';
import { checkPin } from '#actions/check-pin.ts';
import { alarm, announce } from '#app/kit/announce.ts';
import { Button } from '#app/kit/button.tsx';
import { NumberKeypad } from '#app/kit/number-keypad.tsx';
import { PinInput } from '#app/kit/pin-input.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useShop } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import { usePinWait } from './use-pin-wait.ts';

interface PinPanelProps {
  readonly clerk: KnownClerk;
  readonly onRight: (clerk: KnownClerk) => void;
  readonly onOther?: () => void;
}

const length = 4;

/** Four figures, checked as soon as the fourth is there; by keypad, keyboard or password store. */
export function PinPanel({ clerk, onRight, onOther }: PinPanelProps) {
  const say = useSay();
  const format = useFormat();
  const { pin, type, checking, triesLeft, waitMs } = usePin(clerk, onRight);
  const wait = format.timeLeft(Math.ceil(waitMs / 1000));
  return (
    <div className="flex w-full max-w-80 flex-col gap-4">
      <PinInput
        label={say('settings.lock.pin', { name: clerk.name })}
        value={pin}
        onValue={type}
        resting={checking || waitMs > 0}
        saved
        first
      />
      <p className="min-h-12 text-center text-danger">
        {waitMs > 0 && say('settings.lock.wait', { time: wait })}
        {waitMs === 0 && triesLeft !== undefined && say('settings.lock.wrong', { n: triesLeft })}
        {checking && <span className="text-ink2">{say('settings.lock.checking')}</span>}
      </p>
      <NumberKeypad value={pin} onValue={type} maxLength={length} />
      {onOther && (
        <Button look="plain" onClick={onOther}>
          {say('settings.lock.other')}
        </Button>
      )}
    </div>
  );
}

function usePin(clerk: KnownClerk, onRight: (clerk: KnownClerk) => void) {
  const say = useSay();
  const shop = useShop();
  const [pin, setPin] = useState('');
  const [checking, setChecking] = useState(false);
  const [triesLeft, setTriesLeft] = useState<number>();
  const [waitMs, look] = usePinWait(clerk.clerk);
  const check = async (whole: string) => {
    setChecking(true);
    const checked = await checkPin(shop, { clerk: clerk.clerk, pin: whole });
    setChecking(false);
    setPin('');
    look();
    if (checked.ok) {
      announce(say('settings.lock.signedIn', { name: clerk.name }));
      return onRight(checked.value);
    }
    const { refusal } = checked;
    if (refusal.code !== 'PIN_WRONG') return setTriesLeft(undefined);
    setTriesLeft(refusal.triesLeft);
    alarm(say('settings.lock.wrong', { n: refusal.triesLeft }));
  };
  const type = (typed: string) => {
    if (checking || waitMs > 0) return;
    setPin(typed);
    setTriesLeft(undefined);
    if (typed.length === length) void check(typed);
  };
  return { pin, type, checking, triesLeft, waitMs };
}
