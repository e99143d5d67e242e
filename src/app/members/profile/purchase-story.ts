import type { SealedFact } from '#domain/fact/member-record.ts';
import type { Purchase, PurchaseReturn } from '#domain/purchase/purchase.ts';

/** A purchase with what of it came back, or a return whose purchase nobody knows. */
export type PurchaseStory =
  | {
      readonly kind: 'purchase';
      readonly purchase: Purchase;
      readonly returns: readonly PurchaseReturn[];
    }
  | { readonly kind: 'return'; readonly return: PurchaseReturn };

/** What she bought and brought back, newest first. */
export function purchaseStories(history: readonly SealedFact[]): PurchaseStory[] {
  const bodies = history.map(({ body }) => body);
  const returns = bodies.flatMap((body) =>
    body.type === 'purchase.returned' ? [body.return] : [],
  );
  const purchases = bodies.flatMap((body) =>
    body.type === 'purchase.recorded' ? [body.purchase] : [],
  );
  const known = new Set(purchases.map(({ id }) => id));
  const loose = returns.filter(({ purchase }) => purchase === undefined || !known.has(purchase));
  return [
    ...purchases.map((purchase) => ({
      kind: 'purchase' as const,
      purchase,
      returns: returns.filter((each) => each.purchase === purchase.id),
    })),
    ...loose.map((each) => ({ kind: 'return' as const, return: each })),
  ].sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
}

export function dayOf(story: PurchaseStory): string {
  return story.kind === 'purchase' ? story.purchase.day : story.return.day;
}
