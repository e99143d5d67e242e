import type { Day } from '../calendar/day.ts';
import type { Channel, Phone, Profile } from '../member/member.ts';
import type { Points } from '../money/money.ts';
import { done, type Result, refused } from '../result.ts';
import { holdsCardNumber } from './card-number.ts';
import type { FileRow } from './file-row.ts';
import { foldHeader } from './fold-header.ts';
import type { RowIssue } from './issue.ts';
import { languageNamed } from './language-named.ts';
import type { MemberField } from './member-columns.ts';
import { readBirthday } from './read-birthday.ts';
import { type Reading, type RowReader, readRow } from './row-reader.ts';
import { saysYes } from './says-yes.ts';

export interface MemberReading extends Reading<MemberField> {
  /** Reads a phone as written; where nobody can (the domain knows no numbering plan), keeps it. */
  readonly readPhone: (typed: string) => Phone;
}

/** One row of a list of members. */
export interface MemberDraft {
  readonly number?: string;
  readonly profile: Profile;
  readonly enrolledOn?: Day;
  readonly points: Points;
  readonly consents: readonly { readonly channel: Channel; readonly given: boolean }[];
}

type Row = RowReader<MemberField>;

/** A member is somebody with a name, a phone, a number or an e-mail: any one of them is enough. */
export function memberRow(
  file: FileRow,
  reading: MemberReading,
): Result<MemberDraft, readonly RowIssue<MemberField>[]> {
  const row = readRow(file, reading);
  const number = row.text('number', 64);
  const profile = readProfile(row, reading);
  const enrolledOn = row.day('enrolledOn')?.day;
  const points = row.whole('points', 'AMOUNT_UNREADABLE') ?? 0;
  if (points < 0) row.refuse('points', 'AMOUNT_NEGATIVE');
  if (!number && !profile.name && !profile.phones && !profile.email) row.refuse('name', 'MISSING');
  if (row.issues.length > 0) return refused(row.issues);
  return done({
    ...(number === undefined ? {} : { number }),
    profile,
    ...(enrolledOn === undefined ? {} : { enrolledOn }),
    points,
    consents: readConsents(row),
  });
}

function readProfile(row: Row, reading: MemberReading): Profile {
  const birthday = readBirth(row, reading);
  const phones = readPhones(row, reading);
  const language = languageNamed(row.cell('language'));
  const texts = {
    name: readName(row),
    reading: row.text('reading'),
    callName: row.text('callName'),
    gender: row.text('gender', 40),
    occupation: row.text('occupation'),
    incomeBand: row.text('incomeBand', 60),
    email: row.text('email', 254),
    address: freeText(row, 'address', 300),
    note: freeText(row, 'note', 1000),
  };
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
    ...(birthday === undefined ? {} : { birthday }),
    ...(phones.length === 0 ? {} : { phones }),
    ...(language === undefined ? {} : { language }),
  };
}

/** One field, never split. Files that split it have it put together as its script writes it. */
function readName(row: Row): string | undefined {
  const whole = freeText(row, 'name', 120);
  const [family, given] = [row.text('familyName', 60), row.text('givenName', 60)];
  if (whole !== undefined) return whole;
  const parts = [given, family].filter((part) => part !== undefined);
  const name = parts.join(' ');
  if (/\p{Script=Hiragana}|\p{Script=Katakana}/u.test(name)) return parts.reverse().join(' ');
  return /\p{Script=Han}/u.test(name) ? parts.reverse().join('') : name || undefined;
}

function freeText(row: Row, field: MemberField, longest: number): string | undefined {
  const text = row.text(field, longest);
  return text !== undefined && holdsCardNumber(text) ? row.refuse(field, 'CARD_NUMBER') : text;
}

function readBirth(row: Row, reading: MemberReading) {
  const cell = row.cell('birthday');
  if (cell === '') return undefined;
  return readBirthday(cell, reading.dates) ?? row.refuse('birthday', 'BIRTHDAY_UNREADABLE');
}

const SHORTENED = /^\+?\d(?:[.,]\d+)?E\+?\d+$/i;

function readPhones(row: Row, reading: MemberReading): Phone[] {
  const phones: Phone[] = [];
  for (const field of ['phone', 'secondPhone'] as const) {
    const typed = row.text(field, 40);
    if (typed === undefined) continue;
    if (SHORTENED.test(typed)) row.refuse(field, 'NUMBER_SHORTENED');
    else if (!/\p{Nd}/u.test(typed)) row.refuse(field, 'PHONE_UNREADABLE');
    else phones.push(reading.readPhone(typed));
  }
  return phones;
}

const CONSENT_COLUMNS = [
  ['consentCall', 'call'],
  ['consentSms', 'sms'],
  ['consentEmail', 'email'],
  ['consentPost', 'post'],
] as const;

function readConsents(row: Row): MemberDraft['consents'] {
  return CONSENT_COLUMNS.flatMap(([field, channel]) => {
    const cell = foldHeader(row.cell(field));
    return cell === '' ? [] : [{ channel, given: saysYes(cell) }];
  });
}
