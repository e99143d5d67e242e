import type { Day } from '#domain/calendar/day.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { ArticleField } from '#domain/intake/article-columns.ts';
import type { Columns } from '#domain/intake/columns.ts';
import type { Encoding } from '#domain/intake/detect-encoding.ts';
import type { HistoryCounts } from '#domain/intake/history-counts.ts';
import type { RowIssue } from '#domain/intake/issue.ts';
import type { MemberField } from '#domain/intake/member-columns.ts';
import type { ReadingPlan } from '#domain/intake/plan-reading.ts';
import type { PurchaseField } from '#domain/intake/purchase-columns.ts';
import type { DateOrder } from '#domain/intake/read-day.ts';
import type { DecimalMark } from '#domain/intake/read-figure.ts';
import type { ImportedBy } from '#domain/intake/seal-history.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Article } from '#domain/purchase/article.ts';

export type FileKindName = 'members' | 'purchases' | 'articles';
export type AnyField = MemberField | PurchaseField | ArticleField;

/** What a file looks like before anything is decided. */
export interface Inspection {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly header: readonly string[];
  /** The first rows, to look at and to plan by. */
  readonly rows: readonly (readonly string[])[];
  /** What it most likely holds. */
  readonly likely: FileKindName;
  readonly plans: Readonly<Record<FileKindName, ReadingPlan<AnyField>>>;
}

/** How the file is to be read: what the plan proposed, or what somebody made of it. */
export interface CheckRequest {
  readonly kind: FileKindName;
  readonly columns: Columns<AnyField>;
  readonly dates: DateOrder;
  readonly decimal: DecimalMark;
  /** What receipts of returns begin with; nothing where it is empty. */
  readonly returnPrefix: string;
  readonly currency: string;
  readonly country: string;
  readonly today: Day;
}

export interface RefusedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly issues: readonly RowIssue[];
}

/** What a check found. Row by row, nothing was imported yet. */
export interface Checked {
  readonly good: number;
  readonly refused: number;
  /** The first refused rows, to mend on the spot. */
  readonly toMend: readonly RefusedRow[];
  /** What the good rows come to, where they are purchases. */
  readonly counts?: HistoryCounts;
}

/** What one person of the file is called there: whoever here has one of these is she. */
export type PersonCodes = readonly string[];

export interface KnownPerson {
  readonly member: MemberId;
  /** Everything recorded about her; not asked for where nothing is added to it. */
  readonly history: readonly SealedFact[];
}

export interface ImportOrder {
  readonly by: ImportedBy;
  readonly day: Day;
  readonly country: string;
  readonly programme: Programme;
  readonly givePoints: boolean;
  /** In the order of `people()`. */
  readonly known: readonly (KnownPerson | undefined)[];
  /** For members that come without a number. */
  readonly numbers: { readonly block: number; readonly from: number };
}

/** Some of what is to be stored, and how far it has come. */
export interface Portion {
  readonly blocks: readonly Uint8Array<ArrayBuffer>[];
  readonly done: number;
  readonly total: number;
  readonly isLast: boolean;
}

export interface DeskProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * One file on its way in. It keeps what it has read between the steps, works where nobody has to
 * wait for it, and writes nothing: what it packs is for the action to store.
 */
export interface IntakeDesk {
  open(file: Blob, encoding?: Encoding): Promise<Inspection>;
  check(request: CheckRequest): Promise<Checked>;
  /** Reads one refused row again with other cells. */
  mend(row: number, cells: readonly string[]): Promise<Checked>;
  /** Every refused row. */
  refused(): Promise<readonly RefusedRow[]>;
  people(): Promise<readonly PersonCodes[]>;
  begin(order: ImportOrder): Promise<HistoryCounts>;
  next(): Promise<Portion>;
  /** Facts that were added to members who were here before. */
  added(): Promise<readonly { readonly member: MemberId; readonly facts: readonly SealedFact[] }[]>;
  articles(): Promise<readonly Article[]>;
}
