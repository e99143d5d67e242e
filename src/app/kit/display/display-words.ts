import type { Channel, Language, MemberId } from '#domain/member/member.ts';
import type { Minor, Points } from '#domain/money/money.ts';
import type { OwnText } from '#domain/programme/programme.ts';
import type { Quote } from '#domain/promise/quote.ts';
import type { Trade } from '#i18n/format.ts';
import type { ScreenLanguage } from '#i18n/language.ts';

/**
 * What the customer sees, whole every time: a display that was opened in the middle of a sale sees
 * the same as one that was there from its start.
 */
export interface Scene {
  readonly shop: ShopShown;
  /** The sale that stands on the till: an answer is for that sale only. */
  readonly sale: string;
  readonly member?: MemberShown;
  /** The promise on the basket, as the till reckoned it. */
  readonly quote?: Quote;
  readonly paid?: Paid;
  /** Absent while the till is at another screen and could not act on an answer. */
  readonly asks?: Asks;
}

export interface ShopShown {
  readonly name: string;
  readonly trade: Trade;
  /** The till's own, for whoever has told us none. */
  readonly language: ScreenLanguage;
  /** A practice till: it says so on the customer's screen too. */
  readonly practice?: true;
}

/** Of a person only what may be read by whoever stands behind her. */
export interface MemberShown {
  /** Tells her answers from somebody else's; never shown. */
  readonly id: MemberId;
  readonly name: string;
  readonly nameLanguage?: Language;
  readonly language?: Language;
}

export interface Paid {
  /** The sale that it was. */
  readonly sale: string;
  readonly dueMinor: Minor;
  readonly changeMinor: Minor;
  readonly earnedPoints: Points;
  readonly quote?: Quote;
  /** The tier that this purchase reached. */
  readonly reached?: OwnText;
}

export interface Asks {
  /** Whose sale it is, is not known: she may type her phone. */
  readonly phone: boolean;
  /** Her last word on each, where she was not asked before this sale. */
  readonly consent?: { readonly sms?: boolean; readonly email?: boolean };
}

/** What a till tells its display. `tab` tells the tabs of one till apart. */
export type TillWord =
  /** `n` counts the scenes of a tab; `news` when something changed there just now. */
  | {
      readonly kind: 'scene';
      readonly tab: string;
      readonly n: number;
      readonly news: boolean;
      readonly scene: Scene;
    }
  /** Nothing has changed since that scene. */
  | { readonly kind: 'here'; readonly tab: string; readonly n: number }
  | { readonly kind: 'gone'; readonly tab: string };

/** What a display tells its till. */
export type DisplayWord =
  /** Is anybody there, and what is it since the scene that I have? */
  | { readonly kind: 'ask'; readonly tab?: string; readonly n?: number }
  | { readonly kind: 'closed' }
  | Answer;

/** What she pressed: for one tab, and the sale that stood there. */
export type Answer = { readonly tab: string; readonly sale: string } & (
  | { readonly kind: 'phone'; readonly phone: string; readonly language?: Language }
  | {
      readonly kind: 'consent';
      readonly member: MemberId;
      readonly answers: readonly { readonly channel: Channel; readonly given: boolean }[];
    }
  | { readonly kind: 'points'; readonly member: MemberId; readonly use: boolean }
);
