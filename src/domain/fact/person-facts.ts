import type { MemberId } from '../member/member.ts';

/** She was found to be the same person as `into`: together they have what each has. */
export interface MemberMerged {
  readonly type: 'member.merged';
  readonly member: MemberId;
  readonly into: MemberId;
  readonly manager?: string;
  readonly note?: string;
}

/** They are two after all. */
export interface MemberSeparated {
  readonly type: 'member.separated';
  readonly member: MemberId;
  /** The one she was taken for. */
  readonly from?: MemberId;
  readonly manager?: string;
  readonly note?: string;
}

export type ErasureReason = 'asked' | 'consent-withdrawn' | 'no-longer-needed' | 'by-mistake';

/**
 * What says who she is was destroyed; what she bought and earned stays under her bare id. Final:
 * nothing that is heard of her later says more. The reason is one of a few: a text could name her.
 */
export interface MemberErased {
  readonly type: 'member.erased';
  readonly member: MemberId;
  readonly manager: string;
  readonly reason: ErasureReason;
}
