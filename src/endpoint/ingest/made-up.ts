import * as v from 'valibot';
import type { Fact, PurchaseGiven, PurchaseRecorded } from '#domain/fact/fact.ts';
import type { Card } from '#domain/member/card.ts';
import type { Points } from '#domain/money/money.ts';
import type { InForce } from '#domain/programme/in-force.ts';
import { reckonedAnew } from '#domain/promise/reckoned-anew.ts';
import { pointsOf } from './adds-up.ts';

/** As much of the promise as is read here; whatever else it may be, it was printed. */
const named = v.array(v.object({ benefit: v.string() }));
const explained = v.object({
  multipliers: v.optional(named, []),
  bonuses: v.optional(named, []),
  programme: v.string(),
  version: v.number(),
});

export interface SoldToHer {
  readonly fact: Fact<PurchaseRecorded | PurchaseGiven>;
  /** Hers before it. */
  readonly card: Card;
  /** The rules of its day that its till may have known. */
  readonly rules: readonly InForce[];
  /** There are no others that it may have heard of. */
  readonly knowsAllRules: boolean;
  /**
   * All her cards that the till may have shown, the latest first; undefined where nobody can say,
   * and then her tier, her limits and her coupons are believed.
   */
  cardsShown(): Promise<readonly Card[] | undefined>;
}

/**
 * Of the points that a purchase was said to earn, how many its till had made up: more than the
 * programme gives for these goods, whichever rules and whichever card of hers it may have had
 * before it. Where the very next look settles it, nothing is read. Keeps J1 and J2.
 */
export async function madeUp({
  fact,
  card,
  rules,
  knowsAllRules,
  cardsShown,
}: SoldToHer): Promise<Points> {
  const { purchase, entries } = fact.body;
  const said = purchase.earnedPoints;
  const earned = pointsOf(entries, 'earned');
  if (earned === 0) return 0;
  const read = v.safeParse(explained, purchase.quote?.earns);
  const by = read.success ? read.output : undefined;
  const same = rules.filter(
    ({ programme }) => programme.id === by?.programme && programme.version === by.version,
  );
  if (rules.length === 0 || (same.length === 0 && !knowsAllRules)) return 0;
  const possible = same.length > 0 ? same : rules;
  const benefits = new Set([...(by?.multipliers ?? []), ...(by?.bonuses ?? [])].map(idOf));
  const withCard = (shown?: Card): Points =>
    Math.max(
      ...possible.map((each) =>
        reckonedAnew({ rules: each, purchase, named: benefits, ...(shown && { card: shown }) }),
      ),
    );
  let most = withCard(card);
  if (said <= most) return 0;
  const shown = await cardsShown();
  if (shown === undefined) most = withCard();
  for (const each of shown ?? []) {
    if (said <= most) return 0;
    most = Math.max(most, withCard(each));
  }
  return Math.min(earned, Math.max(0, said - most));
}

function idOf({ benefit }: { readonly benefit: string }): string {
  return benefit;
}
