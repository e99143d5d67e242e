import type { SealedFact } from '#domain/fact/member-record.ts';
import type { HistoryCounts } from '#domain/intake/history-counts.ts';
import type { MemberId } from '#domain/member/member.ts';

/** What a file comes to, and how it is packed into blocks, one after the other. */
export interface Records {
  readonly counts: HistoryCounts;
  /** Receipts or members, as `progress` counts them. */
  readonly total: number;
  /** Facts of members who were here before; filled while packing. */
  readonly added: Map<MemberId, readonly SealedFact[]>;
  blocks(progress: { done: number }): Generator<Uint8Array<ArrayBuffer>>;
}
