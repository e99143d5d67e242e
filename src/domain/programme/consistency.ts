import type { Issue } from './issue.ts';
import { ofKind } from './multipliers.ts';
import type { Benefit, Programme, Reward } from './programme.ts';

/** The most ways to choose one benefit of each group: every one of them is tried on each basket. */
const MOST_COMBINATIONS = 1000;

/** What the form of a programme cannot say: names that are there once, and ties that hold. P1. */
export function inconsistencies(programme: Programme): Issue[] {
  const { tiers, benefits, activities = [], rewards = [] } = programme;
  const tierIds = tiers.map(({ id }) => id);
  return [
    ...twice(tierIds, (index) => `$.tiers[${index}].id`),
    ...twice(
      tiers.map(({ rank }) => rank),
      (index) => `$.tiers[${index}].rank`,
    ),
    ...twice(
      benefits.map(({ id }) => id),
      (index) => `$.benefits[${index}].id`,
    ),
    ...twice(
      benefits.map(({ code }) => code),
      (index) => `$.benefits[${index}].code`,
    ),
    ...twice(
      activities.map(({ id }) => id),
      (index) => `$.activities[${index}].id`,
    ),
    ...twice(
      rewards.map(({ id }) => id),
      (index) => `$.rewards[${index}].id`,
    ),
    ...rewards.flatMap((each, index) => unknownTier(each, tierIds, `$.rewards[${index}]`)),
    ...rewards.flatMap((each, index) => couponOfNothing(each, benefits, `$.rewards[${index}]`)),
    ...activities.flatMap((each, index) => unknownTier(each, tierIds, `$.activities[${index}]`)),
    ...benefits.flatMap((benefit, index) => ofBenefit(benefit, tierIds, `$.benefits[${index}]`)),
    ...tooManyCombinations(benefits),
    ...tooManyTimes(programme),
  ];
}

type Keys = readonly (string | number | undefined)[];

function twice(keys: Keys, pathOf: (index: number) => string): Issue[] {
  return keys.flatMap((key, index) =>
    key === undefined || keys.indexOf(key) === index
      ? []
      : [{ path: pathOf(index), message: `is ${JSON.stringify(key)}, which is there already` }],
  );
}

function unknownTier(
  { tier }: Pick<Benefit, 'tier'>,
  tiers: readonly string[],
  path: string,
): Issue[] {
  if (tier === undefined || tiers.includes(tier)) return [];
  const allowed = tiers.map((id) => JSON.stringify(id)).join(' or ') || 'none: there is no tier';
  return [{ path: `${path}.tier`, message: `is ${JSON.stringify(tier)}`, allowed }];
}

function couponOfNothing(
  { gives }: Reward,
  benefits: readonly Benefit[],
  path: string,
): readonly Issue[] {
  if (gives.kind !== 'coupon') return [];
  const ids = benefits.filter(({ byCoupon }) => byCoupon).map(({ id }) => id);
  if (ids.includes(gives.benefit)) return [];
  const allowed =
    ids.map((id) => JSON.stringify(id)).join(' or ') || 'none: no benefit is byCoupon';
  return [
    { path: `${path}.gives.benefit`, message: `is ${JSON.stringify(gives.benefit)}`, allowed },
  ];
}

function ofBenefit(benefit: Benefit, tiers: readonly string[], path: string): Issue[] {
  const { when, limit, gives } = benefit;
  const issues = unknownTier(benefit, tiers, path);
  if (when?.from !== undefined && when.to !== undefined && when.to < when.from) {
    const allowed = `${JSON.stringify(when.from)} or later`;
    issues.push({ path: `${path}.when.to`, message: `is ${JSON.stringify(when.to)}`, allowed });
  }
  if (limit?.per === 'birthday' && when?.birthday === undefined) {
    const allowed = 'another time, or a birthday in when';
    issues.push({ path: `${path}.limit.per`, message: 'is "birthday"', allowed });
  }
  if (benefit.group !== undefined && (gives.kind === 'multiplier' || gives.kind === 'points')) {
    const allowed = 'nothing: what meets is joined as earning.join says';
    issues.push({ path: `${path}.group`, message: `is ${JSON.stringify(benefit.group)}`, allowed });
  }
  if (gives.kind === 'escalating' && gives.mostBasisPoints < gives.basisPoints) {
    const { basisPoints, mostBasisPoints } = gives;
    const allowed = `at least ${basisPoints}`;
    const at = `${path}.gives.mostBasisPoints`;
    issues.push({ path: at, message: `is ${mostBasisPoints}`, allowed });
  }
  return issues;
}

function tooManyCombinations(benefits: readonly Benefit[]): Issue[] {
  const sizes = new Map<string, number>();
  for (const { group } of benefits) {
    if (group !== undefined) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  const ways = [...sizes.values()].reduce((product, size) => product * size, 1);
  if (ways <= MOST_COMBINATIONS) return [];
  const message = `has groups that can be combined in ${ways} ways`;
  return [{ path: '$.benefits', message, allowed: `at most ${MOST_COMBINATIONS}` }];
}

/** So that points × multiplier of the largest amount is still an exact whole number. */
const MOST_RATE_HUNDREDTHS = 9000;

function tooManyTimes({ earning, benefits }: Programme): Issue[] {
  if (!earning) return [];
  const most = ofKind(benefits, 'multiplier').reduce((all, { gives }) => {
    if (earning.join === 'product') return all * Math.max(1, gives.hundredths / 100);
    if (earning.join === 'sum') return all + Math.max(0, gives.hundredths - 100);
    return Math.max(all, gives.hundredths);
  }, 100);
  if (most === 100 || earning.rate.points * most <= MOST_RATE_HUNDREDTHS) return [];
  const message = `is ${earning.rate.points}, and multipliers can come to ${most / 100} times that`;
  const allowed = `at most ${MOST_RATE_HUNDREDTHS / 100} in all`;
  return [{ path: '$.earning.rate.points', message, allowed }];
}
