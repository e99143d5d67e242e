import type { MemberId } from '#domain/member/member.ts';
import type { Points } from '#domain/money/money.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { pointsIn } from '#domain/set-aside/held.ts';
import { emptyShares, usableHeld } from '#domain/set-aside/usable.ts';
import type { HeldElsewhere, PointsGranted } from '#protocol/notice.ts';
import { append } from '#storage/append.ts';
import type { TillDatabase } from '#storage/database.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readHeld } from '#storage/read/read-held.ts';
import { readTillState } from '#storage/till-state.ts';
import { type ExchangeOptions, exchange } from './exchange.ts';
import { readLine } from './line-rows.ts';

export type ClaimRefusal =
  | { readonly code: 'LINE_DOWN' }
  /** Only `granted` may be spent here: the rest is set aside at other tills, or gone. */
  | {
      readonly code: 'POINTS_ELSEWHERE';
      readonly granted: Points;
      readonly elsewhere?: readonly HeldElsewhere[];
    }
  /** Another till does not know yet that it is not alone: until it does, it may spend them. */
  | { readonly code: 'OTHER_TILL_NOT_TOLD' };

export interface Claim {
  readonly member: MemberId;
  readonly points: Points;
  /** Vouchers and credit of hers that are to be used. */
  readonly rightIds?: readonly string[];
}

const BUDGET_MS = 3000;
const PAUSE_MS = 400;

/**
 * Makes sure that so many of a member's points, and these of her rights, may be used at this till.
 * One that is alone, or holds them already, need not ask. Any other asks the endpoint and reads the
 * grant from what it pulled, never out of an answer; where other tills are asked to give points
 * back, it asks once more. What was granted and is then not spent goes back by itself.
 */
export async function claimPoints(
  db: TillDatabase,
  claim: Claim,
  options: ExchangeOptions,
): Promise<Result<Points, ClaimRefusal>> {
  if ((await readTillState(db)).alone) return done(0);
  if (await holds(db, claim)) return done(claim.points);
  const until = performance.now() + BUDGET_MS;
  let last: PointsGranted | undefined;
  let name = await writeClaim(db, claim);
  for (let left = BUDGET_MS; left > 0; left = until - performance.now()) {
    await exchange(db, { ...options, timeoutMs: Math.ceil(left) });
    if (await holds(db, claim)) return done(claim.points);
    const grant = (await readLine(db, 'grants'))?.find((each) => each.claim === name);
    if (grant !== undefined) {
      last = grant;
      if (!isWorthAskingAgain(grant, db.clock.now())) break;
    }
    await pause(Math.min(PAUSE_MS, left));
    if (grant !== undefined) name = await writeClaim(db, claim);
  }
  return refused(last === undefined ? { code: 'LINE_DOWN' } : refusalOf(last));
}

async function holds(db: TillDatabase, { member, points, rightIds = [] }: Claim): Promise<boolean> {
  const [held, card] = await Promise.all([readHeld(db, member), readCard(db, member)]);
  const { now, dayOf } = db.clock;
  const usable = card === undefined ? 0 : usableHeld(card, held.lots, dayOf(now()));
  return usable >= points && rightIds.every((right) => held.rightIds.includes(right));
}

/** What lies here of no use to anybody goes back with it. Gives the claim its name. */
export async function writeClaim(
  db: TillDatabase,
  { member, points, rightIds }: Claim,
): Promise<string> {
  const claim = db.newId();
  await append(db, { clerk: '' }, async () => {
    const [{ lots: held }, card] = await Promise.all([readHeld(db, member), readCard(db, member)]);
    const lots = card ? emptyShares(card, held, db.clock.dayOf(db.clock.now())) : [];
    const empty = pointsIn(lots);
    const rights = rightIds && rightIds.length > 0 ? { rightIds } : {};
    return {
      bodies: [
        ...(empty > 0 ? [{ type: 'points.released', member, points: empty, lots } as const] : []),
        { type: 'points.claimed', member, claim, points, ...rights },
      ],
      cards: [],
    };
  });
  return claim;
}

/** Another till holds some, and was heard lately enough to answer. */
function isWorthAskingAgain({ code, elsewhere = [] }: PointsGranted, now: number): boolean {
  if (code !== 'POINTS_ELSEWHERE') return false;
  return elsewhere.some(({ lastSeenAt = 0 }) => now - lastSeenAt < 60_000);
}

function refusalOf({ held, code, elsewhere }: PointsGranted): ClaimRefusal {
  if (code === 'OTHER_TILL_NOT_TOLD') return { code };
  return { code: 'POINTS_ELSEWHERE', granted: held, ...(elsewhere && { elsewhere }) };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
