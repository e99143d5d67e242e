import type { MonthDay } from '#domain/calendar/day.ts';
import { addDays, addMonths, type Day, daysBetween, monthOf } from '#domain/calendar/day.ts';
import type { Chance } from './chance.ts';

/** How a member shops: since when, on which days, and how much at once. */
export interface Habit {
  readonly enrolledOn: Day;
  readonly visits: readonly Day[];
  /** Articles at once, at most. */
  readonly most: number;
  /** The days in the life of the shop that she is there to show. */
  readonly shows?: 'birthday' | 'large-purchase' | 'rhythm-broken' | 'not-contacted';
  readonly birthday?: MonthDay;
}

interface Told {
  readonly chance: Chance;
  readonly today: Day;
  readonly serial: number;
}

/** Eighteen months of shop life. */
const MONTHS = 18;

/**
 * The first two dozen members make sure that on any day there is somebody for each reason to
 * reach out, and points about to lapse; the others shop as people do: some often, most now and
 * then, a few not any more, a few have only just enrolled.
 */
export function habitOf(told: Told): Habit {
  const { serial, chance, today } = told;
  const opened = addMonths(today, -MONTHS);
  if (serial <= 4) return birthdaySoon(told, opened);
  if (serial <= 8) return boughtLargely(told, opened);
  if (serial <= 15) return stayedAway(told, opened);
  if (serial <= 21) return silent(told, opened);
  const age = chance.percent(45) ? chance.whole(0, 90) : chance.whole(0, MONTHS * 30);
  const enrolledOn = addDays(opened, Math.min(age, daysBetween(opened, today) - 1));
  return { enrolledOn, ...ordinary(chance, enrolledOn, today) };
}

function ordinary(chance: Chance, from: Day, today: Day): Pick<Habit, 'visits' | 'most'> {
  const kind = chance.whole(1, 100);
  const until = addDays(today, -1);
  if (kind <= 15) return { visits: every(chance, { from, until, days: [18, 34] }), most: 3 };
  if (kind <= 58) return { visits: every(chance, { from, until, days: [55, 95] }), most: 2 };
  if (kind <= 92) return { visits: every(chance, { from, until, days: [110, 210] }), most: 2 };
  const left = addDays(until, -chance.whole(90, 200));
  return { visits: every(chance, { from, until: left, days: [30, 50] }), most: 2 };
}

function birthdaySoon({ chance, today, serial }: Told, enrolledOn: Day): Habit {
  const on = addDays(today, serial - 1);
  const birthday = { month: monthOf(on), day: Number(on.slice(8)) };
  const visits = every(chance, { from: enrolledOn, until: addDays(today, -9), days: [50, 80] });
  return { enrolledOn, visits, most: 2, shows: 'birthday', birthday };
}

function boughtLargely({ chance, today, serial }: Told, enrolledOn: Day): Habit {
  const last = addDays(today, -(serial + 2));
  const before = every(chance, { from: enrolledOn, until: addDays(last, -40), days: [60, 90] });
  return { enrolledOn, visits: [...before, last], most: 2, shows: 'large-purchase' };
}

function stayedAway({ chance, today }: Told, enrolledOn: Day): Habit {
  const until = addDays(today, -chance.whole(70, 130));
  const visits = every(chance, { from: enrolledOn, until, days: [24, 36] });
  return { enrolledOn, visits, most: 2, shows: 'rhythm-broken' };
}

function silent({ chance, today }: Told, enrolledOn: Day): Habit {
  const last = addDays(today, -chance.whole(32, 55));
  const first = addDays(last, -chance.whole(60, 120));
  return { enrolledOn, visits: [first, last], most: 2, shows: 'not-contacted' };
}

interface Spell {
  readonly from: Day;
  readonly until: Day;
  readonly days: readonly [least: number, most: number];
}

function every(chance: Chance, { from, until, days }: Spell): Day[] {
  const visits: Day[] = [];
  for (let day = addDays(from, chance.whole(0, 20)); day <= until; ) {
    visits.push(day);
    day = addDays(day, chance.whole(...days));
  }
  return visits;
}
