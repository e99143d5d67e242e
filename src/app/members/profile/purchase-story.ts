import type { Day } from '#domain/calendar/day.ts';
import { looseKept } from '#domain/fact/loose-kept.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { Purchase, PurchaseReturn } from '#domain/purchase/purchase.ts';

/** A purchase with what of it came back, or a return whose purchase nobody knows. */
export type PurchaseStory =
  | {
      readonly kind: 'purchase';
      readonly purchase: Purchase;
      readonly returns: readonly PurchaseReturn[];
      /** The day her card was added to it afterwards. */
      readonly givenOn?: Day;
    }
  | { readonly kind: 'return'; readonly return: PurchaseReturn };

/** What she bought and brought back, newest first; what was given to her as what she bought. */
export function purchaseStories(history: readonly SealedFact[]): PurchaseStory[] {
  const bodies = history.map(({ body }) => body);
  const returns = bodies.flatMap((body) =>
    body.type === 'purchase.returned' ? [body.return] : [],
  );
  const purchases = [
    ...bodies.flatMap((body) =>
      body.type === 'purchase.recorded' ? [{ purchase: body.purchase, before: [] }] : [],
    ),
    ...givenAndKept(history),
  ];
  const known = new Set(purchases.map(({ purchase: { id } }) => id));
  const loose = [
    ...returns.filter(({ purchase }) => purchase === undefined || !known.has(purchase)),
    ...looseKept(bodies).map((body) => body.return),
  ];
  return [
    ...purchases.map(({ before, ...story }) => ({
      ...{ kind: 'purchase' as const, ...story },
      returns: [...before, ...returns.filter((each) => each.purchase === story.purchase.id)],
    })),
    ...loose.map((each) => ({ kind: 'return' as const, return: each })),
  ].sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
}

function givenAndKept(history: readonly SealedFact[]) {
  const takenBack = new Set(
    history.flatMap(({ body }) => (body.type === 'giving.taken-back' ? [body.giving] : [])),
  );
  return history.flatMap(({ body, recordedAt }) => {
    if (body.type !== 'purchase.given' || takenBack.has(body.giving)) return [];
    return [{ purchase: body.purchase, before: body.returns, givenOn: recordedAt.day }];
  });
}

export function dayOf(story: PurchaseStory): string {
  return story.kind === 'purchase' ? story.purchase.day : story.return.day;
}
