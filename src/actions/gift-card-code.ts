import { done, type Result, refused } from '#domain/result.ts';
import { badGiftCardCode, type CodeRefusal, plainCode } from '#domain/rights/code.ts';
import { readArticle } from '#storage/read/read-article.ts';
import { readByCode } from '#storage/read/read-by-code.ts';
import type { Shop } from './shop.ts';
import { printedNumber, whoseNumber } from './whose-number.ts';

export type GiftCardCodeRefusal = CodeRefusal | { readonly code: 'CODE_OF_MEMBER' };

/** The code of a card that money is put on: printed on it, and of nothing else that is scanned. */
export async function giftCardCode(
  shop: Shop,
  typed: string,
): Promise<Result<string, GiftCardCodeRefusal>> {
  const code = plainCode(typed);
  const bad = badGiftCardCode(code);
  if (bad) return refused(bad);
  const [member] = await whoseNumber(shop, code);
  if (member || (await printedNumber(shop, code))) return refused({ code: 'CODE_OF_MEMBER' });
  const [article, [right]] = await Promise.all([
    readArticle(shop.db, code),
    readByCode(shop.db, [code]),
  ]);
  if (article) return refused({ code: 'CODE_OF_GOODS' });
  return right?.terms?.kind === 'voucher' ? refused({ code: 'CODE_MISTYPED' }) : done(code);
}
