import { useEffect, useRef } from 'react';
import { Field } from '#app/kit/field.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useSay } from '#i18n/use-say.ts';

interface ReasonFieldProps {
  readonly note: string;
  readonly trouble: string | undefined;
  readonly onNote: (note: string) => void;
  /** Why it is done as a rule. */
  readonly usual?: readonly string[];
}

const usualForLess = ['damaged', 'last', 'cheaper', 'goodwill'] as const;

/** Why: one of the usual reasons with one press, or in her own words. */
export function ReasonField({ note, trouble, onNote, usual }: ReasonFieldProps) {
  const say = useSay();
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (trouble !== undefined) field.current?.scrollIntoView({ block: 'nearest' });
  }, [trouble]);
  const reasons = usual ?? usualForLess.map((reason) => say(`money.byHand.reason.${reason}`));
  return (
    <div ref={field} className="flex flex-col gap-2">
      <Field label={say('money.byHand.reason')} error={trouble}>
        <TextInput value={note} maxLength={200} onText={onNote} />
      </Field>
      <div className="flex flex-wrap gap-2">
        {reasons.map((words) => (
          <button
            key={words}
            type="button"
            aria-pressed={note === words}
            onClick={() => onNote(words)}
            className="min-h-11 rounded-pill border border-line-strong px-4 text-15
                aria-pressed:border-accent aria-pressed:bg-accent-soft active:bg-sunken"
          >
            {words}
          </button>
        ))}
      </div>
    </div>
  );
}
