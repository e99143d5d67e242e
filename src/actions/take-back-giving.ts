import type { GivingTakenBack } from '#domain/fact/fact.ts';
import { takeBackGiving as decide, type GivingGone } from '#domain/purchase/take-back-giving.ts';
import { type Result, refused } from '#domain/result.ts';
import { readPurchase } from '#storage/read/read-purchase.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import { type MemberUnknown, recordAboutMember } from './record-about-member.ts';
import type { Shop } from './shop.ts';
import { voidWithinMs } from './void-window.ts';

export type GivingStays = GivingGone | MemberUnknown | NotRecorded | { readonly code: 'TOO_LATE' };

/** Undoes within a minute that a purchase was given to a member: it is nobody’s again. */
export async function takeBackGiving(
  shop: Shop,
  { clerk, purchase: wanted }: { readonly clerk: string; readonly purchase: string },
): Promise<Result<GivingTakenBack, GivingStays>> {
  const found = await readPurchase(shop.db, wanted);
  if (!found?.given) return refused({ code: 'GIVING_GONE' });
  const { given, returns: back } = found;
  const { member } = given.body;
  if (shop.now() - given.fact.recordedAt.instant > voidWithinMs) {
    return refused({ code: 'TOO_LATE' });
  }
  return await orNotRecorded(
    recordAboutMember<GivingTakenBack, GivingGone>(shop, { clerk, member }, (card, day) =>
      decide({ card, given: given.body, back, day }),
    ),
  );
}
