import type { Fact } from '#domain/fact/fact.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Points } from '#domain/money/money.ts';
import type { Notice } from '#protocol/notice.ts';
import type { Aside, AsideFact } from './aside.ts';
import type { BatchRecord, BlockOfMember } from './batch-record.ts';
import type { LinkRecord } from './link-record.ts';
import type { PhoneRecord } from './phone-record.ts';
import type { SaleRecord } from './sale-record.ts';
import type {
  CardPage,
  LoggedNotice,
  SnapshotBlock,
  SnapshotPut,
  SnapshotRecord,
} from './snapshot-record.ts';

/**
 * Where the endpoint keeps what it was told. Any database will do that can play the contract's
 * tests: one writer at a time within a programme, all or nothing, and on the disk when it answers.
 */
export interface Store {
  /**
   * Resolves once it can be used. Like all else here it fails with `StoreAway` while the database
   * does not answer, and with `StoreUnfit` where it would not keep what it answers for.
   */
  ready(): Promise<void>;
  /** Runs alone within the programme; what it wrote stays only when it resolves. */
  write<Value>(programme: string, act: (ledger: Ledger) => Promise<Value>): Promise<Value>;
  /** Sees one moment; writes nothing. */
  read<Value>(programme: string, act: (ledger: LedgerView) => Promise<Value>): Promise<Value>;
  /** All that a till asks about which has nothing to say; absent where it is unknown. */
  glance(programme: string, till: string): Promise<Glance | undefined>;
  /** Notes that a till was heard, and nothing else. */
  noteSeen(seen: Seen): Promise<void>;
  programmes(): Promise<readonly string[]>;
  /** Which programme a pairing code opens, if it was ever given out. */
  programmeOfCode(codeHash: string): Promise<string | undefined>;
  /** What was written over is nowhere in the files any more. */
  wipe(): Promise<void>;
  close(): Promise<void>;
}

