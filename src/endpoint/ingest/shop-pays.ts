import type { Fact, FactBody, PointsAdjusted } from '#domain/fact/fact.ts';
import { jointCard } from '#domain/fact/joint-card.ts';
import type { EntryReason } from '#domain/ledger/entry.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Points } from '#domain/money/money.ts';
import { ownFact } from './own-fact.ts';

type ShopPaid = Extract<EntryReason, { readonly code: 'SHOP_PAID' }>;

export interface Loss {
  /** What spent points that were nobody's to give. */
  readonly cause: Fact;
  readonly member: MemberId;
  readonly points: Points;
  readonly because: ShopPaid['because'];
  /** Of the till it happened at. */
  readonly till: string;
  /** The number of the order that the fact is given. */
  readonly g: number;
}

/**
 * The points that lacked, on her card as paid by the shop, and just before what spent them: so she
 * never owes for points that were spent twice.
 */
export function shopPays({ cause, member, points, because, till, g }: Loss): Fact<PointsAdjusted> {
  const { day, order } = cause.recordedAt;
  const why = { code: 'SHOP_PAID', till, because } as const;
  const lot = `${because === 'MADE_UP' ? 'made-up' : 'shop'}:${cause.hash.slice(0, 32)}`;
  const entry = { member, day, why, kind: 'adjusted', sign: 1, points, lot } as const;
  return ownFact({
    cause: { ...cause, recordedAt: { ...cause.recordedAt, order: order - 1 } },
    g,
    body: { type: 'points.adjusted', member, entries: [entry] },
  });
}

export function whyLacking({ body }: Fact): ShopPaid['because'] {
  return body.type === 'points.courtesy' ? 'COURTESY' : 'SPENT_TWICE';
}

interface Spent {
  readonly body: FactBody;
  readonly member: MemberId;
  /** The cards of her person, before it and with it. */
  readonly before: readonly Card[];
  after(): readonly Card[];
}

/**
 * What she spent of points that a till had made up, and has no others for: they stood on her
 * receipt. Of 100 said and 10 earned, 60 spent at that till leave her 50 short; what her other
 * points do not cover of it the shop pays. Keeps J3.
 */
export function spentOfMadeUp({ body, member, before, after }: Spent): Points {
  const madeUp = before.flatMap(({ lots }) => lots.filter((lot) => (lot.madeUp ?? 0) > 0));
  if (madeUp.length === 0) return 0;
  const takes = ('entries' in body ? body.entries : []).flatMap((entry) =>
    entry.kind === 'redeemed' ? entry.takes : [],
  );
  const lacking = takes.reduce((sum, { lot: id, points }) => {
    const lot = madeUp.find((each) => each.id === id);
    return lot ? sum + Math.min(lot.madeUp ?? 0, Math.max(0, points - lot.left)) : sum;
  }, 0);
  const owed = (person: readonly Card[]) => jointCard(person, member)?.debt ?? 0;
  return Math.min(lacking, Math.max(0, owed(after()) - owed(before)));
}
