import type { Shop } from '#actions/shop.ts';
import { printedNumber, whoseNumber } from '#actions/whose-number.ts';
import type { MemberId } from '#domain/member/member.ts';

/** What a number is as that of a card: somebody's, that of several, or still to be given. */
export type CardNamed =
  | { readonly kind: 'member'; readonly member: MemberId }
  | { readonly kind: 'several'; readonly number: string }
  | { readonly kind: 'blank-card'; readonly number: string };

export async function cardNamed(shop: Shop, number: string): Promise<CardNamed | undefined> {
  const [holder, other] = await whoseNumber(shop, number);
  if (other) return { kind: 'several', number };
  if (holder) return { kind: 'member', member: holder.member };
  const printed = await printedNumber(shop, number);
  return printed === undefined ? undefined : { kind: 'blank-card', number: printed };
}

/** The same while somebody types, where only cards out of a box are asked about. */
export async function blankCard(shop: Shop, text: string): Promise<string | undefined> {
  if ((await printedNumber(shop, text)) === undefined) return undefined;
  const named = await cardNamed(shop, text);
  return named?.kind === 'blank-card' ? named.number : undefined;
}
