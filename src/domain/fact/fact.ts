import type { Day } from '../calendar/day.ts';
import type { ContactLogged, FollowUpPutOff } from '../desk/contact.ts';
import type { Entry, LotShare } from '../ledger/entry.ts';
import type { TierByHand } from '../member/card.ts';
import type { ConsentWord, MemberId, Profile } from '../member/member.ts';
import type { Points } from '../money/money.ts';
import type { Programme } from '../programme/programme.ts';
import type { Article } from '../purchase/article.ts';
import type { Purchase, PurchaseReturn } from '../purchase/purchase.ts';
import type { RightMove } from '../rights/right.ts';
import type { CashCounted, CashMoved, ShiftClosed, ShiftOpened } from '../shift/shift-facts.ts';
import type { AsideSettled } from './aside-facts.ts';
import type { CardChanged, CardsPrinted } from './card-facts.ts';
import type { LooseReturned, LooseUndone } from './loose-facts.ts';
import type { MemberErased, MemberMerged, MemberSeparated } from './person-facts.ts';
import type { VoucherIssued, VoucherTakenBack } from './voucher-facts.ts';

/**
 * Something that happened at a till; immutable. Its place in the till's own chain is
 * (till, incarnation, seq), and `hash` covers the fact and the hash before it.
 */
export interface Fact<Body extends FactBody = FactBody> {
  readonly programme: string;
  readonly till: string;
  readonly incarnation: number;
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
  readonly recordedAt: RecordedAt;
  readonly clerk: string;
  readonly boutique: string;
  /** The cursor of the endpoint's order that the till knew when it decided; 0 for none. */
  readonly seen: number;
  readonly body: Body;
  /** The hash of the body as it was recorded, where what says who she is was taken out since. */
  readonly was?: string;
}

export interface RecordedAt {
  /** Milliseconds since 1970, by the till's clock. */
  readonly instant: number;
  /** The shop's own day then. */
  readonly day: Day;
  /** Never goes back within a till, whatever its clock does. */
  readonly order: number;
}

export type FactBody =
  | MemberEnrolled
  | MemberAmended
  | MemberMerged
  | MemberSeparated
  | MemberErased
  | CardChanged
  | ConsentRecorded
  | PurchaseRecorded
  | PurchaseReturned
  | LooseReturned
  | LooseUndone
  | PurchaseGiven
  | GivingTakenBack
  | PointsAdjusted
  | RewardTaken
  | RewardTakenBack
  | VoucherIssued
  | VoucherTakenBack
  | ActivityRecorded
  | PointsClaimed
  | PointsReleased
  | PointsCourtesy
  | ContactRecorded
  | ContactTakenBack
  | FollowUpRecorded
  | TierGiven
  | TierTakenBack
  | BlocksImported
  | ImportTakenBack
  | CatalogueChanged
  | ProgrammePublished
  | BoutiqueOpened
  | ClerkChanged
  | CardsPrinted
  | ShiftOpened
  | CashMoved
  | CashCounted
  | ShiftClosed
  | AsideSettled;

export interface MemberEnrolled {
  readonly type: 'member.enrolled';
  readonly member: MemberId;
  readonly number: string;
  readonly profile: Profile;
  readonly referredBy?: MemberId;
}

export interface MemberAmended {
  readonly type: 'member.amended';
  readonly member: MemberId;
  /** Fields that changed; `null` empties one. */
  readonly changes: { readonly [Field in keyof Profile]?: Profile[Field] | null };
  readonly withdrawn?: boolean;
  /** Who brought her, told after her enrolment. */
  readonly referredBy?: MemberId;
}

export interface ConsentRecorded {
  readonly type: 'consent.recorded';
  readonly member: MemberId;
  readonly words: readonly ConsentWord[];
}

export interface PurchaseRecorded {
  readonly type: 'purchase.recorded';
  readonly member?: MemberId;
  readonly purchase: Purchase;
  readonly entries: readonly Entry[];
  /** Benefits given that have a limit: the card counts them. */
  readonly uses: readonly string[];
  /** Rights issued with it and vouchers that paid for it, gift cards among them. */
  readonly rights?: readonly RightMove[];
}

export interface PurchaseReturned {
  readonly type: 'purchase.returned';
  readonly member?: MemberId;
  readonly return: PurchaseReturn;
  readonly entries: readonly Entry[];
  readonly rights?: readonly RightMove[];
}

