import * as v from 'valibot';
import type { Day } from '#domain/calendar/day.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Points } from '#domain/money/money.ts';
import type { OverReturned } from '#domain/purchase/over-returned.ts';
import { count, day, id, key, list, name } from './form.ts';

/**
 * What the endpoint itself says, in its log, between the facts of the tills. A notice is applied
 * when it is pulled and never read out of an answer otherwise: so it counts exactly once, however
 * often an answer is lost or repeated.
 */
export type Notice = TillJoined | TillClosed | TillReset | PointsGranted | GoodsOverReturned;

export interface TillJoined {
  readonly type: 'till.joined';
  readonly till: string;
  readonly name: string;
  readonly block: number;
  /** Every till that is open from here on. */
  readonly open: readonly string[];
}

export interface TillClosed {
  readonly type: 'till.closed';
  readonly till: string;
  readonly open: readonly string[];
}

/** The till leaves its chain and goes on in a new one, with numbers of its own. */
export interface TillReset {
  readonly type: 'till.reset';
  readonly till: string;
  readonly incarnation: number;
  readonly block: number;
  readonly why: 'REWOUND' | 'FORK';
}

export interface PointsGranted {
  readonly type: 'points.granted';
  readonly till: string;
  readonly incarnation: number;
  readonly claim: string;
  readonly member: MemberId;
  /** What was added by this grant, and what the till may spend of hers in all. */
  readonly granted: Points;
  readonly held: Points;
  readonly code?: 'OTHER_TILL_NOT_TOLD' | 'POINTS_ELSEWHERE';
}

/** More of a line came back than was sold of it; every return counts all the same. */
export interface GoodsOverReturned extends OverReturned {
  readonly type: 'goods.over-returned';
  readonly purchase: string;
  /** Of the purchase. */
  readonly receipt: string;
  /** When the last of it came back. */
  readonly day: Day;
}

const open = list(id);

export const notice: v.GenericSchema<unknown, Notice> = v.variant('type', [
  v.object({ type: v.literal('till.joined'), till: id, name, block: count, open }),
  v.object({ type: v.literal('till.closed'), till: id, open }),
  v.object({
    type: v.literal('till.reset'),
    till: id,
    incarnation: count,
    block: count,
    why: v.picklist(['REWOUND', 'FORK']),
  }),
  v.object({
    type: v.literal('points.granted'),
    till: id,
    incarnation: count,
    claim: id,
    member: key,
    granted: count,
    held: count,
    code: v.exactOptional(v.picklist(['OTHER_TILL_NOT_TOLD', 'POINTS_ELSEWHERE'])),
  }),
  v.object({
    type: v.literal('goods.over-returned'),
    purchase: key,
    receipt: name,
    day,
    line: key,
    name,
    sold: count,
    back: count,
    overMinor: count,
  }),
]);
