import { useState } from 'react';
import { type Approver, approveByHand } from '#actions/approve-by-hand.ts';
import { managersAmong } from '#actions/who-manages.ts';
import { NumberKeypad } from '#app/kit/number-keypad.tsx';
import { PinInput } from '#app/kit/pin-input.tsx';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { sound } from '#app/kit/sounds.ts';
import { useFault } from '#app/kit/use-fault.ts';
import { useShop } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import { readClerks } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { useApproveRefusalText } from './use-approve-refusal-text.ts';

interface ApprovingPinProps {
  /** What is said above their names, where there are several. */
  readonly legend: string;
  /** There is nothing to approve by now. */
  readonly resting?: boolean;
  readonly onRight: (manager: Approver) => void;
}

const length = 4;

/** A manager types her PIN beside the basket; the clerk goes on standing at the till. */
export function ApprovingPin({ legend, resting = false, onRight }: ApprovingPinProps) {
  const say = useSay();
  const { db } = useShop();
  const managers = managersAmong(useLive(() => readClerks(db), [db]) ?? []);
  const [chosen, setChosen] = useState<string>();
  const manager = managers.find(({ clerk }) => clerk === chosen) ?? managers[0];
  const { pin, type, busy, trouble } = usePin(manager, onRight);
  return (
    <>
      {managers.length > 1 && manager && (
        <SegmentedChoice
          legend={legend}
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
          resting={busy || resting}
          saved
        />
      )}
      <p role="alert" className="min-h-7 text-15 text-danger">
        {trouble}
      </p>
      <NumberKeypad value={pin} onValue={type} maxLength={length} />
    </>
  );
}

/** It is asked for whoever stands at the till. */
function usePin(manager: Approver | undefined, onRight: ApprovingPinProps['onRight']) {
  const shop = useShop();
  const onFault = useFault();
  const refusalText = useApproveRefusalText();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const check = async (whole: string) => {
    if (!manager) return;
    setBusy(true);
    const asked = { clerk: '', manager: manager.clerk, pin: whole };
    const approved = await approveByHand(shop, asked).finally(() => setBusy(false));
    setPin('');
    if (approved.ok) return onRight(approved.value);
    const text = refusalText(approved.refusal);
    setTrouble(text);
    sound('refused');
  };
  const type = (typed: string) => {
    if (busy) return;
    setPin(typed);
    setTrouble(undefined);
    if (typed.length === length) void check(typed).catch(onFault);
  };
  return { pin, type, busy, trouble };
}
