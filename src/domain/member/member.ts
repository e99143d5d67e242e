import type { Day, MonthDay } from '../calendar/day.ts';

export type Language = 'en' | 'zh-Hans' | 'ja' | 'fr' | 'ro';
export type Channel = 'call' | 'sms' | 'email' | 'post';
export type MemberId = string;

/** A phone as she gave it. `e164` is there when the number could be read; it is advice, no gate. */
export interface Phone {
  readonly typed: string;
  readonly e164?: string;
  /** True when the number could not be confirmed as a valid one: saved all the same. */
  readonly doubtful?: boolean;
}

/** What she says of her own taste; what she bought speaks beside it and is derived, not kept. */
export interface Taste {
  readonly sizes?: Readonly<Record<string, string>>;
  readonly colours?: readonly string[];
  readonly styles?: readonly string[];
  readonly brands?: readonly string[];
  readonly interests?: readonly string[];
  readonly service?: string;
}

/** A card of hers besides the one that she was given last. It finds her unless it was lost. */
export interface OtherCard {
  readonly number: string;
  readonly lost?: true;
}

/** Everything about a person that may change; each change is one `member.amended` fact. */
export interface Profile {
  /** As she writes it: one field, never split. */
  readonly name?: string;
  readonly nameLanguage?: Language;
  /** Furigana or pinyin. */
  readonly reading?: string;
  /** What to call her in a message. */
  readonly callName?: string;
  readonly gender?: string;
  readonly birthday?: MonthDay;
  readonly occupation?: string;
  readonly incomeBand?: string;
  readonly language?: Language;
  readonly phones?: readonly Phone[];
  readonly email?: string;
  readonly address?: string;
  readonly channel?: Channel;
  readonly taste?: Taste;
  readonly note?: string;
  readonly closestClerk?: string;
  readonly receipt?: 'print' | 'email' | 'none';
  /** Numbers of hers besides the one that is shown; no amendment changes them. */
  readonly otherCards?: readonly OtherCard[];
}

export type ProfileField = keyof Profile;

/** One word on consent: who asked, in what words, on what day. The last word per channel holds. */
export interface ConsentWord {
  readonly channel: Channel;
  readonly given: boolean;
  readonly day: Day;
  readonly clerk: string;
  /** The id of the wording that she was shown. */
  readonly wording: string;
  /** She pressed the answer herself, on the customer display; `clerk` only stood at the till. */
  readonly byHerself?: true;
}
