import type { SealedFact } from '#domain/fact/member-record.ts';
import { type HistoryCounts, noHistory } from '#domain/intake/history-counts.ts';
import type { MemberId } from '#domain/member/member.ts';
import { packRecords } from '#storage/pack-records.ts';
import type { ImportOrder, Portion } from './intake-desk.ts';
import { memberRecords } from './member-records.ts';
import { purchaseRecords } from './purchase-records.ts';
import type { Records } from './records.ts';
import type { Taken } from './row-taker.ts';

/** Packs what was taken into blocks, as much at a time as nobody notices. */
export interface Packing {
  readonly counts: HistoryCounts;
  next(): Portion;
  added(): readonly { readonly member: MemberId; readonly facts: readonly SealedFact[] }[];
}

export function packing(taken: Taken, order: ImportOrder): Packing {
  const records = recordsOf(taken, order);
  const progress = { done: 0 };
  const blocks = records.blocks(progress);
  return {
    counts: records.counts,
    next() {
      const { value, done: isLast = false } = blocks.next();
      const found = value ? [value] : [];
      return { blocks: found, done: progress.done, total: records.total, isLast };
    },
    added: () => [...records.added].map(([member, facts]) => ({ member, facts })),
  };
}

function recordsOf(taken: Taken, order: ImportOrder): Records {
  switch (taken.kind) {
    case 'members':
      return memberRecords(taken.drafts, order);
    case 'purchases':
      return purchaseRecords(taken.gathering.byMember(), order);
    case 'articles':
      return { counts: noHistory, total: 0, added: new Map(), blocks: () => packRecords([]) };
  }
}
