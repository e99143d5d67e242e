import type { Fact, FactBody, PurchaseGiven } from '#domain/fact/fact.ts';
import { canonicalJson } from '#protocol/canonical.ts';
import type { AsideCode } from '#protocol/sync-message.ts';

/**
 * A purchase becomes a member’s afterwards once: of two tills that gave it to two members, the one
 * that came first in the order counts. It must be the purchase that was sold, whole, and nobody’s.
 * What is known of it are the facts that count, in their order.
 */
export function giveable(body: FactBody, known: readonly Fact[]): AsideCode | undefined {
  if (body.type === 'purchase.given') return mayBeGiven(body, known);
  if (body.type !== 'giving.taken-back') return undefined;
  return stands(body.giving, known) ? undefined : 'DOES_NOT_FOLD';
}

function mayBeGiven(
  { purchase, member }: PurchaseGiven,
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
  const { quote: _, earnedPoints: __, ...same } = purchase;
  const { quote: ___, earnedPoints: ____, ...was } = sold;
  return canonicalJson(same) === canonicalJson({ ...was, member }) ? undefined : 'DOES_NOT_ADD_UP';
}

function stands(giving: string, known: readonly Fact[]): boolean {
  const told = known.filter(({ body }) => 'giving' in body && body.giving === giving);
  const isTakenBack = told.some(({ body }) => body.type === 'giving.taken-back');
  return told.length > 0 && !isTakenBack;
}
