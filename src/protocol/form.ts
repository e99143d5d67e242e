import * as v from 'valibot';
import { isDay } from '#domain/calendar/day.ts';
import { LIMITS } from './limits.ts';

/** The small forms that facts and messages are made of; each is bounded. */
export const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
/** Names things within one boutique: a member, a purchase, a line, an article. */
export const key = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(LIMITS.keyLength),
  v.check(isPlain),
);
export const name = v.pipe(v.string(), v.maxLength(LIMITS.nameLength));
export const text = v.pipe(v.string(), v.maxLength(LIMITS.textLength));
export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export const day = v.pipe(v.string(), v.maxLength(10), v.check(isDay));

/** A whole number, of money or of anything: JSON's other numbers are refused. */
export const whole = v.pipe(v.number(), v.safeInteger());
export const count = v.pipe(whole, v.minValue(0));
export const share = v.pipe(whole, v.minValue(0), v.maxValue(10_000));

/** Text that every database can look for: whole letters, and none that says where text ends. */
export function isPlain(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** Whether it can name a thing, in a fact that nobody has judged yet. */
export function isKey(said: unknown): said is string {
  if (typeof said !== 'string') return false;
  return said.length > 0 && said.length <= LIMITS.keyLength && isPlain(said);
}

export function list<Item extends v.GenericSchema>(item: Item, most: number = LIMITS.listLength) {
  return v.pipe(v.array(item), v.maxLength(most));
}

/** Own names to values of one form, as in counts by colour. */
export function named<Value extends v.GenericSchema>(value: Value) {
  return v.pipe(v.record(name, value), v.maxEntries(LIMITS.listLength));
}

/** Kept whole, judged elsewhere: bounded by the size of the request alone. */
export const opaque = v.record(v.string(), v.unknown());
