import type { Day } from '../calendar/day.ts';
import type { Minor } from '../money/money.ts';
import type { Tier } from '../programme/programme.ts';
import type { Way } from '../programme/tier-tests.ts';

/** Something due to a member: why, by what evidence, since when, and what stands against it. */
export type FollowUp = Reason & {
  /** Its day has passed. */
  readonly isOverdue: boolean;
  /** Why it is not proposed today all the same. */
  readonly held?: Held;
};

type Evidence =
  | { readonly reason: 'birthday'; readonly on: Day; readonly inDays: number }
  | {
      readonly reason: 'large-purchase';
      readonly purchase: string;
      readonly on: Day;
      readonly netMinor: Minor;
      readonly category?: string;
    }
  /** `since` is the last contact or visit, or the enrolment. */
  | {
      readonly reason: 'not-contacted';
      readonly since: Day;
      readonly days: number;
      readonly lastContact?: Day;
    }
  | {
      readonly reason: 'rhythm-broken';
      readonly lastVisit: Day;
      readonly days: number;
      readonly medianDays: number;
    }
  /** She brought a friend, or was brought: thanks on that day, a call within the week. */
  | {
      readonly reason: 'referral';
      readonly on: Day;
      readonly side: 'brought' | 'was-brought';
      readonly step: 'thanks' | 'call';
    }
  | { readonly reason: 'tier-reached'; readonly tier: Tier; readonly on: Day }
  /** `until` is the last day on which it is hers, `keep` what would keep it beyond that. */
  | {
      readonly reason: 'tier-lapsing';
      readonly tier: Tier;
      readonly until: Day;
      readonly keep?: Way;
    };

/** What speaks for reaching out on a day, whether or not anything stands against it. */
export type Reason = Evidence & { readonly dueOn: Day };

export type Held =
  | { readonly code: 'PUT_OFF'; readonly until: Day }
  /** She refused every way of reaching her that there is. */
  | { readonly code: 'CONSENT' }
  /** No phone, no e-mail, no address. */
  | { readonly code: 'UNREACHABLE' }
  | { readonly code: 'CADENCE'; readonly last: Day; readonly until: Day };
