import type { Day, MonthDay } from '../calendar/day.ts';
import type { BasisPoints, Minor, Points } from '../money/money.ts';

/**
 * A text of the boutique's own, in as many of its languages as it cared to write. `en` or the first
 * there is stands in.
 */
export type OwnText = Readonly<Partial<Record<'en' | 'zh-Hans' | 'ja' | 'fr' | 'ro', string>>>;

/** Which lots points are taken from first, whatever takes them. */
export type SpentFirst = 'soonest-to-lapse' | 'oldest';

export type Rounding = 'floor' | 'half-up' | 'ceil';

/**
 * The rules in force from a day: one versioned document, published and never edited. Money is in
 * minor units, shares in basis points. The till, the endpoint, the rehearsal and the command line
 * read the same document with the same code.
 */
export interface Programme {
  readonly format: 'habitue/programme@1';
  readonly id: string;
  readonly version: number;
  readonly name: OwnText;
  readonly effectiveFrom: Day;
  /** ISO 4217. Its own number of decimals holds. */
  readonly currency: string;
  readonly tax: Tax;
  readonly earning?: Earning;
  readonly activities?: readonly Activity[];
  readonly redemption?: Redemption;
  /** What points may be changed into, besides paying. */
  readonly rewards?: readonly Reward[];
  /** What tills may let her spend without the line; a reward each, and one on a manager's word. */
  readonly setAside?: SetAside;
  readonly expiry?: Expiry;
  /**
   * How many days after its own a purchase may be given to a member whose card was not on it; 14
   * when absent, never when 0.
   */
  readonly givableDays?: number;
  /**
   * What may be given at once for goods that no purchase is found for; what five large purchases
   * come to when absent, nothing when 0.
   */
  readonly looseMostMinor?: Minor;
  /** Of her lots that which lapses first, or the oldest; what lapses first when absent. */
  readonly spentFirst?: SpentFirst;
  readonly clawback: 'negative' | 'clamp' | 'from-refund';
  readonly tiers: readonly Tier[];
  /** Whether a tier given by hand is the least she has, or what she has; the least when absent. */
  readonly handGiven?: 'floor' | 'fixed';
  readonly benefits: readonly Benefit[];
  readonly stacking?: Stacking;
}

export interface Tax {
  readonly mode: 'inside' | 'on-top';
  /** For articles with no rate of their own that none of `rates` matches; the first match holds. */
  readonly defaultBasisPoints: BasisPoints;
  readonly rates?: readonly TaxRate[];
}

export interface TaxRate {
  readonly only: ArticleMatch;
  readonly basisPoints: BasisPoints;
}

/** How benefits meet on one basket. */
export interface Stacking {
  /** Those on the lines before those on the basket, which is the default, or just as listed. */
  readonly order?: 'line-first' | 'as-listed';
  /** The most that all discounts together take of the prices asked. */
  readonly ceilingBasisPoints?: BasisPoints;
  /** No discount takes a line under what it cost and so much more. */
  readonly marginFloorBasisPoints?: BasisPoints;
}

export interface Earning {
  /** `points` for every whole `perMinor` paid. */
  readonly rate: { readonly points: Points; readonly perMinor: Minor };
  readonly tax: 'included' | 'excluded';
  readonly rounding: Rounding;
  readonly roundPer: 'sale' | 'line';
  /** Whether the part paid with points or vouchers earns. */
  readonly partPaid: 'earns-not' | 'earns';
  readonly except?: Scope;
  /** Days before points may be spent, counting the day they were earned; 0 when absent. */
  readonly pendingDays?: number;
  /** Of multipliers that meet on a line; `highest` when absent. */
  readonly join?: 'highest' | 'product' | 'sum';
  /** A purchase of which less than this counts earns nothing. */
  readonly minimumMinor?: Minor;
  readonly caps?: EarningCaps;
  /** Pending points are shown apart and may be spent all the same. */
  readonly pendingSpendable?: true;
  /** Whether the points of a purchase may pay for it; `next-sale` when absent. */
  readonly ownPoints?: 'next-sale' | 'at-once';
}

/** The most points that purchases bring her in one, on one day, within one calendar month. */
export interface EarningCaps {
  readonly perSale?: Points;
  readonly perDay?: Points;
  readonly perMonth?: Points;
}

/** Points for something other than a purchase; a lot of its own each time. */
export type Activity = ActivityTerms &
  (
    | { readonly kind: 'enrolment' | 'visit' | 'survey' | 'own' }
    /** Hers for so many days from her birthday on, that day among them; 1 when absent. */
    | { readonly kind: 'birthday'; readonly days?: number }
    /** `points` to who brought a friend, once the friend's first purchase comes to `fromMinor`. */
    | { readonly kind: 'referral'; readonly friendPoints: Points; readonly fromMinor?: Minor }
  );

export type ActivityKind = Activity['kind'];

interface ActivityTerms {
  readonly id: string;
  readonly name: OwnText;
  readonly points: Points;
  /** That tier and those above. */
  readonly tier?: string;
  readonly when?: { readonly from?: Day; readonly to?: Day };
  /** All of them hold. */
  readonly limits?: readonly ActivityLimit[];
}

/** At most so often on one day, in one calendar month or year, or in all. */
export interface ActivityLimit {
  readonly times: number;
  readonly per: 'day' | 'month' | 'year' | 'ever';
}

export interface Redemption {
  /** `points` are worth `minor`; points are spent in whole blocks. */
  readonly block: { readonly points: Points; readonly minor: Minor };
  readonly minimumPoints: Points;
  /** Of what is due after discounts and vouchers. */
  readonly capBasisPoints: BasisPoints;
  readonly maxPointsPerSale?: Points;
  /** Articles that points do not pay. */
  readonly except?: Scope;
}

