import { done, type Result, refused } from '#domain/result.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import { type AboutMember, type MemberUnknown, recordAboutMember } from './record-about-member.ts';
import type { Shop } from './shop.ts';

export interface TakeBackContact extends AboutMember {
  readonly contact: string;
}

export type TakeBackContactRefusal =
  | MemberUnknown
  | NotRecorded
  | { readonly code: 'CONTACT_UNKNOWN' };

/** It was a slip: what the contact answered is due again. The fact that it was logged remains. */
export async function takeBackContact(
  shop: Shop,
  request: TakeBackContact,
): Promise<Result<void, TakeBackContactRefusal>> {
  const { member, contact } = request;
  const recorded = await orNotRecorded(
    recordAboutMember(shop, request, (card) =>
      card.contacts.some(({ id }) => id === contact)
        ? done({ type: 'contact.taken-back', member, contact } as const)
        : refused({ code: 'CONTACT_UNKNOWN' } as const),
    ),
  );
  return recorded.ok ? done(undefined) : recorded;
}
