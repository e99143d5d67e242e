import { useState } from 'react';
import { type ChangeClerkRefusal, changeClerk } from '#actions/change-clerk.ts';
import { Button } from '#app/kit/button.tsx';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Field } from '#app/kit/field.tsx';
import { PinInput } from '#app/kit/pin-input.tsx';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { showToast } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import type { ClerkChanged, ClerkRole } from '#domain/fact/fact.ts';
import { useSay } from '#i18n/use-say.ts';
import { LeaveButton } from './leave-button.tsx';
import { useWorking } from './use-working.ts';

interface ClerkFormProps {
  readonly clerk?: Omit<ClerkChanged, 'type'>;
  readonly onClose: () => void;
}

const roles: readonly ClerkRole[] = ['clerk', 'manager'];

export function ClerkForm({ clerk, onClose }: ClerkFormProps) {
  const say = useSay();
  const [name, setName] = useState(clerk?.name ?? '');
  const [role, setRole] = useState<ClerkRole>(clerk?.role ?? 'clerk');
  const [pin, setPin] = useState('');
  const { save, refusal, busy } = useSave(clerk, onClose);
  const sentence = (...codes: ChangeClerkRefusal['code'][]) =>
    refusal && codes.includes(refusal) ? say(`settings.clerks.refused.${refusal}`) : undefined;
  return (
    <form
      className="flex flex-col gap-4 rounded-md bg-sunken p-4"
      onSubmit={(event) => {
        event.preventDefault();
        save({ name, role, pin });
      }}
    >
      <Field label={say('settings.clerks.name')} error={sentence('NAME_MISSING', 'CLERK_UNKNOWN')}>
        <TextInput value={name} onText={setName} />
      </Field>
      <SegmentedChoice
        legend={say('settings.clerks.role')}
        value={role}
        options={roles.map((value) => ({ value, label: say(`settings.role.${value}`) }))}
        onPick={setRole}
      />
      <PinInput
        label={say(clerk ? 'settings.clerks.newPin' : 'settings.clerks.pin')}
        value={pin}
        onValue={setPin}
        error={sentence('PIN_FORM')}
      />
      <p role="alert" className="text-danger empty:hidden">
        {sentence('LAST_MANAGER', 'MANAGER_ONLY', 'NOT_RECORDED')}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={busy}>
          {say('settings.clerks.save')}
        </Button>
        <Button look="plain" onClick={onClose}>
          {say('settings.clerks.cancel')}
        </Button>
        {clerk && <LeaveButton clerk={clerk} />}
      </div>
    </form>
  );
}

interface Entered {
  readonly name: string;
  readonly role: ClerkRole;
  readonly pin: string;
}

function useSave(clerk: ClerkFormProps['clerk'], onClose: () => void) {
  const say = useSay();
  const shop = useShop();
  const by = useClerkAtTill();
  const [refusal, setRefusal] = useState<ChangeClerkRefusal['code']>();
  const { busy, work } = useWorking();
  const save = ({ name, role, pin }: Entered) =>
    void work(async () => {
      if (!by) return;
      const newPin = clerk && pin === '' ? {} : { pin };
      const before = clerk ? { clerk: clerk.clerk, left: clerk.left ?? false } : {};
      const changed = await changeClerk(shop, { by: by.clerk, name, role, ...before, ...newPin });
      if (!changed.ok) return setRefusal(changed.refusal.code);
      showToast({ text: say('settings.clerks.saved', { name: changed.value.name }) });
      onClose();
    });
  return { save, refusal, busy };
}
