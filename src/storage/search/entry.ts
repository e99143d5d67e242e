import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
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

export function entryOf({ member, number, profile }: Card): Entry {
  const { name = '', reading = '', phones = [], nameLanguage } = profile;
  return {
    member,
    number: plain(number),
    name: plain(name),
    reading: plain(reading),
    phones: phones
      .map((phone) => digitsOf(phone.e164 ?? phone.typed))
      .filter((some) => some !== ''),
    japanese: nameLanguage === 'ja' || KANA.test(name) || KANA.test(reading),
  };
}

const KANA = /[\u3041-\u30ff]/;
const CONTROLS = /\p{Cc}/gu;

/** Without the signs that part the fields of a packed entry. */
function plain(text: string): string {
  return text.replace(CONTROLS, ' ');
}
