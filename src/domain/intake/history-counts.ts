import type { BlocksImported } from '../fact/fact.ts';
import type { Receipt } from './gather-receipts.ts';

export type HistoryCounts = BlocksImported['counts'];

export const noHistory: HistoryCounts = {
  members: 0,
  purchases: 0,
  returns: 0,
  lines: 0,
  revenueMinor: 0,
  returnedMinor: 0,
};

/** What a history comes to. Revenue is what was sold, before anything was brought back. */
export function countHistory(members: ReadonlyMap<string, readonly Receipt[]>): HistoryCounts {
  const counts = { ...noHistory, members: members.size - (members.has('') ? 1 : 0) };
  for (const receipts of members.values()) {
    for (const { back, lines } of receipts) {
      const minor = lines.reduce((sum, line) => sum + line.quantity * line.article.priceMinor, 0);
      counts.lines += lines.length;
      counts[back ? 'returns' : 'purchases'] += 1;
      counts[back ? 'returnedMinor' : 'revenueMinor'] += minor;
    }
  }
  return counts;
}
