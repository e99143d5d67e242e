import type { Article } from '#domain/purchase/article.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import type { FoundCommand } from '../commands/found-command.ts';
import type { FoundAll, FoundCode, FoundMember } from './found.ts';
import { canBePhone, looksLikeBarcode, looksLikeReceipt, type Typed } from './typed-text.ts';

export type Row =
  | { readonly kind: 'member'; readonly id: string; readonly found: FoundMember }
  | { readonly kind: 'article'; readonly id: string; readonly article: Article }
  | { readonly kind: 'purchase'; readonly id: string; readonly purchase: Purchase }
  | { readonly kind: 'coupon'; readonly id: string; readonly code: string }
  | { readonly kind: 'command'; readonly id: string; readonly command: FoundCommand }
  | { readonly kind: 'code'; readonly id: string; readonly code: FoundCode }
  | { readonly kind: 'enrol-card'; readonly id: string; readonly card: string }
  | { readonly kind: 'enrol-phone'; readonly id: string; readonly phone: string }
  | { readonly kind: 'enrol-name'; readonly id: string; readonly name: string }
  | { readonly kind: 'misc'; readonly id: string; readonly code: string };

/**
 * The list below the field, best first: the first row is what Enter takes. Words that nobody
 * answers to are somebody new, unless a member stands on the sale already: then a thing. While
 * nobody can be looked up nobody is known to be new.
 */
export function rowsFor(typed: Typed, found: FoundAll, served = false): readonly Row[] {
  if (typed.kind === 'nothing') return [];
  if (typed.kind === 'command') {
    const commands = found.commands ?? [];
    return commands.map((command) => ({ kind: 'command', id: command.id, command }));
  }
  const members = found.members.map((one): Row => ({ kind: 'member', id: one.member, found: one }));
  const articles = found.articles.map(
    (article): Row => ({ kind: 'article', id: article.sku, article }),
  );
  const purchases: Row[] = found.purchase
    ? [{ kind: 'purchase', id: found.purchase.id, purchase: found.purchase }]
    : [];
  const coupons: Row[] =
    found.coupon === undefined ? [] : [{ kind: 'coupon', id: 'coupon', code: found.coupon }];
  const codes: Row[] = found.code ? [{ kind: 'code', id: 'code', code: found.code }] : [];
  const cards: Row[] =
    found.card === undefined ? [] : [{ kind: 'enrol-card', id: 'card', card: found.card }];
  const known = [...codes, ...coupons, ...purchases, ...members, ...articles];
  if (found.away) return [...known, miscOf(typed)];
  return [...known, ...cards, ...offers(typed, served)];
}

/**
 * The row that Enter takes at once; nothing when it needs a look. Two people may share the last
 * figures of a phone: then Enter on figures only brings up the list, and a second Enter takes the
 * row that is marked. Nobody is attached unseen, and no command is followed that was not named.
 */
export function plainRow(typed: Typed, rows: readonly Row[]): Row | undefined {
  if (typed.kind === 'command' && typed.text === '') return undefined;
  const members = rows.filter((row) => row.kind === 'member');
  if (typed.kind !== 'figures' || members.length < 2) return rows[0];
  const [one, other] = members.filter(({ found }) => endsWith(found, typed.digits));
  return other === undefined ? one : undefined;
}

function endsWith({ matched, phoneMasked, phoneTail }: FoundMember, digits: string): boolean {
  const atTheEnd = matched.field === 'phone' && matched.to === phoneMasked?.length;
  return atTheEnd && (phoneTail?.endsWith(digits.slice(-4)) ?? false);
}

const miscOf = ({ text }: { readonly text: string }): Row => ({
  kind: 'misc',
  id: 'misc',
  code: text,
});

function offers(
  typed: Extract<Typed, { kind: 'words' | 'figures' }>,
  served: boolean,
): readonly Row[] {
  const misc = miscOf(typed);
  if (typed.kind === 'words') {
    const enrol: Row = { kind: 'enrol-name', id: 'enrol', name: typed.text };
    return served ? [misc, enrol] : [enrol, misc];
  }
  if (looksLikeReceipt(typed.text)) return [];
  if (!canBePhone(typed)) return [misc];
  const enrol: Row = { kind: 'enrol-phone', id: 'enrol', phone: typed.text };
  return looksLikeBarcode(typed.text) ? [misc, enrol] : [enrol, misc];
}
