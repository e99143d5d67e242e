import type { Day } from '#domain/calendar/day.ts';
import type { FollowUpReason } from '#domain/desk/contact.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import { type AboutMember, type MemberUnknown, recordAboutMember } from './record-about-member.ts';
import type { Shop } from './shop.ts';

export interface PutOff extends AboutMember {
  readonly reason: FollowUpReason;
  /** First day it is due again; without it, it is due at once. */
  readonly until?: Day;
}

export type PutOffRefusal = MemberUnknown | NotRecorded | { readonly code: 'DAY_NOT_AHEAD' };

/** Later: a follow-up is not shown before a day. Without a day, that is taken back. */
export async function putOff(shop: Shop, request: PutOff): Promise<Result<void, PutOffRefusal>> {
  const { clerk, member, reason, until } = request;
  const recorded = await orNotRecorded(
    recordAboutMember(shop, request, (_, today) =>
      until !== undefined && until <= today
        ? refused({ code: 'DAY_NOT_AHEAD' } as const)
        : done({
            type: 'follow-up.put-off',
            member,
            putOff: { reason, clerk, ...(until === undefined ? {} : { until }) },
          } as const),
    ),
  );
  return recorded.ok ? done(undefined) : recorded;
}
