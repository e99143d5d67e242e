import type { Generated, Kysely, RawBuilder, SqlBool } from 'kysely';

/**
 * Rows as every engine keeps them. Each key begins with the programme and its bucket, so that a
 * programme can live on a node of its own and, one day, be split by member.
 */
export interface Tables {
  head: HeadRow;
  log: LogRow;
  member_card: MemberCardRow;
  held: HeldRow;
  published: PublishedRow;
  till: TillTableRow;
  counted: CountedRow;
  sale: SaleRow;
  phone: PhoneRow;
  link: LinkRow;
  pairing_code: PairingCodeRow;
  block: BlockTableRow;
  block_member: BlockMemberRow;
  batch_block: BatchBlockRow;
  snapshot: SnapshotRow;
  snapshot_block: SnapshotBlockRow;
}

interface Keyed {
  programme_id: string;
  bucket: number;
}

interface HeadRow extends Keyed {
  backend: string;
  g: number;
  allotted: Generated<number>;
  /** Where the order was when it was named anew. */
  renamed: Generated<number>;
}

interface PublishedRow extends Keyed {
  g: number;
}

export interface LogRow extends Keyed {
  g: number;
  /** Empty for the endpoint's own notices, whose seq is their g. */
  till_id: string;
  incarnation: number;
  seq: number;
  fork: number;
  hash: string;
  member_id: string | null;
  aside: string | null;
  received_at: number;
  entry: string;
}

interface MemberCardRow extends Keyed {
  member_id: string;
  g: number;
  fold_order: number;
  card: string;
}

interface HeldRow extends Keyed {
  till_id: string;
  incarnation: number;
  member_id: string;
  lot: string;
  points: number;
}

export interface TillTableRow extends Keyed {
  till_id: string;
  name: string;
  incarnation: number;
  number_block: number;
  token_hash: string;
  public_key: string | null;
  asked: number;
  open: number;
  joined_at: number;
  cursor: number;
  settled: number;
  must_know: number;
  last_seen_at: number | null;
  unsent: number;
}

interface CountedRow extends Keyed {
  id: string;
}

interface SaleRow extends Keyed {
  purchase_id: string;
  g: number;
}

interface PhoneRow extends Keyed {
  phone: string;
  member_id: string;
}

interface LinkRow extends Keyed {
  member_id: string;
  linked_id: string;
}

interface PairingCodeRow extends Keyed {
  code_hash: string;
  ends_at: number;
  used_by: string | null;
}

interface BlockTableRow extends Keyed {
  sha256: string;
  packed: Uint8Array;
}

interface BlockMemberRow extends Keyed {
  member_id: string;
  sha256: string;
  fold_order: number;
  card: string;
}

interface BatchBlockRow extends Keyed {
  batch: string;
  sha256: string;
  g: number;
  taken_back: number;
}

interface SnapshotRow extends Keyed {
  name: string;
  g: number;
  offered: number;
  manifest: string;
}

interface SnapshotBlockRow extends Keyed {
  sha256: string;
  /** As of which number the snapshot is that it was last part of. */
  made: number;
  /** Who is in it, as a list in JSON. */
  members: string;
  packed: Uint8Array;
}

/** The programme is not split yet. */
export const BUCKET = 0;

/** Rows of one statement: engines limit how many values it may hold. */
export const AT_ONCE = 500;

/** One programme's rows in an open transaction. */
export interface Shelf {
  readonly db: Kysely<Tables>;
  readonly key: { readonly programme_id: string; readonly bucket: number };
  readonly put: Put;
  readonly among: Among;
}

/**
 * Whether a column of text holds one of these values: one statement, and the same, however many
 * there are, so that it is read and planned once.
 */
export type Among = (column: string, values: readonly string[]) => RawBuilder<SqlBool>;

export type Cell = string | number | null;

/** Many rows of one table at once, the quickest way the engine has. */
export type Put = (what: {
  readonly into: keyof Tables;
  readonly columns: readonly string[];
  /** Each as long as the columns. */
  readonly rows: readonly (readonly Cell[])[];
  /** Columns of the key by which a row takes another's place; without, that is refused. */
  readonly replaces?: readonly string[];
}) => Promise<void>;
