import {
  addDays,
  type Day,
  endOfMonth,
  type MonthDay,
  monthDayIn,
  startOfMonth,
  yearOf,
} from '../calendar/day.ts';
import type { BenefitTime } from '../programme/programme.ts';

export type KeptBirthday = NonNullable<BenefitTime['birthday']>;

export interface BirthdayTime {
  /** Of the birthday itself: kept from 28 December, one of 2 January belongs to the new year. */
  readonly year: number;
  readonly from: Day;
  readonly to: Day;
}

/** The time of her birthday that a day falls in. */
export function birthdayAround(
  day: Day,
  kept: KeptBirthday,
  born: MonthDay,
): BirthdayTime | undefined {
  return timesNear(day, kept, born).find(({ from, to }) => from <= day && day <= to);
}

/** The next time of her birthday, where it begins this month or the next. Keeps Q6. */
export function birthdaySoon(
  day: Day,
  kept: KeptBirthday,
  born: MonthDay,
): BirthdayTime | undefined {
  const nextMonth = endOfMonth(addDays(endOfMonth(day), 1));
  return timesNear(day, kept, born).find(({ from }) => day < from && from <= nextMonth);
}

function timesNear(day: Day, kept: KeptBirthday, born: MonthDay): BirthdayTime[] {
  const year = yearOf(day);
  return [year - 1, year, year + 1].map((each) => timeIn(each, kept, born));
}

function timeIn(year: number, kept: KeptBirthday, born: MonthDay): BirthdayTime {
  const on = monthDayIn(year, born);
  if (kept === 'month') return { year, from: startOfMonth(on), to: endOfMonth(on) };
  if (kept === 'day') return { year, from: on, to: on };
  return { year, from: addDays(on, -kept.before), to: addDays(on, kept.after) };
}
