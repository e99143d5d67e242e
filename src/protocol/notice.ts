import * as v from 'valibot';
import type { Day } from '#domain/calendar/day.ts';
import type { LotShare } from '#domain/ledger/entry.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Points } from '#domain/money/money.ts';
import type { OverReturned } from '#domain/purchase/over-returned.ts';
import { count, day, id, key, list, name } from './form.ts';
import { lotShares } from './purchase-form.ts';

/**
 * What the endpoint itself says, in its log, between the facts of the tills. A notice is applied
 * when it is pulled and never read out of an answer otherwise: so it counts exactly once, however
 * often an answer is lost or repeated.
 */
export type Notice =
  | TillJoined
  | TillClosed
  | TillReset
  | PointsGranted
  | PointsAllotted
  | PointsRecalled
  | GoodsOverReturned;

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
  /** The lots that were added; absent in a notice of an older endpoint. */
  readonly lots?: readonly LotShare[];
  /** Vouchers and credit of hers that may be used here from now on. */
  readonly rightIds?: readonly string[];
  readonly code?: 'OTHER_TILL_NOT_TOLD' | 'POINTS_ELSEWHERE';
  /** Where the rest is, when it was not all granted. */
  readonly elsewhere?: readonly HeldElsewhere[];
}

export interface HeldElsewhere {
  /** The till's name, which may be empty, and the first digits of its numbers. */
  readonly till: string;
  readonly block: number;
  readonly points: Points;
  readonly lastSeenAt?: number;
}

/** Points set aside at a till that did not ask for them, for the time when it cannot ask. */
export interface PointsAllotted {
  readonly type: 'points.allotted';
  readonly till: string;
  readonly incarnation: number;
  readonly member: MemberId;
  readonly lots: readonly LotShare[];
}

/** Another till needs what this one holds of hers. */
export interface PointsRecalled {
  readonly type: 'points.recalled';
  readonly till: string;
  readonly incarnation: number;
  readonly member: MemberId;
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

const heldElsewhere = v.object({
  till: name,
  block: count,
  points: count,
  lastSeenAt: v.exactOptional(count),
});

const forms = [
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
    lots: v.exactOptional(lotShares),
    rightIds: v.exactOptional(list(key)),
    code: v.exactOptional(v.picklist(['OTHER_TILL_NOT_TOLD', 'POINTS_ELSEWHERE'])),
    elsewhere: v.exactOptional(list(heldElsewhere)),
  }),
  v.object({
    type: v.literal('points.allotted'),
    till: id,
    incarnation: count,
    member: key,
    lots: lotShares,
  }),
  v.object({ type: v.literal('points.recalled'), till: id, incarnation: count, member: key }),
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
] as const;

export const notice: v.GenericSchema<unknown, Notice> = v.variant('type', forms);

const KNOWN: ReadonlySet<string> = new Set(forms.map(({ entries }) => entries.type.literal));

/** Whether no form of that type is known here: a newer endpoint says it. */
export function isUnknownNotice(type: string): boolean {
  return !KNOWN.has(type);
}
