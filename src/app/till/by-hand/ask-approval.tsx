import { useState } from 'react';
import { type Approver, approveByHand } from '#actions/approve-by-hand.ts';
import { managersAmong } from '#actions/who-manages.ts';
import { alarm } from '#app/kit/announce.ts';
import { Button } from '#app/kit/button.tsx';
import { clerkAtTill } from '#app/kit/clerk-at-till.ts';
import { NumberKeypad } from '#app/kit/number-keypad.tsx';
import { PinInput } from '#app/kit/pin-input.tsx';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { useShop } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import { readClerks } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { useFault } from '../use-fault.ts';
import { useApproveRefusalText } from './use-approve-refusal-text.ts';

interface AskApprovalProps {
  /** What is asked of her. */
  readonly about: string;
  readonly onApproved: (approver: Approver) => void;
  readonly onBack: () => void;
}

const length = 4;

/** A manager types her PIN beside the basket; the clerk goes on standing at the till. */
export function AskApproval({ about, onApproved, onBack }: AskApprovalProps) {
  const say = useSay();
  const { db } = useShop();
  const managers = managersAmong(useLive(() => readClerks(db), [db]) ?? []);
  const [chosen, setChosen] = useState<string>();
  const manager = managers.find(({ clerk }) => clerk === chosen) ?? managers[0];
  const { pin, type, busy, trouble } = usePin(manager, onApproved);
  return (
    <div className="flex flex-col gap-3">
      <p className="font-semibold">{about}</p>
      {managers.length > 1 && manager && (
        <SegmentedChoice
          legend={say('money.byHand.manager')}
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
          disabled={busy}
          saved
        />
      )}
      <p role="alert" className="min-h-7 text-15 text-danger">
        {trouble}
      </p>
      <NumberKeypad value={pin} onValue={type} maxLength={length} />
      <Button onClick={onBack}>{say('money.byHand.back')}</Button>
    </div>
  );
}

function usePin(manager: Approver | undefined, onApproved: AskApprovalProps['onApproved']) {
  const shop = useShop();
  const onFault = useFault();
  const refusalText = useApproveRefusalText();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const check = async (whole: string) => {
    if (!manager) return;
    setBusy(true);
    const clerk = clerkAtTill()?.clerk ?? '';
    const asked = { clerk, manager: manager.clerk, pin: whole };
    const approved = await approveByHand(shop, asked).finally(() => setBusy(false));
    setPin('');
    if (approved.ok) return onApproved(approved.value);
    const text = refusalText(approved.refusal);
    setTrouble(text);
    alarm(text);
  };
  const type = (typed: string) => {
    if (busy) return;
    setPin(typed);
    setTrouble(undefined);
    if (typed.length === length) void check(typed).catch(onFault);
  };
  return { pin, type, busy, trouble };
}
