import type { Card } from '#domain/member/card.ts';
import type { MemberId, Profile } from '#domain/member/member.ts';
import { blockText, readCardText } from '#protocol/block.ts';
import { digitsOf } from './fold.ts';

/** What of a member can be looked up and is shown in a list of results. */
export interface Entry {
  readonly member: MemberId;
  readonly number: string;
  /** Numbers on other cards of hers. */
  readonly others: readonly string[];
  readonly name: string;
  readonly reading: string;
  /** Figures only, with the country's where it is known. */
  readonly phones: readonly string[];
  /** A Japanese name is not read in pinyin. */
  readonly japanese: boolean;
}

const NONE: readonly string[] = [];

type Named = Pick<Card, 'member' | 'number' | 'profile'>;

export function entryOf({ member, number, profile }: Named): Entry {
  const { name = '', reading = '', phones, nameLanguage, otherCards } = profile;
  return {
    member,
    number: plain(number),
    others: otherCards === undefined ? NONE : otherCards.map((other) => plain(other.number)),
    name: plain(name),
    reading: plain(reading),
    phones: phones === undefined ? [] : figuresOf(phones),
    japanese: nameLanguage === 'ja' || KANA.test(name) || KANA.test(reading),
  };
}

/**
 * The same of each line of a block. What stands between the marks is found without reading the rest
 * of the card; its quotes would be escaped within a text. A card written otherwise is read whole.
 */
export function* entriesIn(block: Uint8Array): Generator<Entry> {
  const text = blockText(block);
  let hasMarks = true;
  let from = text.indexOf('\n') + 1;
  for (let end = text.indexOf('\n', from); end >= 0; end = text.indexOf('\n', from)) {
    const marked: Entry | undefined = hasMarks ? markedEntry(text, from, end) : undefined;
    hasMarks = marked !== undefined;
    if (end > from) yield marked ?? entryOf(readCardText(text.slice(from, end)));
    from = end + 1;
  }
}

function markedEntry(text: string, from: number, end: number): Entry | undefined {
  const numberAt = text.indexOf(NUMBER_MARK, from);
  const profileAt = text.indexOf(PROFILE_MARK, numberAt);
  const profileEnd = text.indexOf(AFTER_PROFILE, profileAt);
  if (numberAt < 0 || profileAt < 0 || profileEnd < 0 || profileEnd > end) return undefined;
  if (!text.startsWith(MEMBER_MARK, from)) return undefined;
  const member = text.slice(from + MEMBER_MARK.length, numberAt);
  const number = text.slice(numberAt + NUMBER_MARK.length, profileAt);
  if (!isBare(member) || !isBare(number)) return undefined;
  const profile = text.slice(profileAt + PROFILE_MARK.length - 1, profileEnd + 1);
  return entryOf({ member, number, profile: JSON.parse(profile) as Profile });
}

const MEMBER_MARK = '{"card":{"member":"';
const NUMBER_MARK = '","number":"';
const PROFILE_MARK = '","profile":{';
const AFTER_PROFILE = '},"enrolledOn":';
const KANA = /[\u3041-\u30ff]/;
const CONTROLS = /[^\u0020-\u007e\u00a0-\uffff]/g;
const HAS_CONTROLS = /[^\u0020-\u007e\u00a0-\uffff]/;

/** One text, without an escape in it, and not more than one. */
function isBare(text: string): boolean {
  return !text.includes('"') && !text.includes('\\');
}

function figuresOf(phones: NonNullable<Profile['phones']>): readonly string[] {
  const figures: string[] = [];
  for (const { e164, typed } of phones) {
    const digits = digitsOf(e164 ?? typed);
    if (digits !== '') figures.push(digits);
  }
  return figures;
}

/** Without the signs that part the fields of a packed entry. */
function plain(text: string): string {
  return HAS_CONTROLS.test(text) ? text.replace(CONTROLS, ' ') : text;
}
