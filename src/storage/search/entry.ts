import type { Card } from '#domain/member/card.ts';
import type { MemberId, Profile } from '#domain/member/member.ts';
import { cardBeginning, readCardOnLine } from '#protocol/block.ts';
import { digitsOf } from './fold.ts';

/** What of a member can be looked up and is shown in a list of results. */
export interface Entry {
  readonly member: MemberId;
  readonly number: string;
  readonly name: string;
  readonly reading: string;
  /** Figures only, with the country's where it is known. */
  readonly phones: readonly string[];
  /** A Japanese name is not read in pinyin. */
  readonly japanese: boolean;
}

type Named = Pick<Card, 'member' | 'number' | 'profile'>;

export function entryOf({ member, number, profile }: Named): Entry {
  const { name = '', reading = '', phones, nameLanguage } = profile;
  return {
    member,
    number: plain(number),
    name: plain(name),
    reading: plain(reading),
    phones: phones === undefined ? [] : figuresOf(phones),
    japanese: nameLanguage === 'ja' || KANA.test(name) || KANA.test(reading),
  };
}

/**
 * The same from a line of a block. What stands between the marks is found without reading the rest
 * of the card; its quotes would be escaped within a text. A card written otherwise is read whole.
 */
export function entryOnLine(block: Uint8Array, line: readonly [number, number]): Entry {
  const card = cardBeginning(block, line, AFTER_PROFILE);
  const numberAt = card.indexOf(NUMBER_MARK);
  const profileAt = card.indexOf(PROFILE_MARK, numberAt);
  const end = card.indexOf(AFTER_PROFILE, profileAt);
  const member = card.slice(MEMBER_MARK.length, numberAt);
  const number = card.slice(numberAt + NUMBER_MARK.length, profileAt);
  const isAsWritten = card.startsWith(MEMBER_MARK) && numberAt > 0 && profileAt > 0 && end > 0;
  if (!isAsWritten || !isBare(member) || !isBare(number)) {
    return entryOf(readCardOnLine(block, line));
  }
  const profile = JSON.parse(card.slice(profileAt + PROFILE_MARK.length - 1, end + 1)) as Profile;
  return entryOf({ member, number, profile });
}

const MEMBER_MARK = '{"member":"';
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
