import { assert } from '#domain/assert.ts';
import type { OwnText, Programme, Reward, Tier } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { sound } from './amend.ts';

/** What can be added, put in another order and taken out. The order of tiers is their rank. */
export type Listed = 'tiers' | 'benefits' | 'activities' | 'rewards';

interface Named {
  readonly id: string;
  readonly name: OwnText;
}

/** With its tiers in the order of their ranks: that order is what the forms show and change. */
export function inRankOrder(programme: Programme): Programme {
  const tiers = programme.tiers.toSorted((a, b) => a.rank - b.rank);
  return { ...programme, tiers: ranked(tiers) };
}

/** With one more at the end; nothing when there is no room for it. */
export function withOneMore(
  programme: Programme,
  list: Listed,
  named: Named,
): Programme | undefined {
  const { tiers, benefits, activities = [], rewards = [] } = programme;
  switch (list) {
    case 'tiers':
      return sound({
        ...programme,
        tiers: ranked([...tiers, { ...likeTheHighest(programme), ...named }]),
      });
    case 'benefits':
      return sound({ ...programme, benefits: [...benefits, { ...named, gives: FIVE_PERCENT }] });
    case 'activities':
      return sound({ ...programme, activities: [...activities, { ...named, ...A_VISIT }] });
    case 'rewards':
      return sound({ ...programme, rewards: [...rewards, { ...named, ...A_VOUCHER }] });
  }
}

/** One place further up (-1) or down (1); nothing at the end of the list. */
export function withMoved(
  programme: Programme,
  list: Listed,
  { index, by }: { readonly index: number; readonly by: -1 | 1 },
): Programme | undefined {
  if (list === 'tiers') {
    return sound({ ...programme, tiers: ranked(moved(programme.tiers, index, by)) });
  }
  return sound({ ...programme, [list]: moved(itemsOf(programme, list), index, by) });
}

/**
 * A tier goes with what is its own alone: nobody else is to get that by it. A benefit goes with the
 * rewards that are coupons for it.
 */
export function without(programme: Programme, list: Listed, index: number): Programme | undefined {
  const others = itemsOf(programme, list).filter((_, place) => place !== index);
  if (list === 'benefits') return withoutBenefit(programme, index);
  if (list !== 'tiers') return sound({ ...programme, [list]: others });
  const { tiers, benefits, activities, rewards } = programme;
  const gone = tiers[index]?.id;
  const stays = ({ tier }: { readonly tier?: string }) => tier === undefined || tier !== gone;
  return sound({
    ...programme,
    tiers: ranked(tiers.filter(({ id }) => id !== gone)),
    benefits: benefits.filter(stays),
    ...(activities && { activities: activities.filter(stays) }),
    ...(rewards && {
      rewards: rewards.filter(stays).filter(({ gives }) => {
        const opened = gives.kind === 'coupon' && benefits.find(({ id }) => id === gives.benefit);
        return !opened || stays(opened);
      }),
    }),
  });
}

function withoutBenefit(programme: Programme, index: number): Programme | undefined {
  const { benefits, rewards } = programme;
  const gone = benefits[index]?.id;
  const opensIt = ({ gives }: Reward) => gives.kind === 'coupon' && gives.benefit === gone;
  return sound({
    ...programme,
    benefits: benefits.filter((_, place) => place !== index),
    ...(rewards && { rewards: rewards.filter((reward) => !opensIt(reward)) }),
  });
}

export function itemsOf(programme: Programme, list: Listed): readonly Named[] {
  return programme[list] ?? [];
}

function ranked(tiers: readonly Tier[]): readonly Tier[] {
  return tiers.map((tier, place) => ({ ...tier, rank: place + 1 }));
}

function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): readonly Item[] {
  const [one, other] = [items[index], items[index + by]];
  if (one === undefined || other === undefined) return items;
  return items.with(index, other).with(index + by, one);
}

/** What a new tier takes, until somebody says otherwise. */
function likeTheHighest({ tiers, currency }: Programme): Tier {
  const model = tiers.at(-1) ?? houseProgramme(currency).tiers[0];
  assert(model, 'the programme of the house has a tier');
  return model;
}

const FIVE_PERCENT = { kind: 'percentage', basisPoints: 500 } as const;

const A_VISIT = { kind: 'visit', points: 5 } as const;

const A_VOUCHER = {
  points: 100,
  gives: { kind: 'voucher', minor: 1000, validDays: 90 },
} as const;
