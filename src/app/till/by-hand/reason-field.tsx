import { Field } from '#app/kit/field.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useSay } from '#i18n/use-say.ts';

interface ReasonFieldProps {
  readonly note: string;
  readonly trouble: string | undefined;
  readonly onNote: (note: string) => void;
}

const usual = ['damaged', 'last', 'cheaper', 'goodwill'] as const;

/** Why: one of the usual reasons with one press, or in her own words. */
export function ReasonField({ note, trouble, onNote }: ReasonFieldProps) {
  const say = useSay();
  return (
    <div className="flex flex-col gap-2">
      <Field label={say('money.byHand.reason')} error={trouble}>
        <TextInput value={note} maxLength={200} onText={onNote} />
      </Field>
      <div className="flex flex-wrap gap-2">
        {usual.map((reason) => {
          const words = say(`money.byHand.reason.${reason}`);
          return (
            <button
              key={reason}
              type="button"
              aria-pressed={note === words}
              onClick={() => onNote(words)}
              className="min-h-11 rounded-pill border border-line-strong px-4 text-15
                aria-pressed:border-accent aria-pressed:bg-accent-soft active:bg-sunken"
            >
              {words}
            </button>
          );
        })}
      </div>
    </div>
  );
}
