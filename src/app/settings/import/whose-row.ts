import type { RefusedRow } from '#actions/intake/intake-desk.ts';
import type { Wish } from './import-state.ts';

/** Whom or what a row is about, as it stands there: a name, or else what tells it from others. */
export function whoseRow(
  { cells }: Pick<RefusedRow, 'cells'>,
  columns: Wish['columns'],
): string | undefined {
  const cell = (field: keyof Wish['columns']) => {
    const column = columns[field];
    return column === undefined ? '' : (cells[column]?.trim() ?? '');
  };
  const parts = [cell('familyName'), cell('givenName')].filter((part) => part !== '').join(' ');
  return [cell('name'), parts, cell('member'), cell('number'), cell('phone'), cell('sku')].find(
    (text) => text !== '',
  );
}
