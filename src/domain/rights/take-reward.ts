import { addDays, type Day } from '../calendar/day.ts';
import type { RewardTaken } from '../fact/fact.ts';
import { balanceOn } from '../ledger/balance.ts';
import { takeUsable, turnOf } from '../ledger/spend.ts';
import type { Card } from '../member/card.ts';
import type { Points } from '../money/money.ts';
import type { OwnText, Programme, Reward } from '../programme/programme.ts';
import { standing } from '../programme/standing.ts';
import { done, type Result, refused } from '../result.ts';
import type { Held } from '../set-aside/held.ts';
import { lotsHeld } from '../set-aside/usable.ts';
import type { RightMove } from './right.ts';

export interface TakeRewardRequest {
  readonly programme: Programme;
  /** Versions in force before: a tier that they owe her counts. */
  readonly earlier?: readonly Programme[];
  readonly card: Card;
  readonly day: Day;
  readonly reward: string;
  /** Names the right. */
  readonly right: string;
  /** The lots that this till takes points from, each as far as it holds it; all where absent. */
  readonly heldLots?: Held | undefined;
}

export type RewardRefusal =
  | { readonly code: 'REWARD_UNKNOWN' }
  | { readonly code: 'MEMBER_WITHDRAWN' }
  | { readonly code: 'REWARD_TIER'; readonly tier: string; readonly tierName: OwnText }
  | { readonly code: 'POINTS_SHORT'; readonly asked: Points; readonly most: Points };

/**
 * Points become a reward of the catalogue: 300 points, a voucher of 30.00 for ninety days, or a
 * coupon that opens a benefit once. A gift is handed over there and then. Whoever has 299 is told
 * so. Keeps V10.
 */
export function takeReward(request: TakeRewardRequest): Result<RewardTaken, RewardRefusal> {
  const { programme, earlier = [], card, day } = request;
  const reward = programme.rewards?.find(({ id }) => id === request.reward);
  if (!reward) return refused({ code: 'REWARD_UNKNOWN' });
  if (card.withdrawn) return refused({ code: 'MEMBER_WITHDRAWN' });
  const { points, name } = reward;
  const needed = programme.tiers.find(({ id }) => id === reward.tier);
  const { tier } = standing(card, programme, { day, earlier });
  if (needed && (tier?.rank ?? 0) < needed.rank) {
    return refused({ code: 'REWARD_TIER', tier: needed.id, tierName: needed.name });
  }
  const {
    heldLots,
    card: { debt },
  } = request;
  const lots = heldLots ? lotsHeld(card.lots, heldLots) : card.lots;
  const { available } = balanceOn({ lots, debt }, day);
  if (available < points) return refused({ code: 'POINTS_SHORT', asked: points, most: available });
  const { member } = card;
  const why = { code: 'REWARD', reward: reward.id, name } as const;
  const takes = takeUsable(lots, points, { day, turn: programme });
  return done({
    ...{ type: 'reward.taken', member, reward: reward.id },
    entries: [{ member, day, why, ...turnOf(programme), kind: 'redeemed', points, takes }],
    rights: movesFor(reward, request),
  });
}

function movesFor({ gives, name }: Reward, { day, right }: TakeRewardRequest): RightMove[] {
  if (gives.kind === 'voucher') {
    const lapsesAfter = addDays(day, gives.validDays);
    const terms = { kind: 'voucher', name, issuedOn: day, lapsesAfter } as const;
    return [{ move: 'issued', right, amount: gives.minor, terms }];
  }
  if (gives.kind === 'coupon') {
    const lapsesAfter = addDays(day, gives.validDays);
    const { benefit } = gives;
    const terms = { kind: 'coupon', name, issuedOn: day, lapsesAfter, benefit } as const;
    return [{ move: 'issued', right, amount: 1, terms }];
  }
  const terms = { kind: 'gift', name: gives.what, issuedOn: day } as const;
  const amount = 1;
  return [
    { move: 'issued', right, amount, terms },
    { move: 'used', right, amount },
  ];
}
