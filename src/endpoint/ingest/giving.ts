import type { Fact, FactBody, GivingTakenBack, PurchaseGiven } from '#domain/fact/fact.ts';
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

/** From whom it was given to, and no more points than she got for it: some may have lapsed. */
function mayBeTakenBack(body: GivingTakenBack, known: readonly Fact[]): AsideCode | undefined {
  if (!stands(body.giving, known)) return 'DOES_NOT_FOLD';
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
  const isGiven = known.some(
    ({ body }) => body.type === 'purchase.given' && stands(body.giving, known),
  );
  if (isGiven || sold.member !== undefined) return 'ALREADY_GIVEN';
  const heard = new Set(returns.map(({ id }) => id));
  const isBlind = known.some(
    ({ body }) => body.type === 'purchase.returned' && !heard.has(body.return.id),
  );
  if (isBlind) return 'DOES_NOT_ADD_UP';
  const { quote: _, earnedPoints: __, ...same } = purchase;
  const { quote: ___, earnedPoints: ____, ...was } = sold;
  return canonicalJson(same) === canonicalJson({ ...was, member }) ? undefined : 'DOES_NOT_ADD_UP';
}

function stands(giving: string, known: readonly Fact[]): boolean {
  const told = known.filter(({ body }) => 'giving' in body && body.giving === giving);
  const isTakenBack = told.some(({ body }) => body.type === 'giving.taken-back');
  return told.length > 0 && !isTakenBack;
}
