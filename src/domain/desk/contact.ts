import type { Day } from '../calendar/day.ts';
import type { Channel } from '../member/member.ts';

export type FollowUpReason =
  | 'birthday'
  | 'large-purchase'
  | 'not-contacted'
  | 'rhythm-broken'
  | 'referral'
  | 'tier-reached'
  | 'tier-lapsing';

export type ContactOutcome = 'reached' | 'no-answer' | 'sent' | 'done';

/** One reaching-out and its outcome. `day` and clerk stand in the fact that records it. */
export interface ContactLogged {
  readonly id: string;
  readonly day: Day;
  readonly clerk: string;
  readonly channel: Channel | 'in-person';
  readonly outcome: ContactOutcome;
  /** The follow-ups this answers. */
  readonly reasons: readonly FollowUpReason[];
  readonly note?: string;
}

export interface FollowUpPutOff {
  readonly reason: FollowUpReason;
  /** First day it is due again; absent means: due at once. */
  readonly until?: Day;
  readonly clerk: string;
}
