import type { MemberAmended } from '#domain/fact/fact.ts';
import { refusalOf, type ToldRefusal } from '#domain/member/told.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import { type AboutMember, type MemberUnknown, recordAboutMember } from './record-about-member.ts';
import type { Shop } from './shop.ts';

export interface AmendMember extends AboutMember {
  /** Fields that change; `null` empties one. */
  readonly changes: MemberAmended['changes'];
}

/**
 * Writes down what somebody told us of herself, or corrects it. What was there stays in her
 * history.
 */
export async function amendMember(
  shop: Shop,
  request: AmendMember,
): Promise<Result<MemberAmended, ToldRefusal | MemberUnknown | NotRecorded>> {
  const { member, changes } = request;
  const refusal = refusalOf(changes);
  if (refusal !== undefined) return refused(refusal);
  return await orNotRecorded(
    recordAboutMember(shop, request, () =>
      done({ type: 'member.amended', member, changes } as const),
    ),
  );
}

export type WithdrawRefusal = { readonly code: 'HAS_PURCHASES' };

/** Takes an enrolment back that nothing was built on yet. */
export async function takeBackEnrolment(
  shop: Shop,
  about: AboutMember,
): Promise<Result<MemberAmended, WithdrawRefusal | MemberUnknown | NotRecorded>> {
  const { member } = about;
  return await orNotRecorded(
    recordAboutMember<MemberAmended, WithdrawRefusal>(shop, about, (card) =>
      card.purchases.length > 0
        ? refused({ code: 'HAS_PURCHASES' })
        : done({ type: 'member.amended', member, changes: {}, withdrawn: true }),
    ),
  );
}
