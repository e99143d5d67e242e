import type { Shop } from '#actions/shop.ts';
import { momentNow } from '#actions/shop-day.ts';
import { otherCase } from '#app/kit/scanner/other-case.ts';
import { isMemberNumber } from '#domain/member/number.ts';
import { programmeOn } from '#domain/programme/in-force.ts';
import type { Article } from '#domain/purchase/article.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { kindOfCode, plainCode } from '#domain/rights/code.ts';
import { isOutage } from '#storage/read/is-outage.ts';
import { readArticle } from '#storage/read/read-article.ts';
import { readByCode } from '#storage/read/read-by-code.ts';
import { readLoose } from '#storage/read/read-loose.ts';
import { readPurchase } from '#storage/read/read-purchase.ts';
import { readProgrammes } from '#storage/read/read-shop.ts';
import type { SaleCode } from '../basket/sale.ts';
import type { FoundCommand } from '../commands/found-command.ts';
import type { CardNamed } from './card-named.ts';
import { type FoundAll, type FoundCode, lookingAway, nothingFound } from './found.ts';
import { canBeOfCard, looksLikeReceipt, type Typed } from './typed-text.ts';

/** A thing that a code names without any doubt. */
export type Named =
  | CardNamed
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'purchase'; readonly purchase: Purchase }
  | { readonly kind: 'loose'; readonly receipt: string }
  | { readonly kind: 'coupon'; readonly code: string }
  | { readonly kind: 'code'; readonly handedIn: SaleCode };

const shown = 6;

export async function lookUp(
  shop: Shop,
  typed: Typed,
  commandsFor: (text: string) => Promise<readonly FoundCommand[]>,
): Promise<FoundAll> {
  if (typed.kind === 'nothing') return nothingFound;
  if (typed.kind === 'command') {
    return { ...nothingFound, commands: await commandsFor(typed.text) };
  }
  const looking = [
    shop.search.lookUp(typed.text, shown),
    shop.search.articles(typed.text, shown),
  ] as const;
  const [found, purchase, coupon, code, card] = await Promise.all([
    Promise.all(looking).catch(orAway),
    purchaseNamed(shop, typed.text),
    couponNamed(shop, typed.text),
    codeNamed(shop, typed.text),
    canBeOfCard(typed.text) ? blankCardNamed(shop, typed.text).catch(orAway) : undefined,
  ]);
  if (found === 'away' || card === 'away') return { ...lookingAway, purchase, coupon, code };
  const [members, articles] = found;
  return { members, articles, purchase, coupon, code, card };
}

function orAway(error: unknown): 'away' {
  if (!isOutage(error)) throw error;
  return 'away';
}

/** What the code is, when it is exactly one thing: a member's number, an article's, a coupon's. */
export async function named(shop: Shop, code: string): Promise<Named | undefined> {
  if (isMemberNumber(code)) {
    const found = await shop.search.exact(code);
    if (found) return { kind: 'member', member: found.member };
  }
  const article = await readArticle(shop.db, code);
  if (article) return { kind: 'article', article };
  const coupon = await couponNamed(shop, code);
  if (coupon !== undefined) return { kind: 'coupon', code: coupon };
  const handed = await codeNamed(shop, code);
  if (handed) return { kind: 'code', handedIn: handed.handedIn };
  const found = await shop.search.exact(code);
  if (found) return { kind: 'member', member: found.member };
  const purchase = await purchaseNamed(shop, code);
  if (purchase) return { kind: 'purchase', purchase };
  const loose = looksLikeReceipt(code) ? await readLoose(shop.db, code) : undefined;
  if (loose) return { kind: 'loose', receipt: loose.body.return.receipt };
  return canBeOfCard(code) ? (await cards()).cardNamed(shop, code) : undefined;
}

/** The same of a scan, whose letters may have come the other way round. */
export async function namedByScan(shop: Shop, code: string): Promise<Named | undefined> {
  const other = otherCase(code);
  return (await named(shop, code)) ?? (other === code ? undefined : await named(shop, other));
}

/** Nearly all that is scanned is something else: what knows cards comes later. */
const cards = () => import('./card-named.ts');

async function blankCardNamed(shop: Shop, text: string): Promise<string | undefined> {
  return (await cards()).blankCard(shop, text);
}

/** One that was made by a till says so by itself, known here or not. */
async function codeNamed(shop: Shop, text: string): Promise<FoundCode | undefined> {
  const code = plainCode(text);
  const [right] = await readByCode(shop.db, [code]);
  const kind = right?.terms?.kind ?? kindOfCode(code);
  if (kind === undefined) return undefined;
  return { handedIn: { code, of: kind === 'voucher' ? 'coded' : 'gift-card' }, right };
}

async function purchaseNamed(shop: Shop, text: string): Promise<Purchase | undefined> {
  if (!looksLikeReceipt(text)) return undefined;
  return (await readPurchase(shop.db, text))?.purchase;
}

async function couponNamed(shop: Shop, text: string): Promise<string | undefined> {
  const programmes = await readProgrammes(shop.db);
  if (programmes.length === 0) return undefined;
  const { benefits } = programmeOn(programmes, momentNow(shop).day);
  return benefits.find(({ code }) => code?.toUpperCase() === text.toUpperCase())?.code;
}