export interface LedgerView {
  /** Absent as long as no till has joined. */
  head(): Promise<HeadRecord | undefined>;
  till(till: string): Promise<TillRecord | undefined>;
  tills(): Promise<readonly TillRecord[]>;
  /** Facts that stand at these places of a till's chain, forks included, in order. */
  places(chain: Chain, seqs: Range): Promise<readonly Place[]>;
  /** The last fact of the chain's main branch. */
  lastPlace(chain: Chain): Promise<Place | undefined>;
  /** The hash that stands at a number of the order. */
  hashAt(g: number): Promise<string | undefined>;
  /** Facts of the till for somebody to look at. */
  asideCount(till: string): Promise<number>;
  /** The facts that a manager should look at, the latest first. */
  asides(most: number): Promise<readonly AsideFact[]>;
  /** That one of them, if it is still to be looked at. */
  asideOf(hash: string): Promise<AsideFact | undefined>;
  /** What came after `g`, in order, with the cards as they are whose last change this was. */
  after(g: number, most: number): Promise<readonly LoggedWithCard[]>;
  cards(members: readonly MemberId[]): Promise<ReadonlyMap<MemberId, CardRecord>>;
  /** The facts about a member that count, in the order of arrival. */
  factsAbout(member: MemberId): Promise<readonly LoggedFact[]>;
  /** Every fact about a member, those that do not count among them. */
  allAbout(member: MemberId): Promise<readonly LoggedFact[]>;
  /** Those of whom nothing was ever told, by a till or a block. */
  strangers(members: readonly MemberId[]): Promise<readonly MemberId[]>;
  /** Blocks that brought the member, the earliest first. */
  blocksOf(member: MemberId): Promise<readonly BlockOfMember[]>;
  /** Members of a batch whose card is not the block's: it changed here, or somebody is linked. */
  changedMembersOf(batch: string): Promise<readonly MemberId[]>;
  held(members: readonly MemberId[]): Promise<readonly Held[]>;
  /** What each till holds in all, chain by chain; nothing of those that hold nothing. */
  heldAt(): Promise<readonly HeldAt[]>;
  /** Up to this number of the order points were set aside for whoever was changed. */
  allotted(): Promise<number>;
  /** The facts that publish a programme and count, in the order of arrival. */
  published(): Promise<readonly LoggedFact[]>;
  /** Facts in forms that were not known here when they came, in the order of arrival. */
  newer(): Promise<readonly LoggedFact[]>;
  /** Which of these purchases and returns count already. */
  counted(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** The facts that count about these purchases, returns among them, in the order of arrival. */
  factsOfPurchases(purchases: readonly string[]): Promise<readonly LoggedFact[]>;
  /** Who ever gave one of these phones, as far as is known here. */
  phones(phones: readonly string[]): Promise<readonly PhoneRecord[]>;
  /** With whom these were found to be one while there was no card of them. */
  linkedBefore(members: readonly MemberId[]): Promise<readonly LinkRecord[]>;
  code(codeHash: string): Promise<CodeRecord | undefined>;
  block(sha256: string): Promise<Uint8Array | undefined>;
  /** The latest snapshot that tills are offered. */
  snapshot(): Promise<SnapshotRecord | undefined>;
  /** One that was ever made, whether its blocks are still here or not. */
  snapshotNamed(name: string): Promise<SnapshotRecord | undefined>;
  manifest(name: string): Promise<string | undefined>;
  snapshotBlock(sha256: string): Promise<Uint8Array | undefined>;
  /** How many blocks there are of the snapshot as of this number. */
  countSnapshotBlocks(made: number): Promise<number>;
  erasedAmong(members: readonly MemberId[]): Promise<readonly MemberId[]>;
  /** Cards in the order of their last change: the latest first, or the earliest after a number. */
  cardsInTurn(page: CardPage): Promise<readonly CardRecord[]>;
  /** The facts that count about these members, each one's in the order of arrival. */
  factsAboutEach(
    members: readonly MemberId[],
  ): Promise<ReadonlyMap<MemberId, readonly LoggedFact[]>>;
  /** The facts that count and are about no member, in order, after a number and up to another. */
  factsAboutNobody(page: Range & { readonly most: number }): Promise<readonly LoggedFact[]>;
  /** Those of these members whom an import brought that was taken back since. */
  keptOfTakenBack(members: readonly MemberId[]): Promise<ReadonlySet<MemberId>>;
  /** The endpoint's own word, in order. */
  notices(range: Range): Promise<readonly LoggedNotice[]>;
  missingBlocks(sha256s: readonly string[]): Promise<readonly string[]>;
}

export interface Ledger extends LedgerView {
  open(head: Head): Promise<void>;
  /** Takes the next `count` numbers of the order, without a gap; gives the first. */
  takeNumbers(count: number): Promise<number>;
  /** Names the order anew: every till starts over from its beginning. */
  rename(backend: string): Promise<void>;
  putTill(till: TillRecord): Promise<void>;
  log(entries: readonly Logged[]): Promise<void>;
  /** Puts a fact without what had to go in its own place. */
  rewrite(g: number, fact: Fact): Promise<void>;
  putCards(cards: readonly CardRecord[]): Promise<void>;
  /** What holds nothing is not kept. */
  putHeld(held: readonly Held[]): Promise<void>;
  /** Lets go of what a till held in the incarnations before this one. */
  dropHeld(before: Chain): Promise<void>;
  noteAllotted(g: number): Promise<void>;
  notePublished(g: number): Promise<void>;
  count(ids: readonly string[]): Promise<void>;
  noteSales(sales: readonly SaleRecord[]): Promise<void>;
  notePhones(phones: readonly PhoneRecord[]): Promise<void>;
  /** Nobody is found by a phone of hers any more. */
  dropPhones(member: MemberId): Promise<void>;
  noteLinks(links: readonly LinkRecord[]): Promise<void>;
  putCode(code: CodeRecord): Promise<void>;
  putBlock(block: BlockRecord): Promise<void>;
  /** Puts a block without what had to go of a member under the name of what it was. */
  replaceBlock(block: ReplacedBlock): Promise<void>;
  /** The members of these blocks are here from now on. */
  takeInBatch(batch: BatchRecord): Promise<void>;
  /** Members of the batch without a fact of their own are gone from `g` on. */
  takeBackBatch(batch: string, g: number): Promise<void>;
  /** What became of a fact that was kept aside, or why it still is. */
  settleAside(g: number, aside: Aside): Promise<void>;
  putSnapshotBlock(block: SnapshotBlock): Promise<void>;
  /** Offers it from now on, in place of the one before. */
  putSnapshot(snapshot: SnapshotPut): Promise<void>;
  /** Nothing in which one of these members is, is kept or offered any more. */
  dropSnapshotsOf(members: readonly MemberId[]): Promise<void>;
  /** Removes some blocks of snapshots older than `made`; false when none were left. */
  sweepSnapshots(made: number): Promise<boolean>;
  /** An import of the batch whose blocks were lost is nothing to look at any more. */
  settleLostImport(batch: string): Promise<void>;
}

export interface Head {
  /** Names this order of facts; another name means that cursors count in another order. */
  readonly backend: string;
  /** The number given last. */
  readonly g: number;
}

export interface HeadRecord extends Head {
  /** The number given last when the order was named anew, after a copy was put back; 0 if never. */
  readonly renamed: number;
}

/** A till and its place in the order, at one moment. */
export interface Glance {
  readonly till: TillRecord;
  readonly head: Head;
  /** What stands at the number given last. */
  readonly headHash: string | undefined;
  /** The last fact of the till's chain of now, on its main branch. */
  readonly last: Place | undefined;
  /** Facts of the till for somebody to look at. */
  readonly aside: number;
  readonly isAlone: boolean;
  /** Points were set aside for everybody who changed. */
  readonly isSetAside: boolean;
}

export interface Seen {
  readonly programme: string;
  readonly till: string;
  readonly at: number;
  /** The number of its request; 0 of a till that does not sign. */
  readonly asked: number;
}

export interface TillRecord {
  readonly till: string;
  readonly name: string;
  readonly incarnation: number;
  readonly block: number;
  readonly tokenHash: string;
  /** What it signs with, as hex; none of a till that never signed. */
  readonly publicKey: string | null;
  /** The number of its last signed request that was written down. */
  readonly asked: number;
  readonly open: boolean;
  readonly joinedAt: number;
  /** Everything up to here lies in the till's storage. */
  readonly cursor: number;
  /** The highest cursor at which nothing waited unsent at the till. */
  readonly settled: number;
  /** From this notice on the till is not alone; until it has settled beyond, it may not know. */
  readonly mustKnow: number;
  readonly lastSeenAt: number | null;
  readonly unsent: number;
}

export interface Chain {
  readonly till: string;
  readonly incarnation: number;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Place {
  readonly seq: number;
  /** 0 on the main branch; other facts at the same place are counted from 1. */
  readonly fork: number;
  readonly hash: string;
}

export interface Logged extends Chain {
  readonly g: number;
  readonly seq: number;
  readonly fork: number;
  readonly hash: string;
  readonly member: MemberId | null;
  readonly aside: Aside | null;
  readonly receivedAt: number;
  readonly entry: { readonly fact: Fact } | { readonly notice: Notice };
}

/** As it was kept: read from its JSON only where somebody looks. */
export interface LoggedWithCard extends Logged {
  /** Cards that changed here last; a fact about two who are one changes both. */
  readonly cards: readonly Card[];
  readonly entryJson: string;
  /** About how long entry and cards are as JSON. */
  readonly bytes: number;
}

export interface CardRecord {
  readonly member: MemberId;
  /** The number of the last fact in it; 0 while it is as its block brought it. */
  readonly g: number;
  /** The latest `recordedAt.order` in it: a fact from before makes the card fold anew. */
  readonly order: number;
  readonly card: Card;
}

export interface LoggedFact {
  readonly g: number;
  readonly fact: Fact;
}

/** Points of a lot, or one of her rights as a whole: one, under the right's name. */
export interface Held extends Chain {
  readonly member: MemberId;
  readonly lot: string;
  readonly points: Points;
}

export interface HeldAt extends Chain {
  readonly points: Points;
  readonly members: number;
}

export interface CodeRecord {
  readonly codeHash: string;
  readonly endsAt: number;
  /** The till it let in. */
  readonly usedBy: string | null;
}

export interface BlockRecord {
  readonly sha256: string;
  /** As it came over the wire: gzip. */
  readonly packed: Uint8Array;
  readonly cards: readonly Omit<CardRecord, 'g'>[];
}

export interface ReplacedBlock extends Pick<BlockRecord, 'sha256' | 'packed'> {
  readonly card: Card;
}
