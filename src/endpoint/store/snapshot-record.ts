import type { MemberId } from '#domain/member/member.ts';
import type { Notice } from '#protocol/notice.ts';

export interface SnapshotRecord {
  /** The hash of its manifest. */
  readonly name: string;
  /** All up to this number of the order is in it. */
  readonly g: number;
}

export interface SnapshotPut extends SnapshotRecord {
  readonly manifest: string;
}

export interface SnapshotBlock {
  readonly sha256: string;
  /** The `g` of the snapshot that is being made. */
  readonly made: number;
  readonly members: readonly MemberId[];
  readonly packed: Uint8Array;
}

/** Changed before this number, or after that one. */
export type CardPage = { readonly most: number } & (
  | { readonly before: number }
  | { readonly after: number }
);

export interface LoggedNotice {
  readonly g: number;
  readonly notice: Notice;
}
