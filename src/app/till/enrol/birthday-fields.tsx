import { useState } from 'react';
import { Field } from '#app/kit/field.tsx';
import { SelectInput } from '#app/kit/select-input.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import type { MonthDay } from '#domain/calendar/day.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';

interface BirthdayFieldsProps {
  readonly birthday: MonthDay | undefined;
  readonly onBirthday: (birthday: MonthDay | undefined) => void;
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day and a month, never a year, in the order in which the language says them. */
export function BirthdayFields({ birthday, onBirthday }: BirthdayFieldsProps) {
  const say = useSay();
  const format = useFormat();
  const language = useLanguage();
  const [day, setDay] = useState(birthday?.day ?? 0);
  const [month, setMonth] = useState(birthday?.month ?? 0);
  const told = (nextDay: number, nextMonth: number) => {
    const kept = Math.min(nextDay, longest[nextMonth - 1] ?? 31);
    setDay(kept);
    setMonth(nextMonth);
    if (kept > 0 && nextMonth > 0) onBirthday({ day: kept, month: nextMonth });
    else if (birthday) onBirthday(undefined);
  };
  const days = Array.from({ length: longest[month - 1] ?? 31 }, (_, at) => at + 1);
  const months = Array.from({ length: 12 }, (_, at) => at + 1);
  const monthFirst = language === 'ja' || language === 'zh-Hans';
  const options = (numbers: readonly number[], label: (number: number) => string) => [
    { value: '0', label: '–' },
    ...numbers.map((number) => ({ value: String(number), label: label(number) })),
  ];
  const dayField = (
    <Field key="day" label={say('till.birthday.day')}>
      <SelectInput
        value={String(day)}
        options={options(days, String)}
        onPick={(value) => told(Number(value), month)}
      />
    </Field>
  );
  const monthField = (
    <Field key="month" label={say('till.birthday.month')}>
      <SelectInput
        value={String(month)}
        options={options(months, format.month)}
        onPick={(value) => told(day, Number(value))}
      />
    </Field>
  );
  return (
    <fieldset>
      <legend className="mb-1 text-15 font-semibold text-ink2">{say('till.birthday')}</legend>
      <div className="grid grid-cols-2 gap-2">
        {monthFirst ? [monthField, dayField] : [dayField, monthField]}
      </div>
      {day === 29 && month === 2 && (
        <p className="pt-1 text-15 text-ink3">{say('till.birthday.leap')}</p>
      )}
    </fieldset>
  );
}
