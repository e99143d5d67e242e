import type { Day } from '../calendar/day.ts';
import type { PointsCourtesy } from '../fact/fact.ts';
import type { Card } from '../member/card.ts';
import type { Points } from '../money/money.ts';
import { done, type Result, refused } from '../result.ts';
import { sharesToGrant } from './accounts.ts';
import { type Held, pointsIn } from './held.ts';
import type { SetAsidePolicy } from './policy.ts';

export interface CourtesyRequest {
  readonly card: Card;
  /** What the till holds of hers. */
  readonly held: Held;
  /** Points she is to have beyond what the till holds. */
  readonly points: Points;
  /** What she was given so already, since the endpoint was last heard. */
  readonly before: Points;
  readonly policy: Pick<SetAsidePolicy, 'courtesy'>;
  readonly day: Day;
  readonly manager: string;
  readonly purchase: string;
}

export type NoCourtesy =
  | { readonly code: 'MANAGER_MISSING' }
  | { readonly code: 'COURTESY_USED_UP'; readonly most: Points };

/**
 * Points of hers that are set aside elsewhere, or nowhere, given on a manager's word while nobody
 * can be asked: out of 320 with 100 held here another 100. If they were used at another till, the
 * shop pays. No more than the programme says for one member in one outage. Keeps H7.
 */
export function giveCourtesy(request: CourtesyRequest): Result<PointsCourtesy, NoCourtesy> {
  const { card, held, points, day, purchase } = request;
  const manager = request.manager.trim();
  if (manager === '') return refused({ code: 'MANAGER_MISSING' });
  const most = courtesyLeft(request);
  const lots = sharesToGrant(card, { everywhere: held, wanted: points, day });
  if (points > most || pointsIn(lots) < points) return refused({ code: 'COURTESY_USED_UP', most });
  const { member } = card;
  return done({ type: 'points.courtesy', member, lots, points, manager, purchase });
}

/** How many more she may be given so, in whatever is there of hers. */
export function courtesyLeft(asked: Omit<CourtesyRequest, 'points' | 'manager' | 'purchase'>) {
  const { card, held, before, policy, day } = asked;
  const allowed = Math.max(0, policy.courtesy - before);
  return pointsIn(sharesToGrant(card, { everywhere: held, wanted: allowed, day }));
}
