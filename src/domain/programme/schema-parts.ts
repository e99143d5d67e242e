import * as v from 'valibot';
import { isDay } from '../calendar/day.ts';
import { MOST_MINOR, MOST_POINTS } from '../money/money.ts';

/** The small parts that every document is made of. A message says what is allowed. */
export function whole(least: number, most: number) {
  const allowed = `a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(allowed),
    v.integer(allowed),
    v.minValue(least, allowed),
    v.maxValue(most, allowed),
  );
}

export function text(most: number, least = 1) {
  const allowed = `a text of ${least} to ${most} characters`;
  return v.pipe(v.string(allowed), v.minLength(least, allowed), v.maxLength(most, allowed));
}

export function oneOf<const Option extends string>(...options: readonly Option[]) {
  return v.picklist(options, options.map((option) => JSON.stringify(option)).join(' or '));
}

export function objectOf<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, 'an object');
}

export function listOf<Item extends v.GenericSchema>(item: Item, most: number, least = 0) {
  const allowed = `a list of ${least} to ${most}`;
  return v.pipe(v.array(item, allowed), v.minLength(least, allowed), v.maxLength(most, allowed));
}

const DAY = 'a day as YYYY-MM-DD, from 1900 to 2999';

export const day = v.pipe(
  v.string(DAY),
  v.regex(/^(19|2\d)\d{2}-\d{2}-\d{2}$/, DAY),
  v.check(isDay, DAY),
);

const ID = 'a name of letters, digits, hyphens and dots, at most 64';

export const id = v.pipe(v.string(ID), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, ID));

export const basisPoints = whole(0, 10_000);

export const minor = whole(0, MOST_MINOR);

export const points = whole(0, MOST_POINTS);

const MONTH_DAY = 'a day of the year that exists, 29 February among them';

export const monthDay = v.pipe(
  objectOf({ month: whole(1, 12), day: whole(1, 31) }),
  v.check(({ month, day: on }) => isDay(`2024-${twoDigits(month)}-${twoDigits(on)}`), MONTH_DAY),
);

function twoDigits(figure: number): string {
  return String(figure).padStart(2, '0');
}
