import type { MemberId } from '#domain/member/member.ts';

/** A phone in its international form, and who gave it. */
export interface PhoneRecord {
  readonly phone: string;
  readonly member: MemberId;
}
