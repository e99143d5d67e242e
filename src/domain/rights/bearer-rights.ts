import { canonicalOrder } from '../fact/canonical-order.ts';
import type { SealedFact } from '../fact/member-record.ts';
import type { Minor } from '../money/money.ts';
import { moveRights } from './move-rights.ts';
import type { Right } from './right.ts';

/**
 * Every gift card and every voucher on paper by its code: what was put on it, spent from it and
 * taken off it. It belongs to whoever brings it, so it is the fold of everybody's facts. Keeps V8,
 * V13 and F1.
 */
export function foldBearerRights(facts: readonly SealedFact[]): readonly Right[] {
  const moves = canonicalOrder(facts).flatMap(({ body }) =>
    'rights' in body ? (body.rights ?? []).filter(({ bearer }) => bearer) : [],
  );
  return moveRights([], moves);
}

/** What the shop owes on gift cards: sold for 100.00 and spent for 30.00 is 70.00. Keeps V9. */
export function giftCardLiability(rights: readonly Right[]): Minor {
  return rights
    .filter(({ terms }) => terms?.kind === 'gift-card')
    .reduce((sum, { issued, used, voided }) => sum + Math.max(0, issued - used - voided), 0);
}
