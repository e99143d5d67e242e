import * as v from 'valibot';
import { count, day, key, list, name, named, text } from './form.ts';

const language = v.picklist(['en', 'zh-Hans', 'ja', 'fr', 'ro']);
export const channel = v.picklist(['call', 'sms', 'email', 'post']);

const monthDay = v.object({
  month: v.pipe(count, v.minValue(1), v.maxValue(12)),
  day: v.pipe(count, v.minValue(1), v.maxValue(31)),
});

const phone = v.object({
  typed: name,
  e164: v.exactOptional(name),
  doubtful: v.exactOptional(v.boolean()),
});

const taste = v.object({
  sizes: v.exactOptional(named(name)),
  colours: v.exactOptional(list(name)),
  styles: v.exactOptional(list(name)),
  brands: v.exactOptional(list(name)),
  interests: v.exactOptional(list(name)),
  service: v.exactOptional(text),
});

const fields = {
  name,
  nameLanguage: language,
  reading: name,
  callName: name,
  gender: name,
  birthday: monthDay,
  occupation: name,
  incomeBand: name,
  language,
  phones: list(phone),
  email: name,
  address: text,
  channel,
  taste,
  note: text,
  closestClerk: key,
  receipt: v.picklist(['print', 'email', 'none']),
};

export const profile = v.partial(v.object(fields));

/** Each field that changed; `null` empties it. */
export const profileChanges = v.partial(
  v.object({
    name: v.nullable(fields.name),
    nameLanguage: v.nullable(fields.nameLanguage),
    reading: v.nullable(fields.reading),
    callName: v.nullable(fields.callName),
    gender: v.nullable(fields.gender),
    birthday: v.nullable(fields.birthday),
    occupation: v.nullable(fields.occupation),
    incomeBand: v.nullable(fields.incomeBand),
    language: v.nullable(fields.language),
    phones: v.nullable(fields.phones),
    email: v.nullable(fields.email),
    address: v.nullable(fields.address),
    channel: v.nullable(fields.channel),
    taste: v.nullable(fields.taste),
    note: v.nullable(fields.note),
    closestClerk: v.nullable(fields.closestClerk),
    receipt: v.nullable(fields.receipt),
  }),
);

export const consentWord = v.object({
  channel,
  given: v.boolean(),
  day,
  clerk: key,
  wording: name,
  byHerself: v.exactOptional(v.literal(true)),
});
