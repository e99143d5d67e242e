import type { MemberAmended } from '#domain/fact/fact.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import { type AboutMember, type MemberUnknown, recordAboutMember } from './record-about-member.ts';
import type { Shop } from './shop.ts';

export interface NameReferrer extends AboutMember {
  /** Her number or phone, whose it is. */
  readonly who: string;
}

export type ReferrerRefusal =
  | { readonly code: 'REFERRER_UNKNOWN' }
  /** The first purchase decides on the points; who brought her must be known by then. */
  | { readonly code: 'HAS_PURCHASES' };

/** Writes down who brought a new member, until she has bought something. */
export async function nameReferrer(
  shop: Shop,
  request: NameReferrer,
): Promise<Result<MemberAmended, ReferrerRefusal | MemberUnknown | NotRecorded>> {
  const { member, who } = request;
  const found = await shop.search.exact(who);
  if (!found || found.member === member) return refused({ code: 'REFERRER_UNKNOWN' });
  const referredBy = found.member;
  return await orNotRecorded(
    recordAboutMember<MemberAmended, ReferrerRefusal>(shop, request, (card) =>
      card.purchases.length > 0
        ? refused({ code: 'HAS_PURCHASES' })
        : done({ type: 'member.amended', member, changes: {}, referredBy }),
    ),
  );
}
