import type { Day } from '../calendar/day.ts';
import type { MemberId } from '../member/member.ts';
import type { Points } from '../money/money.ts';
import type { ActivityKind, OwnText } from '../programme/programme.ts';

/** Points earned together, lapsing on one day. `lapsesAfter` is the last day they may be spent. */
export interface Lot {
  readonly id: string;
  readonly earnedOn: Day;
  readonly earned: Points;
  readonly left: Points;
  readonly lapsesAfter?: Day;
  /** First day they may be spent, where the programme keeps points pending. */
  readonly usableFrom?: Day;
  /** Pending until then, and to be spent all the same. */
  readonly pendingSpendable?: true;
  /** Lapses by inactivity: a visit moves `lapsesAfter` to so many months later. */
  readonly idleMonths?: number;
  /** Of what was earned, as much as its till had made up: taken off again, and still promised. */
  readonly madeUp?: Points;
  /** What she did for them, where it was no purchase. */
  readonly activity?: ActivityDone;
}

/** Which activity of the programme; `friend` is the member who was brought. */
export interface ActivityDone {
  readonly id: string;
  readonly kind: ActivityKind;
  readonly friend?: MemberId;
}

export interface LotShare {
  readonly lot: string;
  readonly points: Points;
}

interface EntryHeading {
  readonly member: MemberId;
  readonly day: Day;
  readonly why: EntryReason;
  /** Of lots that it does not name the oldest give first; else those that lapse first. */
  readonly spentFirst?: 'oldest';
}

/**
 * One movement of the points ledger. Entries are never changed; corrections are new entries.
 * `points` is always positive: the kind says the direction. `debt` is the part of a clawback that
 * no lot could cover; later credits repay it first.
 */
export type Entry = EntryHeading &
  (
    | {
        readonly kind: 'earned';
        readonly points: Points;
        readonly lot: string;
        readonly lapsesAfter?: Day;
        readonly usableFrom?: Day;
        readonly pendingSpendable?: true;
        readonly idleMonths?: number;
      }
    | { readonly kind: 'redeemed'; readonly points: Points; readonly takes: readonly LotShare[] }
    | { readonly kind: 'given-back'; readonly points: Points; readonly gives: readonly LotShare[] }
    | {
        readonly kind: 'clawed-back';
        readonly points: Points;
        readonly takes: readonly LotShare[];
        readonly debt: Points;
      }
    | {
        readonly kind: 'adjusted';
        readonly points: Points;
        readonly sign: 1 | -1;
        readonly lot: string;
        readonly lapsesAfter?: Day;
        readonly idleMonths?: number;
      }
  );

/**
 * Why an entry stands in the ledger: codes and figures, so that it reads in any language, for ever.
 */
export type EntryReason =
  | { readonly code: 'PURCHASE'; readonly purchase: string; readonly receipt: string }
  | {
      readonly code: 'RETURN';
      readonly purchase: string;
      readonly receipt: string;
      readonly of: Day;
    }
  /** `name` is what the boutique called it then. */
  | { readonly code: 'ACTIVITY'; readonly activity: ActivityDone; readonly name: OwnText }
  | { readonly code: 'REWARD'; readonly reward: string; readonly name: OwnText }
  | { readonly code: 'OPENING_BALANCE'; readonly batch: string }
  | { readonly code: 'BY_HAND'; readonly note: string; readonly manager: string }
  /** Points spent at that till that had been spent elsewhere: the shop's loss, not hers. */
  | {
      readonly code: 'SHOP_PAID';
      readonly till: string;
      readonly because: 'COURTESY' | 'SPENT_TWICE' | 'MADE_UP';
    }
  /** She was enrolled at two tills: what she got for it is hers once. */
  | { readonly code: 'ENROLLED_TWICE' }
  /** What a till said of a purchase, or of what came back of it, and the programme does not. */
  | {
      readonly code: 'RECKONED';
      readonly of: 'purchase' | 'return';
      readonly purchase: string;
      readonly receipt: string;
    };
