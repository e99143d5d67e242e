import { useState } from 'react';
import { checkPin, type KnownClerk } from '#actions/check-pin.ts';
import { managersAmong } from '#actions/who-manages.ts';
import { alarm } from '#app/kit/announce.ts';
import { NumberKeypad } from '#app/kit/number-keypad.tsx';
import { PinInput } from '#app/kit/pin-input.tsx';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { Sheet } from '#app/kit/sheet.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useShop } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import { readClerks } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { useSell } from '../sell-context.ts';
import { useFault } from '../use-fault.ts';
import { useCourtesy } from './use-courtesy.ts';

const length = 4;

/** A manager types her PIN beside the basket; the clerk goes on standing at the till. */
export function CourtesySheet() {
  const say = useSay();
  const { db } = useShop();
  const { till, show } = useSell();
  const { more, spend } = useCourtesy();
  const managers = managersAmong(useLive(() => readClerks(db), [db]) ?? []);
  const [chosen, setChosen] = useState<string>();
  const manager = managers.find(({ clerk }) => clerk === chosen) ?? managers[0];
  const approved = ({ clerk }: KnownClerk) => {
    till.act({ act: 'courtesy', courtesy: { points: more, manager: clerk }, spend });
    show(undefined);
  };
  const { pin, type, busy, trouble } = usePin(manager, approved);
  return (
    <Sheet title={say('till.courtesy')} onClose={() => show(undefined)}>
      <div className="flex flex-col gap-3">
        <p className="font-semibold">{say('till.courtesy.give', { n: more })}</p>
        <p className="text-ink2">{say('till.courtesy.risk')}</p>
        {managers.length > 1 && manager && (
          <SegmentedChoice
            legend={say('till.courtesy.manager')}
            value={manager.clerk}
            options={managers.map(({ clerk, name }) => ({ value: clerk, label: name }))}
            onPick={setChosen}
          />
        )}
        {manager && (
          <PinInput
            label={say('settings.lock.pin', { name: manager.name })}
            value={pin}
            onValue={type}
            disabled={busy || more === 0}
            saved
          />
        )}
        <p role="alert" className="min-h-7 text-15 text-danger">
          {trouble}
        </p>
        <NumberKeypad value={pin} onValue={type} maxLength={length} />
      </div>
    </Sheet>
  );
}

function usePin(manager: KnownClerk | undefined, onRight: (manager: KnownClerk) => void) {
  const shop = useShop();
  const say = useSay();
  const format = useFormat();
  const onFault = useFault();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const check = async (whole: string) => {
    if (!manager) return;
    setBusy(true);
    const asked = { clerk: manager.clerk, pin: whole };
    const known = await checkPin(shop, asked).finally(() => setBusy(false));
    setPin('');
    if (known.ok) return onRight(known.value);
    const text = troubleText(known.refusal);
    setTrouble(text);
    alarm(text);
  };
  const troubleText = (
    refusal: Extract<Awaited<ReturnType<typeof checkPin>>, { ok: false }>['refusal'],
  ) => {
    switch (refusal.code) {
      case 'PIN_WRONG':
        return say('settings.lock.wrong', { n: refusal.triesLeft });
      case 'PIN_WAIT':
        return say('settings.lock.wait', {
          time: format.timeLeft(Math.ceil(refusal.waitMs / 1000)),
        });
      case 'CLERK_UNKNOWN':
        return say('till.refused.MANAGER_MISSING');
    }
  };
  const type = (typed: string) => {
    if (busy) return;
    setPin(typed);
    setTrouble(undefined);
    if (typed.length === length) void check(typed).catch(onFault);
  };
  return { pin, type, busy, trouble };
}
