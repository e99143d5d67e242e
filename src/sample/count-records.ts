import type { BlocksImported } from '#domain/fact/fact.ts';
import type { MemberRecord } from '#domain/fact/member-record.ts';

/** What the histories come to, as an import says it. */
export function countRecords(records: readonly MemberRecord[]): BlocksImported['counts'] {
  const counts = { members: records.length, purchases: 0, returns: 0, lines: 0 };
  let [revenueMinor, returnedMinor] = [0, 0];
  for (const { body } of records.flatMap(({ history }) => history)) {
    if (body.type === 'purchase.recorded') {
      counts.purchases += 1;
      counts.lines += body.purchase.lines.length;
      revenueMinor += body.purchase.lines.reduce((sum, { netMinor }) => sum + netMinor, 0);
    }
    if (body.type === 'purchase.returned') {
      counts.returns += 1;
      counts.lines += body.return.lines.length;
      returnedMinor += body.return.lines.reduce((sum, { netMinor }) => sum + netMinor, 0);
    }
  }
  return { ...counts, revenueMinor, returnedMinor };
}
