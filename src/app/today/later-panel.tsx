import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useToday } from '#app/kit/use-today.ts';
import { addDays, type Day, isDay, weekday } from '#domain/calendar/day.ts';
import { useSay } from '#i18n/use-say.ts';
import { memberName } from './member-name.ts';
import type { OpenedProps } from './person-row-props.ts';

/** In words first; next week is its Monday. */
export function LaterPanel({ row, acts, onClose }: OpenedProps) {
  const say = useSay();
  const today = useToday();
  const [picked, setPicked] = useState('');
  const { card, followUps } = row;
  const until = (day: Day) => {
    onClose();
    void acts.later({ card, reasons: followUps.map(({ reason }) => reason), until: day });
  };
  const soon = [
    { say: 'today.later.tomorrow', day: addDays(today, 1) },
    { say: 'today.later.threeDays', day: addDays(today, 3) },
    { say: 'today.later.nextWeek', day: addDays(today, 8 - weekday(today)) },
  ] as const;
  const isAhead = isDay(picked) && picked > today;
  return (
    <fieldset className="flex flex-col gap-2 rounded-md border border-line-strong bg-surface p-3">
      <legend className="sr-only">
        {say('today.later.title', { name: memberName(card, say) })}
      </legend>
      {soon.map((choice) => (
        <Button key={choice.say} onClick={() => until(choice.day)}>
          {say(choice.say)}
        </Button>
      ))}
      <div className="flex items-end gap-2">
        <Field
          label={say('today.later.pick')}
          className="grow"
          error={picked === '' || isAhead ? undefined : say('today.refused.DAY_NOT_AHEAD')}
        >
          <TextInput type="date" min={addDays(today, 1)} value={picked} onText={setPicked} />
        </Field>
        <Button disabled={!isAhead} onClick={() => until(picked)}>
          {say('today.later.set')}
        </Button>
      </div>
    </fieldset>
  );
}
