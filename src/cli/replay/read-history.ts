import type { Day } from '#domain/calendar/day.ts';
import type { Columns } from '#domain/intake/columns.ts';
import type { FileRow } from '#domain/intake/file-row.ts';
import { foldHeader } from '#domain/intake/fold-header.ts';
import type { IssueCode, RowIssue } from '#domain/intake/issue.ts';
import type { HistoryMap } from '#domain/intake/map-schema.ts';
import { type FirstRows, planReading } from '#domain/intake/plan-reading.ts';
import { type PurchaseField, purchaseFile } from '#domain/intake/purchase-columns.ts';
import {
  type HistoryLine,
  type PurchaseReading,
  purchaseRow,
} from '#domain/intake/purchase-row.ts';
import { purchaseRows } from '#domain/intake/purchase-rows.ts';
import type { Issue } from '#domain/programme/issue.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { readCsv } from './read-csv.ts';

/** What of the file is no part of the history. */
export interface Aside {
  readonly refused: {
    readonly rows: number;
    readonly byCode: Readonly<Partial<Record<IssueCode, number>>>;
    /** The first of them, to look at. */
    readonly first: readonly RowIssue[];
  };
  /** Rows after the day of the report. */
  readonly later: number;
}

export interface HistoryFile {
  readonly purchases: string;
  readonly map: HistoryMap;
  readonly decimals: number;
  readonly asOf: Day;
}

const FIRST_ROWS = 1000;
const FIRST_ISSUES = 20;

/**
 * Hands over a purchase history line by line. How the file is to be read is told by its first rows;
 * they alone are kept for a moment. False leaves off reading.
 */
export async function readHistory(
  { purchases, map, decimals, asOf }: HistoryFile,
  take: (line: HistoryLine) => boolean,
): Promise<Result<Aside, readonly Issue[]>> {
  const issues = countIssues();
  let later = 0;
  const takeLine = (line: ReturnType<typeof purchaseRow>) => {
    if (!line.ok) issues.add(line.refusal);
    else if (line.value.when.day > asOf) later += 1;
    else return take(line.value);
    return true;
  };
  const first: FileRow[] = [];
  let planned: Result<PurchaseReading, readonly Issue[]> | undefined;
  let lineOf: ReturnType<typeof purchaseRows> | undefined;
  const begin = () => {
    const [header, ...sample] = first;
    const cells = { header: header?.cells ?? [], rows: sample.map((row) => row.cells) };
    planned = readingOf(map, { ...cells, decimals });
    if (!planned.ok) return false;
    const { value: reading } = planned;
    lineOf = purchaseRows(reading);
    return sample.every((row) => takeLine(purchaseRow(row, reading)));
  };
  await readCsv(purchases, (row) => {
    if (lineOf) return takeLine(lineOf(row));
    first.push({ row: row.row, cells: row.cells() });
    return first.length <= FIRST_ROWS || begin();
  });
  if (!planned) begin();
  return planned && !planned.ok ? planned : done({ refused: issues.counted(), later });
}

function readingOf(map: HistoryMap, first: FirstRows): Result<PurchaseReading, readonly Issue[]> {
  const named = columnsNamed(map, first.header);
  if (!named.ok) return named;
  const guessed = planReading(purchaseFile, first).columns;
  const columns = { ...guessed, ...named.value };
  const plan = planReading(purchaseFile, first, { ...map, columns });
  const missing = plan.missing.map((group) => ({
    path: `$.columns.${group[0]}`,
    message: 'is not found in the file',
    allowed: `one of its headers: ${first.header.join(', ')}`,
  }));
  const open = plan.open.map((habit) => ({
    path: `$.${habit}`,
    message: 'cannot be told from the file',
    allowed: habit === 'dates' ? '"dmy" or "mdy"' : '"." or ","',
  }));
  if (missing.length + open.length > 0) return refused([...missing, ...open]);
  const { dates, decimal } = plan;
  const { decimals } = first;
  const returnPrefix = map.returnPrefix ?? 'C';
  return done({ columns, dates, decimal, decimals, returnPrefix, today: '9999-12-31' });
}

function columnsNamed(
  { columns = {} }: HistoryMap,
  header: readonly string[],
): Result<Columns<PurchaseField>, readonly Issue[]> {
  const folded = header.map(foldHeader);
  const found: [string, number][] = [];
  const issues: Issue[] = [];
  for (const [field, name] of Object.entries(columns)) {
    const exact = header.indexOf(name);
    const column = exact < 0 ? folded.indexOf(foldHeader(name)) : exact;
    if (column >= 0) found.push([field, column]);
    else {
      const allowed = `one of its headers: ${header.join(', ')}`;
      issues.push({ path: `$.columns.${field}`, message: `is ${JSON.stringify(name)}`, allowed });
    }
  }
  return issues.length > 0 ? refused(issues) : done(Object.fromEntries(found));
}

function countIssues() {
  const byCode: Partial<Record<IssueCode, number>> = {};
  const first: RowIssue[] = [];
  let rows = 0;
  return {
    add(issues: readonly RowIssue[]) {
      rows += 1;
      for (const { code } of issues) byCode[code] = (byCode[code] ?? 0) + 1;
      if (first.length < FIRST_ISSUES) first.push(...issues);
    },
    counted: () => ({ rows, byCode, first }),
  };
}
