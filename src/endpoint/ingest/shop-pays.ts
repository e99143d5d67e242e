import type { Fact, PointsAdjusted } from '#domain/fact/fact.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Points } from '#domain/money/money.ts';
import { ownFact } from './own-fact.ts';

export interface Loss {
  /** What spent points that were nobody's to give. */
  readonly cause: Fact;
  readonly member: MemberId;
  readonly points: Points;
  /** Of the till it happened at. */
  readonly till: string;
  /** The number of the order that the fact is given. */
  readonly g: number;
}

/**
 * The points that lacked, on her card as paid by the shop, and just before what spent them: so she
 * never owes for points that were spent twice.
 */
export function shopPays({ cause, member, points, till, g }: Loss): Fact<PointsAdjusted> {
  const { day, order } = cause.recordedAt;
  const because = cause.body.type === 'points.courtesy' ? 'COURTESY' : 'SPENT_TWICE';
  const why = { code: 'SHOP_PAID', till, because } as const;
  const lot = `shop:${cause.hash.slice(0, 32)}`;
  const entry = { member, day, why, kind: 'adjusted', sign: 1, points, lot } as const;
  return ownFact({
    cause: { ...cause, recordedAt: { ...cause.recordedAt, order: order - 1 } },
    g,
    body: { type: 'points.adjusted', member, entries: [entry] },
  });
}
