import type { AnyField } from '#actions/intake/intake-desk.ts';
import type { RowIssue } from '#domain/intake/issue.ts';
import type { Say } from '#i18n/say.ts';

/** "Price: is no figure", "Phone: stands in row 12 already". */
export function issueText(say: Say, { field, code, limit }: RowIssue): string {
  const row = String(limit ?? '');
  return `${fieldText(say, field)}: ${say(`import.issue.${code}`, { row })}`;
}

export function fieldText(say: Say, field: string): string {
  return say(`import.field.${field as AnyField}`);
}
