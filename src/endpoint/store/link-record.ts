import type { MemberId } from '#domain/member/member.ts';

/** Who was found to be one with somebody before there was a card of her. */
export interface LinkRecord {
  readonly member: MemberId;
  readonly linked: MemberId;
}
