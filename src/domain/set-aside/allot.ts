import type { Day } from '../calendar/day.ts';
import type { Account } from '../ledger/book.ts';
import { isUsable, soonestFirst, takeInTurn } from '../ledger/spend.ts';
import type { Points } from '../money/money.ts';
import { sharesToGrant, together } from './accounts.ts';
import { type Held, pointsIn, withMore } from './held.ts';
import type { SetAsidePolicy } from './policy.ts';
import { emptyShares, heldLessOwed, lotsHeld, usableHeld } from './usable.ts';

/** A till that points are set aside at, and what it holds of hers. */
export interface TillHolding {
  readonly till: string;
  readonly held: Held;
}

export interface Allotted {
  readonly till: string;
  readonly shares: Held;
}

interface Asked {
  readonly account: Account;
  /** The tills to be topped up, the one where she last bought first. */
  readonly tills: readonly TillHolding[];
  /** What is held anywhere else. */
  readonly elsewhere: Held;
  readonly policy: Pick<SetAsidePolicy, 'reward' | 'standing'>;
  readonly day: Day;
}

/**
 * Tops each till up to the standing set-aside, in whole rewards, as far as the points in nobody's
 * hand go. What brings no reward more is left alone. Of 320 points and a reward of 100, two tills
 * get 100 each; one that holds 29 gets 71. Keeps H5.
 */
export function allot({ account, tills, elsewhere, policy, day }: Asked): readonly Allotted[] {
  const { reward, standing } = policy;
  let everywhere = together([elsewhere, ...tills.map(({ held }) => held)]);
  return tills.flatMap(({ till, held }) => {
    const has = heldLessOwed(account, held, day);
    const free = sharesToGrant(account, { everywhere, wanted: standing - has, day });
    const could = Math.min(standing, has + pointsIn(free));
    const target = wholeRewards(could, reward);
    if (target <= wholeRewards(Math.max(0, has), reward)) return [];
    const shares = sharesToGrant(account, { everywhere, wanted: target - has, day });
    everywhere = withMore(everywhere, shares);
    return [{ till, shares }];
  });
}

/**
 * What a till lets go of: shares of lots that have nothing left, and what is above the standing
 * set-aside, once that is a reward or more. It keeps what lapses first. Of 230 held 130 go, of 129
 * nothing does. Keeps H6.
 */
export function leftovers(
  account: Account,
  held: Held,
  { policy, day }: Pick<Asked, 'policy' | 'day'>,
): Held {
  const { reward, standing } = policy;
  const empty = emptyShares(account, held, day);
  const above = usableHeld(account, held, day) - standing;
  if (above < reward) return empty;
  const usable = lotsHeld(account.lots, held).filter((lot) => isUsable(lot, day));
  return withMore(empty, takeInTurn(soonestFirst(usable).toReversed(), above));
}

function wholeRewards(points: Points, reward: Points): Points {
  return Math.floor(points / reward) * reward;
}
