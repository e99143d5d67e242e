import type { Fact, FactBody, GivingTakenBack, PurchaseGiven } from '#domain/fact/fact.ts';
import type { Purchase, PurchaseReturn } from '#domain/purchase/purchase.ts';
import { canonicalJson } from '#protocol/canonical.ts';
import type { AsideCode } from '#protocol/sync-message.ts';
import { pointsOf } from './adds-up.ts';

/**
 * A purchase becomes a member’s afterwards once: of two tills that gave it to two members, the one
 * that came first in the order counts. It must be the purchase that was sold, whole, and nobody’s,
 * and what came back of it before must have been heard of: it earns nothing.
 * What is known of it are the facts that count, in their order.
 */
export function giveable(body: FactBody, known: readonly Fact[]): AsideCode | undefined {
  if (body.type === 'purchase.given') return mayBeGiven(body, known);
  return body.type === 'giving.taken-back' ? mayBeTakenBack(body, known) : undefined;
}

/**
 * From whom it was given to, as long as nothing came back unheard, and no more points than she got
 * for it: some may have lapsed.
 */
function mayBeTakenBack(body: GivingTakenBack, known: readonly Fact[]): AsideCode | undefined {
  if (!stands(body.giving, known) || isBlind(body.returns, known)) return 'DOES_NOT_FOLD';
  const given = known
    .flatMap((fact) => (fact.body.type === 'purchase.given' ? [fact.body] : []))
    .find(({ giving }) => giving === body.giving);
  const isSame =
    given?.member === body.member &&
    pointsOf(body.entries, 'clawed-back') <= pointsOf(given.entries, 'earned');
  return isSame ? undefined : 'DOES_NOT_ADD_UP';
}

function mayBeGiven(
  { purchase, member, returns }: PurchaseGiven,
  known: readonly Fact[],
): AsideCode | undefined {
  const sold = known
    .flatMap(({ body }) => (body.type === 'purchase.recorded' ? [body.purchase] : []))
    .at(0);
  if (sold === undefined) return 'DOES_NOT_ADD_UP';
  if (standing(known) || sold.member !== undefined) return 'ALREADY_GIVEN';
  if (isBlind(returns, known)) return 'DOES_NOT_ADD_UP';
  const isSame = canonicalJson(goodsOf(purchase)) === canonicalJson({ ...goodsOf(sold), member });
  return isSame ? undefined : 'DOES_NOT_ADD_UP';
}

/** What was sold, without what it was worth to her; its note goes where she was erased. */
function goodsOf({ quote: _, earnedPoints: __, note: ___, ...goods }: Purchase) {
  return goods;
}

/** Something came back of it that its till had not heard of. */
function isBlind(heard: readonly PurchaseReturn[], known: readonly Fact[]): boolean {
  const ids = new Set(heard.map(({ id }) => id));
  return known.some(({ body }) => body.type === 'purchase.returned' && !ids.has(body.return.id));
}

/** The giving of it that holds; none where it was taken back, or never given. */
export function standing(known: readonly Fact[]): PurchaseGiven | undefined {
  return known
    .flatMap(({ body }) => (body.type === 'purchase.given' ? [body] : []))
    .find(({ giving }) => stands(giving, known));
}

function stands(giving: string, known: readonly Fact[]): boolean {
  const told = known.filter(({ body }) => 'giving' in body && body.giving === giving);
  const isTakenBack = told.some(({ body }) => body.type === 'giving.taken-back');
  return told.length > 0 && !isTakenBack;
}
