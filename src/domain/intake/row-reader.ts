import type { Day } from '../calendar/day.ts';
import { cleanCell } from './clean-cell.ts';
import type { Columns } from './columns.ts';
import type { FileRow } from './file-row.ts';
import type { Habits } from './habits.ts';
import type { IssueCode, RowIssue } from './issue.ts';
import type { DayAndTime } from './read-day.ts';
import type { FigureRefusal } from './read-figure.ts';
import { memoryOf } from './reading-memory.ts';

/** How the rows of one file are to be read. */
export interface Reading<Field extends string> extends Habits {
  readonly columns: Columns<Field>;
  /** Decimals of the shop's currency. */
  readonly decimals: number;
  /** No purchase and no enrolment lies after it. */
  readonly today: Day;
}

/** Reads the cells of one row and remembers what is wrong with them. */
export interface RowReader<Field extends string> {
  readonly issues: readonly RowIssue<Field>[];
  cell(field: Field): string;
  text(field: Field, longest?: number): string | undefined;
  amount(field: Field): number | undefined;
  whole(field: Field, code: IssueCode): number | undefined;
  day(field: Field): DayAndTime | undefined;
  refuse(field: Field, code: IssueCode, limit?: number): undefined;
}

const AMOUNT_CODES: Readonly<Record<FigureRefusal, IssueCode>> = {
  UNREADABLE: 'AMOUNT_UNREADABLE',
  TOO_FINE: 'AMOUNT_TOO_FINE',
  TOO_LARGE: 'AMOUNT_TOO_LARGE',
};

export function readRow<Field extends string>(
  { row, cells }: FileRow,
  reading: Reading<Field>,
): RowReader<Field> {
  const issues: RowIssue<Field>[] = [];
  const memory = memoryOf(reading);
  const cell = (field: Field) => {
    const column = reading.columns[field];
    return column === undefined ? '' : cleanCell(cells[column]);
  };
  const refuse = (field: Field, code: IssueCode, limit?: number) => {
    const value = cell(field).slice(0, 80);
    issues.push({ row, field, code, value, ...(limit === undefined ? {} : { limit }) });
    return undefined;
  };
  const text = (field: Field, longest = 120) => {
    const found = cell(field);
    if (found.length > longest) return refuse(field, 'TOO_LONG', longest);
    return found === '' ? undefined : found;
  };
  const amount = (field: Field) => {
    const found = cell(field);
    if (found === '') return undefined;
    const read = memory.figure(found, reading.decimals);
    if (read.ok) return read.value;
    return refuse(field, AMOUNT_CODES[read.refusal], reading.decimals);
  };
  const whole = (field: Field, code: IssueCode) => {
    const found = cell(field);
    if (found === '') return undefined;
    const read = memory.figure(found, 0);
    return read.ok ? read.value : refuse(field, code);
  };
  const day = (field: Field) => {
    const found = cell(field);
    if (found === '') return undefined;
    const read = memory.day(found);
    if (read === undefined) return refuse(field, 'DAY_UNREADABLE');
    return read.day > reading.today ? refuse(field, 'DAY_AHEAD') : read;
  };
  return { issues, cell, text, amount, whole, day, refuse };
}
