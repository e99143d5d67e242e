import type { ReactNode } from 'react';
import { fileKinds } from '#actions/intake/file-kinds.ts';
import type { AnyField } from '#actions/intake/intake-desk.ts';
import { Field } from '#app/kit/field.tsx';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import type { ReadingPlan } from '#domain/intake/plan-reading.ts';
import type { DateOrder } from '#domain/intake/read-day.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Wish } from './import-state.ts';

const orders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

interface HabitsChoiceProps {
  readonly wish: Wish;
  readonly plan: ReadingPlan<AnyField>;
  readonly onWish: (changes: Partial<Wish>) => void;
}

/** How the file writes days and amounts; what it leaves open is pointed out. */
export function HabitsChoice({ wish, plan, onWish }: HabitsChoiceProps) {
  const say = useSay();
  const { days, amounts } = fileKinds[wish.kind];
  const { open } = plan;
  const has = (fields: typeof days) => fields.some((field) => wish.columns[field] !== undefined);
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-4">
      {has(days) && (
        <Asked open={open.includes('dates')}>
          <SegmentedChoice
            legend={say('import.dates')}
            value={open.includes('dates') ? undefined : plan.dates}
            options={orders.map((value) => ({ value, label: say(`import.dates.${value}`) }))}
            onPick={(dates) => onWish({ dates })}
          />
        </Asked>
      )}
      {has(amounts) && (
        <Asked open={open.includes('decimal')}>
          <SegmentedChoice
            legend={say('import.decimal')}
            value={open.includes('decimal') ? undefined : plan.decimal}
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

interface AskedProps {
  readonly open: boolean;
  readonly children: ReactNode;
}

function Asked({ open, children }: AskedProps) {
  const say = useSay();
  return (
    <div className="flex max-w-xl flex-col gap-1">
      {children}
      {open && <p className="text-15 font-semibold text-danger">{say('import.open')}</p>}
    </div>
  );
}
