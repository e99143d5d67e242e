import Papa from 'papaparse';
import { type FileRow, isBlank } from '#domain/intake/file-row.ts';
import type { DeskProgress } from './intake-desk.ts';

const ROWS_A_WORD = 2000;

export interface Split {
  /** A row that is not blank. */
  readonly onRow: (row: FileRow) => void;
  /** Now and then: how many rows are read, and of about how many. */
  readonly onProgress?: (progress: DeskProgress) => void;
}

/** Splits a text into rows, whatever its delimiter, quotes and line ends. */
export function splitRows(text: string, { onRow, onProgress }: Split): void {
  let row = 0;
  Papa.parse<string[]>(text, {
    step: ({ data, meta }) => {
      row += 1;
      if (!isBlank(data)) onRow({ row, cells: data });
      if (row % ROWS_A_WORD !== 0) return;
      const total = Math.round((row * text.length) / Math.max(1, meta.cursor));
      onProgress?.({ done: row, total: Math.max(row, total) });
    },
  });
}

/** The first rows that are not blank, and what they are delimited by. */
export function firstRows(text: string, most: number): { delimiter: string; rows: FileRow[] } {
  const { data, meta } = Papa.parse<string[]>(text, { preview: most });
  const rows = data.map((cells, place) => ({ row: place + 1, cells }));
  return { delimiter: meta.delimiter, rows: rows.filter(({ cells }) => !isBlank(cells)) };
}