/** A purchase that nobody’s card was on became hers afterwards. */
export interface PurchaseGiven {
  readonly type: 'purchase.given';
  readonly member: MemberId;
  readonly giving: string;
  /** As it was sold, hers from then on, with the points that all of it earns. */
  readonly purchase: Purchase;
  /** What of it had come back by then: the entries are for the rest. */
  readonly returns: readonly PurchaseReturn[];
  readonly entries: readonly Entry[];
  readonly uses: readonly string[];
  readonly rights?: readonly RightMove[];
}

/** Given to the wrong member: it is nobody’s again. */
export interface GivingTakenBack extends Omit<PurchaseGiven, 'type'> {
  readonly type: 'giving.taken-back';
}

/** Points changed into a reward of the catalogue. */
export interface RewardTaken {
  readonly type: 'reward.taken';
  readonly member: MemberId;
  readonly reward: string;
  readonly entries: readonly Entry[];
  readonly rights: readonly RightMove[];
}

/** Given by mistake: its points are hers again. */
export interface RewardTakenBack extends Omit<RewardTaken, 'type'> {
  readonly type: 'reward.taken-back';
}

export interface PointsAdjusted {
  readonly type: 'points.adjusted';
  readonly member: MemberId;
  readonly entries: readonly Entry[];
}

/** She did something that the programme gives points for. */
export interface ActivityRecorded {
  readonly type: 'activity.recorded';
  readonly member: MemberId;
  readonly entries: readonly Entry[];
}

/** Asks the endpoint for points this till may spend of hers; granted in the log (`Notice`). */
export interface PointsClaimed {
  readonly type: 'points.claimed';
  readonly member: MemberId;
  readonly claim: string;
  /** All that is to be held here then. */
  readonly points: Points;
  /** Vouchers and credit of hers that are to be used here. */
  readonly rightIds?: readonly string[];
}

/** Lets go of points that this till holds, and of rights: they may be set aside elsewhere. */
export interface PointsReleased {
  readonly type: 'points.released';
  readonly member: MemberId;
  readonly points: Points;
  /** Out of these lots; out of whatever lots where they are not said. */
  readonly lots?: readonly LotShare[];
  readonly rightIds?: readonly string[];
}

/** More than this till holds of hers, on a manager's word, while nobody can be asked. */
export interface PointsCourtesy {
  readonly type: 'points.courtesy';
  readonly member: MemberId;
  readonly points: Points;
  readonly lots: readonly LotShare[];
  /** Who gave them, by name. */
  readonly manager: string;
  /** What they were given for. */
  readonly purchase: string;
}

export interface ContactRecorded {
  readonly type: 'contact.recorded';
  readonly member: MemberId;
  readonly contact: ContactLogged;
}

export interface ContactTakenBack {
  readonly type: 'contact.taken-back';
  readonly member: MemberId;
  readonly contact: string;
}

/** Later: not today, but on that day. `until` absent takes the putting-off back. */
export interface FollowUpRecorded {
  readonly type: 'follow-up.put-off';
  readonly member: MemberId;
  readonly putOff: FollowUpPutOff;
}

/** A manager gives her a tier; it takes the place of one given before. */
export interface TierGiven {
  readonly type: 'tier.given';
  readonly member: MemberId;
  readonly given: TierByHand;
}

export interface TierTakenBack {
  readonly type: 'tier.taken-back';
  readonly member: MemberId;
  readonly manager: string;
}

/** An import: what came in lies in blocks named by their hash; the chain covers them through it. */
export interface BlocksImported {
  readonly type: 'blocks.imported';
  readonly batch: string;
  readonly source: string;
  readonly blocks: readonly { readonly sha256: string; readonly members: number }[];
  readonly counts: {
    readonly members: number;
    readonly purchases: number;
    readonly returns: number;
    readonly lines: number;
    readonly revenueMinor: number;
    readonly returnedMinor: number;
  };
}

export interface ImportTakenBack {
  readonly type: 'import.taken-back';
  readonly batch: string;
}

export interface CatalogueChanged {
  readonly type: 'catalogue.changed';
  readonly articles: readonly Article[];
  readonly removed?: readonly string[];
}

export interface ProgrammePublished {
  readonly type: 'programme.published';
  readonly programme: Programme;
}

export interface BoutiqueOpened {
  readonly type: 'boutique.opened';
  readonly name: string;
  readonly currency: string;
  readonly country: string;
}

export type ClerkRole = 'clerk' | 'manager';

export interface ClerkChanged {
  readonly type: 'clerk.changed';
  readonly clerk: string;
  readonly name: string;
  readonly role: ClerkRole;
  /** A PIN says who stands at the till; it protects no data. Salted and stretched all the same. */
  readonly pin: { readonly salt: string; readonly hash: string; readonly rounds: number };
  readonly left?: boolean;
}
