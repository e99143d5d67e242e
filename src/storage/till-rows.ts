import type { Day } from '#domain/calendar/day.ts';
import type { ClerkRole, Fact } from '#domain/fact/fact.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { LotShare } from '#domain/ledger/entry.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { CardBox } from '#domain/member/printed-cards.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Article } from '#domain/purchase/article.ts';
import type { Basket, Tender } from '#domain/purchase/purchase.ts';
import type { AsideListed } from '#protocol/aside-message.ts';
import type { GoodsOverReturned } from '#protocol/notice.ts';
import type { Mark } from './mark.ts';

/** A fact of this till, with what it is about, and the running numbers after it. */
export interface FactRow {
  readonly fact: Fact;
  /** `m:` member, `p:` purchase, `r:` receipt, `z:` Z report, `c:` gift card or voucher. */
  readonly about: readonly string[];
  readonly nextSerial: number;
  readonly nextReceipt: number;
}

/** A fact of another till, as it came down the line. */
export interface PulledRow {
  readonly hash: string;
  readonly fact: SealedFact;
  readonly about: readonly string[];
}

/** A member who changed since her block was written: this card holds, not the block's. */
export interface CardRow {
  readonly member: MemberId;
  readonly card: Card;
}

/** What is known of a member beside her blocks and the facts of this till. */
export interface KeptRow {
  readonly member: MemberId;
  /** Sealed history whose block was taken back. */
  readonly history?: readonly SealedFact[];
  /** Her card as the endpoint last sent it; facts not yet sent are folded on top of it. */
  readonly sent?: Card;
}

export interface BlockRow {
  readonly batch: string;
  readonly n: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Blocks that came together. Until `whole`, it is as if none of it were here. */
export interface BatchRow {
  readonly batch: string;
  readonly whole: boolean;
  /** When it was begun. */
  readonly at: number;
  /** Which of two batches holds a member's later card. */
  readonly order: number;
  readonly blocks: number;
  readonly members: number;
  /** Cards that changed here, packed: many such batches are packed into one again. */
  readonly merged?: boolean;
  /** Part of the snapshot of that name. */
  readonly snapshot?: string;
  /** What is here of it stays when its load is cut off, and is gone on with. */
  readonly resumes?: boolean;
}

/** Who lies where in a batch: hash of the member's id (high word), block and line (low), sorted. */
export interface PlacesRow {
  readonly batch: string;
  readonly places: BigUint64Array<ArrayBuffer>;
}

export type Batch = BatchRow & PlacesRow;

export interface ArticleRow {
  readonly article: Article;
  /** Folded beginnings that find it. */
  readonly words: readonly string[];
}

export interface ProgrammeRow {
  readonly programme: Programme;
}

export interface Clerk {
  readonly clerk: string;
  readonly name: string;
  readonly role: ClerkRole;
  readonly pin: { readonly salt: string; readonly hash: string; readonly rounds: number };
  readonly left?: boolean;
}

export interface Boutique {
  readonly name: string;
  readonly currency: string;
  readonly country: string;
  readonly openedOn: Day;
}

/** What is being rung up and not yet committed: it survives a reload and a crash. */
export interface Draft {
  readonly basket: Basket;
  readonly member?: MemberId;
  readonly tenders?: readonly Tender[];
  readonly clerk?: string;
}

/** A draft put aside while another customer is served. */
export interface Parked {
  readonly id: string;
  readonly draft: Draft;
  readonly at: number;
  readonly label?: string;
}

export interface DraftRow {
  readonly id: string;
  readonly draft: Draft;
  readonly at: number;
  readonly label?: string;
}

/** Who this till is, and what every writer must find unchanged when it commits. */
export interface TillRow {
  readonly key: 'till';
  readonly schema: number;
  /** Raised by whoever changes this row or any card without a fact of this till. */
  readonly version: number;
  readonly programme: string;
  readonly till: string;
  readonly incarnation: number;
  readonly boutique: string;
  readonly block: number;
  readonly alone: boolean;
  /**
   * From this place in the endpoint's order on it was not alone: what it decided before, it decided
   * as one that holds everything. Absent at a till that never was alone among others.
   */
  readonly holdsSince?: number;
  /**
   * The chain to be left: this till was set back, and facts of it are missing here. What they gave
   * away could be given again, so it holds nothing in it any more.
   */
  readonly leaving?: number;
}

/** How far the endpoint knows us and we know it. */
export interface SyncRow {
  readonly key: 'sync';
  readonly cursor: number;
  /** The last fact acknowledged, per incarnation. */
  readonly acked: Readonly<Record<number, { readonly seq: number; readonly hash: string }>>;
}

/**
 * What the endpoint set aside for a member at this till, in its present chain. What the till did
 * itself since is in its facts.
 */
export interface HeldRow {
  readonly member: MemberId;
  readonly lots: readonly LotShare[];
  readonly rightIds?: readonly string[];
}

/** Whatever the line to the endpoint needs to remember: its own names, its own values. */
export interface LineRow {
  readonly key: string;
  readonly value: unknown;
}

export interface BoutiqueRow extends Boutique {
  readonly key: 'boutique';
}

/** Boxes of printed cards, as the last word has them. */
export interface CardBoxesRow {
  readonly key: 'cards';
  readonly boxes: readonly CardBox[];
}

/** The mark found outside when this database was found empty. */
export interface LostRow extends Mark {
  readonly key: 'lost';
}

/** A programme that a manager works on: kept on this device, no fact until it is published. */
export interface ProgrammeDraft {
  readonly id: string;
  readonly programme: Programme;
  /** When it was last changed. */
  readonly at: number;
}

export interface ProgrammeDraftsRow {
  readonly key: 'programme-drafts';
  readonly drafts: readonly ProgrammeDraft[];
}

/** Goods that came back more often than they were sold, as the endpoint said. */
export interface OverReturnedRow {
  readonly key: 'over-returned';
  readonly goods: readonly GoodsOverReturned[];
}

/** Blocks of which somebody was erased: by the name in the chain, the name of what stands there. */
export interface ReplacedBlocksRow {
  readonly key: 'replaced-blocks';
  readonly names: Readonly<Record<string, string>>;
}

/** What is kept aside, of all tills, as the endpoint last said. */
export interface AsidesRow {
  readonly key: 'asides';
  readonly facts: readonly AsideListed[];
}

export type MetaRow =
  | TillRow
  | SyncRow
  | BoutiqueRow
  | CardBoxesRow
  | LostRow
  | ProgrammeDraftsRow
  | OverReturnedRow
  | AsidesRow
  | ReplacedBlocksRow;
