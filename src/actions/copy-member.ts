import { type MemberCopy, memberCopy } from '#domain/fact/member-copy.ts';
import type { MemberId } from '#domain/member/member.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readHistory } from '#storage/read/read-history.ts';
import { readBoutique, readClerks } from '#storage/read/read-shop.ts';
import type { MemberUnknown } from './record-about-member.ts';
import type { Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';

/** Everything that is held on her, under whatever names, as one document. Nothing is recorded. */
export async function copyMember(
  shop: Shop,
  member: MemberId,
  wordings: Readonly<Record<string, string>>,
): Promise<Result<MemberCopy, MemberUnknown>> {
  const { db } = shop;
  const [card, history, boutique, clerks] = await Promise.all([
    readCard(db, member),
    readHistory(db, member),
    readBoutique(db),
    readClerks(db),
  ]);
  if (!card) return refused({ code: 'MEMBER_UNKNOWN' });
  const names = new Map(clerks.map(({ clerk, name }) => [clerk, name]));
  const today = momentNow(shop).day;
  const told = { card, history, today, wordings, clerks: names };
  return done(memberCopy({ ...told, boutique: boutique?.name ?? '' }));
}