/** So many points for a voucher, a coupon, or a gift that is handed over there and then. */
export interface Reward {
  readonly id: string;
  readonly name: OwnText;
  readonly points: Points;
  /** That tier and those above may take it. */
  readonly tier?: string;
  readonly gives:
    | { readonly kind: 'voucher'; readonly minor: Minor; readonly validDays: number }
    /** Opens that benefit once, on a basket of her choice. */
    | { readonly kind: 'coupon'; readonly benefit: string; readonly validDays: number }
    | { readonly kind: 'gift'; readonly what: OwnText };
}

/** In whole rewards, a reward being the least that she can spend at once. */
export interface SetAside {
  /** What each till keeps set aside for a member. */
  readonly rewards: number;
  /** What a manager may add for one member in one outage; without a limit when absent. */
  readonly courtesyRewards?: number;
}

export type Expiry =
  | { readonly kind: 'never' }
  | { readonly kind: 'months'; readonly months: number; readonly to: 'day' | 'end-of-month' }
  /** To the next of these days of the year, the day of earning among them. */
  | { readonly kind: 'season'; readonly ends: readonly MonthDay[] }
  /** So many months after her last purchase or visit; each one keeps all her points alive. */
  | { readonly kind: 'inactivity'; readonly months: number };

export interface Tier {
  readonly id: string;
  readonly name: OwnText;
  /** 1 is the lowest; the base standing has none. */
  readonly rank: number;
  /** Any one of these is enough. */
  readonly anyOf: readonly TierTest[];
  readonly window: TierWindow;
  readonly countsFrom: 'next-sale' | 'at-once';
  /** How long it stays hers from the day it was reached; absent, as long as a test is met. */
  readonly holds?: TierHold;
}

export type TierTest =
  | { readonly kind: 'single'; readonly atLeastMinor: Minor }
  | { readonly kind: 'cumulative'; readonly atLeastMinor: Minor }
  | { readonly kind: 'purchases'; readonly atLeast: number };

export interface TierHold {
  readonly months: number;
  readonly to: 'day' | 'end-of-month' | 'end-of-year';
  /** Days after that on which it is still hers; none when absent. */
  readonly graceDays?: number;
  /** After them: the tier below, for as long as that one holds, or what the tests say. */
  readonly after: 'one-down' | 'reckoned';
}

export type TierWindow =
  | { readonly kind: 'rolling'; readonly months: number }
  | { readonly kind: 'calendar-year' }
  | { readonly kind: 'lifetime' };

/** Which articles: all, or those that match `only`, less those that match `except`. */
export interface Scope {
  readonly only?: ArticleMatch;
  readonly except?: ArticleMatch;
}

/** An article matches when any of the lists names it. The tag `reduced` also means price < list. */
export interface ArticleMatch {
  readonly skus?: readonly string[];
  readonly categories?: readonly string[];
  readonly brands?: readonly string[];
  readonly seasons?: readonly string[];
  readonly tags?: readonly string[];
}

export interface Benefit {
  readonly id: string;
  readonly name: OwnText;
  readonly gives: Gives;
  readonly scope?: Scope;
  /** The tier it belongs to; that tier and those above have it. */
  readonly tier?: string;
  readonly when?: BenefitTime;
  readonly needs?: BenefitNeeds;
  readonly limit?: BenefitLimit;
  /** Of benefits in one group only the best for the member is given, and it is said. */
  readonly group?: string;
  /** On the lines, or on the basket as those on the lines left it; `line` when absent. */
  readonly level?: 'line' | 'order';
  /** A coupon: it opens only on a basket that names this code. */
  readonly code?: string;
  /** It opens only with a coupon that is hers, out of the catalogue of rewards. */
  readonly byCoupon?: true;
}

export type Gives =
  | { readonly kind: 'percentage'; readonly basisPoints: BasisPoints }
  /** So many hundredths of the points: 150 is one and a half times. */
  | { readonly kind: 'multiplier'; readonly hundredths: number }
  /** Whole points on top, for each piece or once for the purchase. */
  | { readonly kind: 'points'; readonly points: Points; readonly per: 'piece' | 'purchase' }
  /** Season credit on what is paid in money; kept for later purchases, until `when.to` if any. */
  | { readonly kind: 'credit'; readonly basisPoints: BasisPoints }
  /** A voucher for another time, valid so many days after this one. */
  | { readonly kind: 'voucher'; readonly minor: Minor; readonly validDays: number }
  /** So much, and a step more for each earlier purchase of the calendar month, up to the most. */
  | {
      readonly kind: 'escalating';
      readonly basisPoints: BasisPoints;
      readonly stepBasisPoints: BasisPoints;
      readonly mostBasisPoints: BasisPoints;
    }
  | { readonly kind: 'amount'; readonly minor: Minor }
  /** Of `buy` + `free` pieces the cheapest `free` cost nothing, as often as there are so many. */
  | { readonly kind: 'free-pieces'; readonly buy: number; readonly free: number }
  /** No money: it is said, and counted where it has a limit. */
  | { readonly kind: 'gift' | 'service' | 'early-access'; readonly what: OwnText };

/** All that are there must hold. */
export interface BenefitTime {
  /** Her month, her day, or so many days before and after it. */
  readonly birthday?: 'month' | 'day' | { readonly before: number; readonly after: number };
  readonly from?: Day;
  readonly to?: Day;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays?: readonly number[];
}

/** What the articles in its scope must come to, at the prices asked, before any discount. */
export interface BenefitNeeds {
  readonly spendMinor?: Minor;
  readonly pieces?: number;
}

export interface BenefitLimit {
  readonly times: number;
  readonly per: 'birthday' | 'day' | 'month' | 'year' | 'ever';
}
