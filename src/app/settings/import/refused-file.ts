import type { RefusedRow } from '#actions/intake/intake-desk.ts';
import { csvRow } from '#domain/intake/csv-row.ts';
import type { Say } from '#i18n/say.ts';
import { issueText } from './issue-text.ts';

/** The refused rows as a file: as they came, with their number and what is wrong in front. */
export function refusedFile(
  say: Say,
  header: readonly string[],
  rows: readonly RefusedRow[],
): string {
  const heading = [say('import.refused.row'), say('import.refused.wrong'), ...header];
  const lines = rows.map(({ row, issues, cells }) => {
    const wrong = issues.map((issue) => issueText(say, issue)).join('; ');
    return csvRow([String(row), wrong, ...cells]);
  });
  return `\uFEFF${csvRow(heading)}${lines.join('')}`;
}
