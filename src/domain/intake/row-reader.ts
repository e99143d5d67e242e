import type { Day } from '../calendar/day.ts';
import { cleanCell } from './clean-cell.ts';
import type { Columns } from './columns.ts';
import type { FileRow } from './file-row.ts';
import type { Habits } from './habits.ts';
import type { IssueCode, RowIssue } from './issue.ts';
import type { DayAndTime } from './read-day.ts';
import { readDayAgain } from './read-day-again.ts';
import { type FigureRefusal, readFigure } from './read-figure.ts';

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
  file: FileRow,
  reading: Reading<Field>,
): RowReader<Field> {
  return new Row(file, reading);
}

class Row<Field extends string> implements RowReader<Field> {
  readonly issues: RowIssue<Field>[] = [];
  readonly #file: FileRow;
  readonly #reading: Reading<Field>;

  constructor(file: FileRow, reading: Reading<Field>) {
    this.#file = file;
    this.#reading = reading;
  }

  cell(field: Field): string {
    const column = this.#reading.columns[field];
    return column === undefined ? '' : cleanCell(this.#file.cells[column]);
  }

  refuse(field: Field, code: IssueCode, limit?: number): undefined {
    const value = this.cell(field).slice(0, 80);
    const { row } = this.#file;
    this.issues.push({ row, field, code, value, ...(limit === undefined ? {} : { limit }) });
    return undefined;
  }

  text(field: Field, longest = 120): string | undefined {
    const found = this.cell(field);
    if (found.length > longest) return this.refuse(field, 'TOO_LONG', longest);
    return found === '' ? undefined : found;
  }

  amount(field: Field): number | undefined {
    const found = this.cell(field);
    if (found === '') return undefined;
    const { decimal, decimals } = this.#reading;
    const read = readFigure(found, decimal, decimals);
    if (read.ok) return read.value;
    return this.refuse(field, AMOUNT_CODES[read.refusal], decimals);
  }

  whole(field: Field, code: IssueCode): number | undefined {
    const found = this.cell(field);
    if (found === '') return undefined;
    const read = readFigure(found, this.#reading.decimal, 0);
    return read.ok ? read.value : this.refuse(field, code);
  }

  day(field: Field): DayAndTime | undefined {
    const found = this.cell(field);
    if (found === '') return undefined;
    const read = readDayAgain(found, this.#reading);
    if (read === undefined) return this.refuse(field, 'DAY_UNREADABLE');
    return read.day > this.#reading.today ? this.refuse(field, 'DAY_AHEAD') : read;
  }
}
