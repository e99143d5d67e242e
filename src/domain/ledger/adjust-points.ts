import type { Day } from '../calendar/day.ts';
import type { PointsAdjusted } from '../fact/fact.ts';
import type { Card } from '../member/card.ts';
import { MOST_POINTS, type Points } from '../money/money.ts';
import type { Programme } from '../programme/programme.ts';
import { done, type Result, refused } from '../result.ts';
import { balanceOn } from './balance.ts';
import { lifeOf } from './lapse.ts';
import { inTurn, isOpen, turnOf } from './spend.ts';

export interface AdjustRequest {
  readonly programme: Programme;
  readonly card: Card;
  readonly day: Day;
  readonly sign: 1 | -1;
  readonly points: Points;
  readonly manager: string;
  readonly note: string;
  /** Names the lot that points given by hand make. */
  readonly lot: string;
}

export type AdjustRefusal =
  | { readonly code: 'BAD_POINTS'; readonly most: Points }
  | { readonly code: 'NOTE_MISSING' }
  | { readonly code: 'MANAGER_MISSING' }
  | { readonly code: 'MEMBER_WITHDRAWN' }
  /** No more is taken by hand than there is: nobody is put in debt by it. */
  | { readonly code: 'POINTS_SHORT'; readonly asked: Points; readonly most: Points };

/**
 * Points given or taken by a manager, for a reason that stands in the ledger for ever. 50 given
 * make a lot that lives as long as if it were earned that day; 50 taken leave the lots in their
 * turn, and are refused where 30 are left. Keeps L12.
 */
export function adjustPoints(request: AdjustRequest): Result<PointsAdjusted, AdjustRefusal> {
  const { programme, card, day, sign, points, lot } = request;
  const [note, manager] = [request.note.trim(), request.manager.trim()];
  if (!Number.isInteger(points) || points < 1 || points > MOST_POINTS) {
    return refused({ code: 'BAD_POINTS', most: MOST_POINTS });
  }
  if (note === '') return refused({ code: 'NOTE_MISSING' });
  if (manager === '') return refused({ code: 'MANAGER_MISSING' });
  if (card.withdrawn) return refused({ code: 'MEMBER_WITHDRAWN' });
  const { member } = card;
  const why = { code: 'BY_HAND', note, manager } as const;
  const heading = { member, day, why, ...turnOf(programme) } as const;
  const adjusted = { ...heading, kind: 'adjusted', points, sign } as const;
  const given = { ...adjusted, lot, ...lifeOf(programme.expiry, day) };
  if (sign === 1) return done({ type: 'points.adjusted', member, entries: [given] });
  const most = Math.max(0, balanceOn(card, day).balance);
  if (points > most) return refused({ code: 'POINTS_SHORT', asked: points, most });
  const open = card.lots.filter((each) => each.left > 0 && isOpen(each, day));
  const taken = { ...adjusted, lot: inTurn(open, programme)[0]?.id ?? lot };
  return done({ type: 'points.adjusted', member, entries: [taken] });
}
