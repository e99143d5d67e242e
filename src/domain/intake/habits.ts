import type { DateOrder } from './read-day.ts';
import type { DecimalMark } from './read-figure.ts';
import { readFigure } from './read-figure.ts';

/** How a file writes its days and figures. */
export interface Habits {
  readonly dates: DateOrder;
  readonly decimal: DecimalMark;
}

type ReadDay = (cell: string, order: DateOrder) => unknown;

/**
 * The orders of day and month that read the most of these cells; two of them mean that the cells
 * leave it open (`03/04/2024`), so somebody has to say. One rotten cell does not spoil the verdict.
 */
export function dateOrders(cells: readonly string[], read: ReadDay): readonly DateOrder[] {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const open = filled.some(
    (cell) => JSON.stringify(read(cell, 'dmy')) !== JSON.stringify(read(cell, 'mdy')),
  );
  if (!open) return ['ymd'];
  return best(['dmy', 'mdy'], (order) => filled.filter((cell) => read(cell, order)).length);
}

/** The decimal marks that read the most of these cells; two of them mean: ask. */
export function decimalMarks(cells: readonly string[], decimals: number): readonly DecimalMark[] {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const open = filled.some((cell) => figure(cell, '.', decimals) !== figure(cell, ',', decimals));
  if (!open) return ['.'];
  const reads = (mark: DecimalMark) =>
    filled.filter((cell) => figure(cell, mark, decimals) !== undefined).length;
  return best(['.', ','], reads);
}

function figure(cell: string, mark: DecimalMark, decimals: number): number | undefined {
  const read = readFigure(cell, mark, decimals);
  return read.ok ? read.value : undefined;
}

function best<Choice>(choices: readonly Choice[], worth: (choice: Choice) => number): Choice[] {
  const most = Math.max(...choices.map(worth));
  return choices.filter((choice) => worth(choice) === most);
}
