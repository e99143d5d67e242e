import type { Fact, PointsAdjusted } from '#domain/fact/fact.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Points } from '#domain/money/money.ts';
import { factHash } from '#protocol/canonical.ts';
import type { Logged } from '../store/contract.ts';

/** The endpoint writes few facts of its own, in a chain that bears this name. */
const ENDPOINT = 'endpoint';

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
  const { day, instant, order } = cause.recordedAt;
  const because = cause.body.type === 'points.courtesy' ? 'COURTESY' : 'SPENT_TWICE';
  const why = { code: 'SHOP_PAID', till, because } as const;
  const entry = { member, day, why, kind: 'adjusted', sign: 1, points } as const;
  const unhashed: Omit<Fact<PointsAdjusted>, 'hash'> = {
    programme: cause.programme,
    till: ENDPOINT,
    incarnation: 1,
    seq: g,
    previous: '',
    recordedAt: { day, instant, order: order - 1 },
    clerk: '',
    boutique: cause.boutique,
    seen: g - 1,
    body: {
      type: 'points.adjusted',
      member,
      entries: [{ ...entry, lot: `shop:${cause.hash.slice(0, 32)}` }],
    },
  };
  return { ...unhashed, hash: factHash(unhashed) };
}

/** As an entry of the log. */
export function loggedLoss(fact: Fact<PointsAdjusted>, receivedAt: number): Logged {
  const { till, incarnation, seq, hash, body } = fact;
  return {
    ...{ g: seq, till, incarnation, seq, fork: 0, hash },
    member: body.member,
    aside: null,
    receivedAt,
    entry: { fact },
  };
}
