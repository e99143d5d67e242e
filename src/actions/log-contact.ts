import type { ContactLogged, ContactOutcome, FollowUpReason } from '#domain/desk/contact.ts';
import { done, type Result } from '#domain/result.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import { type AboutMember, type MemberUnknown, recordAboutMember } from './record-about-member.ts';
import type { Shop } from './shop.ts';

export interface LogContact extends AboutMember {
  readonly channel: ContactLogged['channel'];
  readonly outcome: ContactOutcome;
  /** The follow-ups this answers; none when she was contacted for no reason of ours. */
  readonly reasons: readonly FollowUpReason[];
  readonly note?: string;
}

/** Somebody reached out to a member. Gives back what now stands in her log. */
export async function logContact(
  shop: Shop,
  request: LogContact,
): Promise<Result<ContactLogged, MemberUnknown | NotRecorded>> {
  const { clerk, member, channel, outcome, reasons } = request;
  const note = request.note?.trim();
  const id = shop.newId();
  const recorded = await orNotRecorded(
    recordAboutMember(shop, request, (_, day) =>
      done({
        type: 'contact.recorded',
        member,
        contact: { id, day, clerk, channel, outcome, reasons, ...(note ? { note } : {}) },
      } as const),
    ),
  );
  return recorded.ok ? done(recorded.value.contact) : recorded;
}
