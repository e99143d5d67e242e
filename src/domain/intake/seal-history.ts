import { daysBetween } from '../calendar/day.ts';
import type { FactBody } from '../fact/fact.ts';
import type { SealedFact } from '../fact/member-record.ts';
import type { DayAndTime } from './read-day.ts';

/** Whose import it is. The batch stands for the till that the facts never had. */
export interface ImportedBy {
  readonly batch: string;
  readonly clerk: string;
  readonly boutique: string;
}

export type Seal = (body: FactBody, when: DayAndTime) => SealedFact;

/**
 * Seals facts that no chain of a till holds: the hash of the block covers them, so each is merely
 * named, by its batch and running number. What happened earlier stands earlier, and of two facts
 * of one second the one recorded first.
 */
export function sealHistory({ batch, clerk, boutique }: ImportedBy): Seal {
  let count = 0;
  let last = 0;
  return (body, { day, second }) => {
    count += 1;
    const instant = (daysBetween('1970-01-01', day) * 86_400 + second) * 1000;
    const order = instant > last || last - instant > 999 ? instant : last + 1;
    last = order;
    return {
      hash: `${batch}:${count}`,
      till: batch,
      clerk,
      boutique,
      recordedAt: { instant, day, order },
      body,
    };
  };
}
