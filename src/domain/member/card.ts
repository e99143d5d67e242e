import type { Day } from '../calendar/day.ts';
import type { ContactLogged, FollowUpReason } from '../desk/contact.ts';
import type { Lot } from '../ledger/entry.ts';
import type { Minor, Points } from '../money/money.ts';
import type { Right } from '../rights/right.ts';
import type { ConsentWord, MemberId, Profile } from './member.ts';

/**
 * What the facts about one member add up to. A card holds no verdict that depends on the day or
 * the programme (balance today, tier, follow-ups): those are derived from it.
 */
export interface Card {
  readonly member: MemberId;
  readonly number: string;
  readonly profile: Profile;
  readonly enrolledOn: Day;
  readonly enrolledBy: string;
  readonly enrolledAt: string;
  readonly referredBy?: MemberId;
  readonly withdrawn?: boolean;
  /** What says who she was is no longer here. */
  readonly erased?: true;
  /** The member that she was found to be, as long as nobody took that back. */
  readonly into?: MemberId;
  /** Everybody with whom she was ever found to be one: what they did may touch what is hers. */
  readonly linked?: readonly MemberId[];
  readonly consents: readonly ConsentWord[];
  /** Lots with points left, and emptied ones while a return may still refill them. */
  readonly lots: readonly Lot[];
  /** Points owed after a clawback that no lot could cover. */
  readonly debt: Points;
  /** What was promised her for another time; absent when nothing ever was. */
  readonly rights?: readonly Right[];
  readonly purchases: readonly PurchaseSum[];
  /** The last that a manager gave her and nobody took back. */
  readonly tierByHand?: TierByHand;
  readonly used: readonly BenefitUse[];
  readonly contacts: readonly ContactLogged[];
  readonly putOff: Readonly<Partial<Record<FollowUpReason, Day>>>;
  /** How often she bought each, net of returns: what her taste looks like from the till. */
  readonly bought: BoughtCounts;
}

/**
 * A purchase as the card needs it: `netMinor` after discounts and returns, points part included.
 */
export interface PurchaseSum {
  readonly id: string;
  readonly day: Day;
  readonly netMinor: Minor;
  /** What it came to before anything was brought back. */
  readonly firstMinor: Minor;
  /** Lines that cost nothing, and how many pieces of each she kept; absent when there are none. */
  readonly free?: Readonly<Record<string, number>>;
  /** The category that most of its money went to. */
  readonly category?: string;
}

/** A tier given by hand: until a day, that day included, or until it is taken back. */
export interface TierByHand {
  readonly tier: string;
  readonly from: Day;
  readonly until?: Day;
  readonly manager: string;
  readonly note: string;
}

export interface BenefitUse {
  readonly benefit: string;
  readonly day: Day;
  readonly purchase: string;
  readonly receipt: string;
}

export interface BoughtCounts {
  readonly colours: Readonly<Record<string, number>>;
  readonly sizes: Readonly<Record<string, number>>;
  readonly categories: Readonly<Record<string, number>>;
  readonly brands: Readonly<Record<string, number>>;
}
