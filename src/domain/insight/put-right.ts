import type { Day } from '../calendar/day.ts';
import type { FactBody } from '../fact/fact.ts';
import type { SealedFact } from '../fact/member-record.ts';
import type { Entry } from '../ledger/entry.ts';
import type { MemberId } from '../member/member.ts';
import type { Points } from '../money/money.ts';

/** Points that a till had reckoned otherwise than the programme does. */
export interface PutRight {
  /** Of the fact that put it right. */
  readonly hash: string;
  readonly of: 'purchase' | 'return';
  readonly receipt: string;
  readonly member: MemberId;
  readonly day: Day;
  /** What a purchase was said to earn, where it is known here, and what the programme gives. */
  readonly bookedPoints?: Points;
  readonly reckonedPoints?: Points;
  /** Taken off her ledger for it; below nought when they were given back. */
  readonly offPoints: Points;
}

/**
 * What was put right in a member's history. Of a purchase that its till said earned 900 and the
 * programme gives 10 for: 900 booked, 10 reckoned, 890 off. Keeps J5.
 */
export function putRight(history: readonly SealedFact[]): readonly PutRight[] {
  const booked = new Map(history.flatMap(({ body }) => bookedBy(body)));
  return history.flatMap(({ hash, body }): readonly PutRight[] => {
    if (body.type !== 'points.adjusted') return [];
    const [first] = body.entries;
    if (first?.why.code !== 'RECKONED') return [];
    const { of, receipt, purchase } = first.why;
    const { member, day } = first;
    const offPoints = body.entries.reduce((sum, entry) => sum + offBy(entry), 0);
    const bookedPoints = of === 'purchase' ? booked.get(purchase) : undefined;
    const known = bookedPoints !== undefined && {
      ...{ bookedPoints, reckonedPoints: bookedPoints - offPoints },
    };
    return [{ hash, of, receipt, member, day, offPoints, ...known }];
  });
}

function bookedBy(body: FactBody): readonly (readonly [string, Points])[] {
  if (body.type !== 'purchase.recorded' && body.type !== 'purchase.given') return [];
  return [[body.purchase.id, body.purchase.earnedPoints]];
}

function offBy(entry: Entry): Points {
  if (entry.kind === 'adjusted') return -entry.sign * entry.points;
  return entry.kind === 'given-back' ? -entry.points : 0;
}
