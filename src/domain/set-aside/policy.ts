import type { Points } from '../money/money.ts';
import type { Programme, SetAside } from '../programme/programme.ts';
import { leastPoints } from '../promise/points-as-money.ts';

/** What a manager may choose from by name; the figures may be changed. */
export const SET_ASIDE_PRESETS = {
  never: { rewards: 0, courtesyRewards: 0 },
  careful: { rewards: 1, courtesyRewards: 0 },
  standard: { rewards: 1, courtesyRewards: 1 },
  trusting: { rewards: 1 },
} as const satisfies Record<string, SetAside>;

export interface SetAsidePolicy {
  /** The least she can spend at once: points are set aside in whole rewards. */
  readonly reward: Points;
  /** What each till keeps set aside for a member, at most. */
  readonly standing: Points;
  /** What a manager may let her have beyond it while the line is down. */
  readonly courtesy: Points;
}

/**
 * The house programme: a reward is 100 points, each till keeps one for a member, and a manager may
 * add one. Nothing is set aside where points buy nothing. Keeps H10.
 */
export function setAsidePolicy(programme: Programme): SetAsidePolicy {
  const reward = rewardPoints(programme);
  if (reward === undefined) return { reward: 1, standing: 0, courtesy: 0 };
  const { rewards, courtesyRewards = Number.POSITIVE_INFINITY }: SetAside =
    programme.setAside ?? SET_ASIDE_PRESETS.standard;
  return { reward, standing: rewards * reward, courtesy: courtesyRewards * reward };
}

function rewardPoints({ redemption, rewards = [] }: Programme): Points | undefined {
  if (redemption) return leastPoints(redemption);
  return rewards.length === 0 ? undefined : Math.min(...rewards.map(({ points }) => points));
}
