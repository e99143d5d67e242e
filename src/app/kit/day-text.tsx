import type { Day } from '#domain/calendar/day.ts';
import { useFormat } from './use-format.ts';
import { useToday } from './use-today.ts';

export interface DayTextProps {
  readonly day: Day;
  /** "3 days ago" instead of the date, which stays there as a tip. */
  readonly relative?: boolean;
  readonly className?: string;
}

export function DayText({ day, relative = false, className = '' }: DayTextProps) {
  const format = useFormat();
  const today = useToday();
  const date = format.day(day, today);
  return (
    <time dateTime={day} title={relative ? date : undefined} className={className}>
      {relative ? format.relativeDay(day, today) : date}
    </time>
  );
}
