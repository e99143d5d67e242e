import type { Row } from './omnibox-rows.ts';

export const listId = 'till-found';

/** What the field points at while the focus stays in it. */
export function rowId(row: Row): string {
  return `till-found-${row.kind}-${row.id.replace(/\W/g, '_')}`;
}
