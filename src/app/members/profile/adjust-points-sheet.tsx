import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { Sheet } from '#app/kit/sheet.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useSay } from '#i18n/use-say.ts';

export interface PointsByHand {
  readonly sign: 1 | -1;
  readonly points: number;
  readonly note: string;
}

interface AdjustPointsSheetProps {
  /** Whether it was done; what stood against it has been said. */
  readonly adjust: (wanted: PointsByHand) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Given or taken, how many, and why: the reason stays with them. */
export function AdjustPointsSheet({ adjust, onClose }: AdjustPointsSheetProps) {
  const say = useSay();
  const [way, setWay] = useState<'give' | 'take'>('give');
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const points = Number(typed.normalize('NFKC'));
  const isWhole = Number.isInteger(points) && points > 0;
  const wrong = typed === '' || isWhole ? undefined : say('members.points.byHand.wrong');
  const isReady = isWhole && note.trim() !== '';
  const save = async () => {
    if (!isReady) return;
    if (await adjust({ sign: way === 'give' ? 1 : -1, points, note })) onClose();
  };
  return (
    <Sheet
      title={say('members.points.byHand')}
      onClose={onClose}
      footer={
        <Button look="primary" className="w-full" disabled={!isReady} onClick={() => void save()}>
          {say('members.edit.save')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <SegmentedChoice
          legend={say('members.points.byHand')}
          legendHidden
          value={way}
          options={[
            { value: 'give', label: say('members.points.byHand.give') },
            { value: 'take', label: say('members.points.byHand.take') },
          ]}
          onPick={setWay}
        />
        <Field label={say('members.points')} error={wrong}>
          <TextInput data-first inputMode="numeric" value={typed} maxLength={9} onText={setTyped} />
        </Field>
        <Field label={say('members.tier.give.note')}>
          <TextInput value={note} maxLength={200} onText={setNote} onEnter={() => void save()} />
        </Field>
      </div>
    </Sheet>
  );
}
