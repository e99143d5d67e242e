import type { ArticlesImported, ImportArticlesRefusal } from '#actions/import-articles.ts';
import type { Imported } from '#actions/import-file.ts';
import type {
  Checked,
  CheckRequest,
  DeskProgress,
  FileKindName,
  Inspection,
} from '#actions/intake/intake-desk.ts';

/** What somebody made of the proposals; the shop adds the rest. */
export type Wish = Pick<CheckRequest, 'kind' | 'columns' | 'dates' | 'decimal' | 'returnPrefix'>;

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

export function proposed({ likely, plans }: Inspection): Wish {
  return wishFor(likely, plans);
}

export function wishFor(kind: FileKindName, plans: Inspection['plans']): Wish {
  const { columns, dates, decimal } = plans[kind];
  return { kind, columns, dates, decimal, returnPrefix: 'C' };
}
