import { cashFigures } from './cash-figures.ts';
import { figuresOf } from './figures.ts';
import { factsInShift, type OpenShift, type ShiftNow, salesAmong } from './shift-now.ts';
import type { ShiftReport } from './shift-report.ts';

export interface Naming {
  readonly currency: string;
  /** The name of whoever opened it. */
  readonly openedBy: string;
}

/** What the Z report would say now; nothing comes of asking. Keeps K6. */
export function xReport(
  now: ShiftNow,
  { clerk, recordedAt }: OpenShift,
  { currency, openedBy }: Naming,
): ShiftReport {
  const before = now.facts.slice(0, now.facts.length - factsInShift(now).length);
  const { instant, day } = recordedAt;
  return {
    ...figuresOf(now.facts),
    currency,
    opened: { clerk, name: openedBy, instant, day },
    before: salesAmong(before),
    cash: cashFigures(now),
  };
}

export type BlindReport = Omit<ShiftReport, 'cash' | 'tenders'>;

/** As whoever has still to count may see it: nothing from which cash can be reckoned. K4. */
export function blindly({ cash: _, tenders: __, ...report }: ShiftReport): BlindReport {
  return report;
}
