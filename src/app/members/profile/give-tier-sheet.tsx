import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import { SelectInput } from '#app/kit/select-input.tsx';
import { Sheet } from '#app/kit/sheet.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { isDay } from '#domain/calendar/day.ts';
import type { Tier } from '#domain/programme/programme.ts';
import { ownText } from '#i18n/own-text.ts';

export interface TierToGive {
  readonly tier: string;
  readonly until?: string;
  readonly note: string;
}

interface GiveTierSheetProps {
  readonly tiers: readonly Tier[];
  /** Whether it was given; what stood against it has been said. */
  readonly give: (wanted: TierToGive) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Which standing, until when, and why: the reason stays with it. */
export function GiveTierSheet({ tiers, give, onClose }: GiveTierSheetProps) {
  const { say, language, today } = useVoice();
  const [tier, setTier] = useState(tiers[0]?.id ?? '');
  const [until, setUntil] = useState('');
  const [note, setNote] = useState('');
  const isPast = isDay(until) && until < today;
  const save = async () => {
    if (await give({ tier, note, ...(isDay(until) && { until }) })) onClose();
  };
  return (
    <Sheet
      title={say('members.tier.give')}
      onClose={onClose}
      footer={
        <Button
          look="primary"
          className="w-full"
          disabled={note.trim() === '' || isPast}
          onClick={() => void save()}
        >
          {say('members.tier.give.save')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={say('members.tier')}>
          <SelectInput
            data-first
            value={tier}
            options={tiers.map(({ id, name }) => ({ value: id, label: ownText(name, language) }))}
            onPick={setTier}
          />
        </Field>
        <Field
          label={say('members.tier.give.until')}
          hint={say('members.tier.give.untilHint')}
          error={isPast ? say('members.refused.DAY_PAST') : undefined}
        >
          <TextInput type="date" min={today} value={until} onText={setUntil} />
        </Field>
        <Field label={say('members.tier.give.note')}>
          <TextInput value={note} maxLength={200} onText={setNote} onEnter={() => void save()} />
        </Field>
      </div>
    </Sheet>
  );
}
