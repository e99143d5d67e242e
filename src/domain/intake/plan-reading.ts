import { cleanCell } from './clean-cell.ts';
import type { Columns, FileKind } from './columns.ts';
import { guessColumns, missingColumns } from './columns.ts';
import { dateOrders, decimalMarks } from './habits.ts';
import { readBirthday } from './read-birthday.ts';
import { type DateOrder, readDay } from './read-day.ts';
import type { DecimalMark } from './read-figure.ts';

/** How a file will be read, as far as its first rows tell, and what somebody has to say. */
export interface ReadingPlan<Field extends string> {
  readonly columns: Columns<Field>;
  /** Of each group one column is still to be found. */
  readonly missing: readonly (readonly Field[])[];
  readonly dates: DateOrder;
  readonly decimal: DecimalMark;
  /** What the first rows leave open: the value above is then a proposal. */
  readonly open: readonly ('dates' | 'decimal')[];
}

/** What somebody said already; it goes before what the file tells. */
export interface ReadingWish<Field extends string> {
  readonly columns?: Columns<Field> | undefined;
  readonly dates?: DateOrder | undefined;
  readonly decimal?: DecimalMark | undefined;
}

export interface FirstRows {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly decimals: number;
}

export function planReading<Field extends string>(
  kind: FileKind<Field>,
  { header, rows, decimals }: FirstRows,
  wish: ReadingWish<Field> = {},
): ReadingPlan<Field> {
  const columns = wish.columns ?? guessColumns(kind, header);
  const cellsOf = (fields: readonly Field[]) =>
    fields.flatMap((field) => {
      const column = columns[field];
      return column === undefined ? [] : rows.map((row) => cleanCell(row[column]));
    });
  const dates = dateOrders(cellsOf(kind.days), readAnyDay);
  const marks = decimalMarks(cellsOf(kind.amounts), decimals);
  const open: ('dates' | 'decimal')[] = [];
  if (wish.dates === undefined && dates.length > 1) open.push('dates');
  if (wish.decimal === undefined && marks.length > 1) open.push('decimal');
  return {
    columns,
    missing: missingColumns(kind, columns),
    dates: wish.dates ?? dates[0] ?? 'ymd',
    decimal: wish.decimal ?? marks[0] ?? '.',
    open,
  };
}

function readAnyDay(cell: string, order: DateOrder): unknown {
  return readDay(cell, order)?.day ?? readBirthday(cell, order);
}
