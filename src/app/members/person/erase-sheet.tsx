import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { SelectInput } from '#app/kit/select-input.tsx';
import { Sheet } from '#app/kit/sheet.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import type { ErasureReason } from '#domain/fact/person-facts.ts';
import { useSay } from '#i18n/use-say.ts';

interface EraseSheetProps {
  readonly number: string;
  readonly erase: (reason: ErasureReason) => Promise<boolean>;
  readonly onClose: () => void;
}

const reasons = ['asked', 'consent-withdrawn', 'no-longer-needed', 'by-mistake'] as const;

/** What goes and what stays, said before it is done: nothing brings it back. */
export function EraseSheet({ number, erase, onClose }: EraseSheetProps) {
  const say = useSay();
  const [reason, setReason] = useState<string>('asked');
  const [typed, setTyped] = useState('');
  const figures = number.slice(-4);
  const why = reasons.find((each) => each === reason);
  const isReady = why !== undefined && typed.trim() === figures;
  const save = async () => {
    if (isReady && (await erase(why))) onClose();
  };
  return (
    <Sheet
      title={say('members.erase.title')}
      onClose={onClose}
      footer={
        <Button look="danger" className="w-full" disabled={!isReady} onClick={() => void save()}>
          {say('members.erase.save')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p>{say('members.erase.goes')}</p>
        <p>{say('members.erase.stays')}</p>
        <p className="font-semibold">{say('members.erase.final')}</p>
        <Field label={say('members.erase.why')}>
          <SelectInput
            value={reason}
            options={reasons.map((value) => ({ value, label: say(`members.erase.why.${value}`) }))}
            onPick={setReason}
          />
        </Field>
        <Field label={say('members.erase.confirm', { figures })}>
          <TextInput
            data-first
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            maxLength={4}
            onText={setTyped}
            onEnter={() => void save()}
          />
        </Field>
      </div>
    </Sheet>
  );
}
