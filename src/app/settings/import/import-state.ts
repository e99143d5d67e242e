import type { ArticlesImported, ImportArticlesRefusal } from '#actions/import-articles.ts';
import type { Imported } from '#actions/import-file.ts';
import { fileKinds } from '#actions/intake/file-kinds.ts';
import type {
  AnyField,
  Checked,
  DeskProgress,
  FileKindName,
  Inspection,
} from '#actions/intake/intake-desk.ts';
import type { Columns } from '#domain/intake/columns.ts';
import { planReading, type ReadingPlan } from '#domain/intake/plan-reading.ts';
import type { DateOrder } from '#domain/intake/read-day.ts';
import type { DecimalMark } from '#domain/intake/read-figure.ts';
import { currencyDigits } from '#domain/money/currency.ts';

/** What somebody said of the file; what nobody said is read out of it. */
export interface Wish {
  readonly kind: FileKindName;
  readonly columns: Columns<AnyField>;
  readonly dates?: DateOrder;
  readonly decimal?: DecimalMark;
  /** What receipts of returns begin with. */
  readonly returnPrefix: string;
}

export interface OpenFile {
  readonly name: string;
  readonly blob: Blob;
  readonly inspection: Inspection;
}

/** How far a long work is, and since when it goes on. */
export interface Running extends DeskProgress {
  readonly what: 'reading' | 'checking' | 'importing';
  readonly name: string;
  readonly since: number;
}

export type Outcome =
  | { readonly kind: 'batch'; readonly imported: Imported }
  | { readonly kind: 'articles'; readonly imported: ArticlesImported };

export type Refusal = ImportArticlesRefusal | { readonly code: 'NOT_IMPORTED' | 'BROKEN' };

export interface ImportState {
  readonly step: 'choose' | 'match' | 'checked' | 'done';
  readonly running?: Running | undefined;
  readonly file?: OpenFile | undefined;
  readonly wish?: Wish | undefined;
  readonly checked?: Checked | undefined;
  readonly outcome?: Outcome | undefined;
  readonly notice?: Refusal | { readonly code: 'UNREADABLE' | 'UNDONE' } | undefined;
}

export const nothingChosen: ImportState = { step: 'choose' };

export function wishFor(kind: FileKindName, { plans }: Inspection): Wish {
  return { kind, columns: plans[kind].columns, returnPrefix: 'C' };
}

/** How the file will be read, and what it leaves open: to be asked before it is. */
export function planOf(file: OpenFile, wish: Wish, currency: string): ReadingPlan<AnyField> {
  const { header, rows } = file.inspection;
  const first = { header, rows, decimals: currencyDigits(currency) };
  return planReading(fileKinds[wish.kind], first, wish);
}
