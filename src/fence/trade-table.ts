import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#setup/run.ts';

/** One line of what the trade asks for, and what keeps it. */
export interface TradeRow {
  readonly asked: string;
  readonly rules: readonly string[];
  /** Paths into a programme, as `benefits.when.from`. */
  readonly fields: readonly string[];
  readonly facts: readonly string[];
  readonly tests: readonly string[];
  /** What the last cell says. */
  readonly held: string;
}

/** The rows under “Where the trade is kept” in the domain’s README. */
export function tradeRows(): TradeRow[] {
  const text = readFileSync(join(root, 'src/domain/README.md'), 'utf8');
  const [, table = ''] = text.split('\n## Where the trade is kept\n');
  return table
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| asked |'))
    .map(rowOf);
}

function rowOf(line: string): TradeRow {
  const [asked = '', rules = '', fields = '', facts = '', held = ''] = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  return {
    ...{ asked, held, fields: quoted(fields), facts: quoted(facts) },
    rules: rules.match(/[A-Z]{1,2}\d+/g) ?? [],
    tests: quoted(held).map((path) => (path.startsWith('e2e/') ? path : `src/${path}`)),
  };
}

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}
