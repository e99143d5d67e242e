import type { MemberId } from '#domain/member/member.ts';
import type { Points } from '#domain/money/money.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { append } from '#storage/append.ts';
import type { TillDatabase } from '#storage/database.ts';
import { readTillState } from '#storage/till-state.ts';
import { type ExchangeOptions, exchange } from './exchange.ts';
import { type Grant, readLine } from './line-rows.ts';

export type ClaimRefusal =
  | { readonly code: 'LINE_DOWN' }
  /** Only `granted` may be spent here: the rest is set aside at another till, or gone. */
  | { readonly code: 'POINTS_ELSEWHERE'; readonly granted: Points }
  /** Another till does not know yet that it is not alone: until it does, it may spend them. */
  | { readonly code: 'OTHER_TILL_NOT_TOLD' };

export interface Claim {
  readonly member: MemberId;
  readonly points: Points;
}

const BUDGET_MS = 3000;
const PAUSE_MS = 200;

/**
 * Makes sure that so many of a member's points may be spent at this till. A till that is alone may
 * spend them all and is granted none: should it stop being alone before it spends them, it has to
 * ask. Any other asks the endpoint and reads the grant from what it pulled, never out of an answer.
 * Points granted and then not spent go back by themselves.
 */
export async function claimPoints(
  db: TillDatabase,
  { member, points }: Claim,
  options: ExchangeOptions,
): Promise<Result<Points, ClaimRefusal>> {
  if ((await readTillState(db)).alone) return done(0);
  const claim = db.newId();
  await append(db, { clerk: '' }, () => ({
    bodies: [{ type: 'points.claimed', member, claim, points }],
    cards: [],
  }));
  const until = performance.now() + BUDGET_MS;
  for (let left = BUDGET_MS; left > 0; left = until - performance.now()) {
    const outcome = await exchange(db, { ...options, timeoutMs: Math.ceil(left) });
    const grant = (await readLine(db, 'grants'))?.find((each) => each.claim === claim);
    if (grant !== undefined) return answerOf(grant, points);
    if (outcome.kind !== 'answered') await pause(Math.min(PAUSE_MS, left));
  }
  return refused({ code: 'LINE_DOWN' });
}

function answerOf({ held, code }: Grant, points: Points): Result<Points, ClaimRefusal> {
  if (held >= points) return done(points);
  if (code === 'OTHER_TILL_NOT_TOLD') return refused({ code });
  return refused({ code: 'POINTS_ELSEWHERE', granted: held });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
