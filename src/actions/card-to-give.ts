import type { MemberId } from '#domain/member/member.ts';
import { badCardNumber, type CardNumberRefusal } from '#domain/member/printed-cards.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { plainCode } from '#domain/rights/code.ts';
import { readArticle } from '#storage/read/read-article.ts';
import { readByCode } from '#storage/read/read-by-code.ts';
import type { Shop } from './shop.ts';
import { printedNumber, whoseNumber } from './whose-number.ts';

export type CardRefusal =
  | CardNumberRefusal
  /** It is somebody's, by this name where she has one. */
  | { readonly code: 'CARD_KNOWN'; readonly member: MemberId; readonly name?: string };

/**
 * The number of a card that may be handed to somebody: it is nobody's, and nothing that is sold or
 * that pays bears it. Out of a box it is known to be a card; any other must at least look like one.
 * Keeps N4 and N5.
 */
export async function cardToGive(shop: Shop, typed: string): Promise<Result<string, CardRefusal>> {
  const number = plainCode(typed);
  const [printed, [holder], article, [right]] = await Promise.all([
    printedNumber(shop, number),
    whoseNumber(shop, number),
    readArticle(shop.db, number),
    readByCode(shop.db, [number]),
  ]);
  if (holder) {
    const { name } = holder.profile;
    return refused({
      code: 'CARD_KNOWN',
      member: holder.member,
      ...(name !== undefined && { name }),
    });
  }
  if (article) return refused({ code: 'NUMBER_OF_GOODS' });
  if (right) return refused({ code: 'NUMBER_OF_VOUCHER' });
  const bad = printed === undefined ? badCardNumber(number) : undefined;
  return bad ? refused(bad) : done(number);
}
