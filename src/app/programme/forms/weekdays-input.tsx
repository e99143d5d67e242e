import { useFormat } from '#app/kit/use-format.ts';
import { addDays } from '#domain/calendar/day.ts';
import { useSay } from '#i18n/use-say.ts';
import { Chip } from './chip.tsx';
import { type InputProps, useField } from './in-hand.ts';

/** A Monday; the names of the days follow it. */
const MONDAY = '2024-01-01';

/** Days of the week; none chosen is every day. */
export function WeekdaysInput(props: InputProps) {
  const say = useSay();
  const format = useFormat();
  const { value, put } = useField(props);
  const chosen = (value ?? []) as readonly number[];
  const turn = (day: number) => {
    const next = chosen.includes(day) ? chosen.filter((each) => each !== day) : [...chosen, day];
    put(next.length === 0 ? undefined : next.toSorted());
  };
  return (
    <fieldset>
      <legend className="mb-1 text-15 font-semibold text-ink2">
        {say('programme.form.weekdays')}
      </legend>
      <div className="flex flex-wrap gap-2">
        {WEEK.map((day) => (
          <Chip
            key={day}
            text={format.weekday(addDays(MONDAY, day - 1))}
            chosen={chosen.includes(day)}
            onChange={() => turn(day)}
          />
        ))}
      </div>
    </fieldset>
  );
}

const WEEK = [1, 2, 3, 4, 5, 6, 7];
