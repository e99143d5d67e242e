import { fileKinds } from '#actions/intake/file-kinds.ts';
import { Field } from '#app/kit/field.tsx';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import type { DateOrder } from '#domain/intake/read-day.ts';
import { useSay } from '#i18n/use-say.ts';
import type { OpenFile, Wish } from './import-state.ts';

const orders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

interface HabitsChoiceProps {
  readonly file: OpenFile;
  readonly wish: Wish;
  readonly onWish: (changes: Partial<Wish>) => void;
}

/** How the file writes days and amounts; what it leaves open is pointed out. */
export function HabitsChoice({ file, wish, onWish }: HabitsChoiceProps) {
  const say = useSay();
  const { days, amounts } = fileKinds[wish.kind];
  const { open } = file.inspection.plans[wish.kind];
  const has = (fields: typeof days) => fields.some((field) => wish.columns[field] !== undefined);
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-4">
      {has(days) && (
        <Asked open={open.includes('dates')}>
          <SegmentedChoice
            legend={say('import.dates')}
            value={wish.dates}
            options={orders.map((value) => ({ value, label: say(`import.dates.${value}`) }))}
            onPick={(dates) => onWish({ dates })}
          />
        </Asked>
      )}
      {has(amounts) && (
        <Asked open={open.includes('decimal')}>
          <SegmentedChoice
            legend={say('import.decimal')}
            value={wish.decimal}
            options={[
              { value: '.', label: '1,234.50' },
              { value: ',', label: '1.234,50' },
            ]}
            onPick={(decimal) => onWish({ decimal })}
          />
        </Asked>
      )}
      {wish.kind === 'purchases' && (
        <Field label={say('import.prefix')} hint={say('import.prefix.hint')}>
          <TextInput
            value={wish.returnPrefix}
            maxLength={10}
            onText={(returnPrefix) => onWish({ returnPrefix: returnPrefix.trim() })}
          />
        </Field>
      )}
    </div>
  );
}

function Asked({ open, children }: { readonly open: boolean; readonly children: React.ReactNode }) {
  const say = useSay();
  return (
    <div className="flex max-w-md flex-col gap-1">
      {children}
      {open && <p className="text-15 font-semibold text-danger">{say('import.open')}</p>}
    </div>
  );
}
