import { afterEach, expect, test } from 'vitest';
import { withRewards } from '#domain/example/rewards.ts';
import { balanceOn } from '#domain/ledger/balance.ts';
import { done, refused } from '#domain/result.ts';
import { readCard } from '#storage/read/read-card.ts';
import { enrolMember } from './enrol-member.ts';
import { recordAboutMember } from './record-about-member.ts';
import { takeBackReward, takeReward } from './take-reward.ts';
import { trialClerk as clerk, type Trial, type TrialOptions, trialShop } from './trial-shop.ts';

const DAY = '2026-11-23';

let shop: Trial;
afterEach(() => shop.db.leave());

/** Somebody with so many points, in a boutique with a catalogue of rewards. */
async function marie(points: number, options: TrialOptions = {}) {
  shop = await trialShop({ programme: withRewards, ...options });
  const enrolled = await enrolMember(shop, { clerk, country: 'FR', name: 'Marie' });
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  const { member } = enrolled.value;
  const why = { code: 'OPENING_BALANCE', batch: 'opening' } as const;
  const sum = { kind: 'adjusted', sign: 1, points, lot: 'opening' } as const;
  const entries = [{ member, day: DAY, why, ...sum }];
  await recordAboutMember(shop, { clerk, member }, () =>
    done({ type: 'points.adjusted', member, entries }),
  );
  return member;
}

async function holds(member: string) {
  const card = await readCard(shop.db, member);
  if (!card) throw new Error('she is enrolled');
  return { balance: balanceOn(card, DAY).balance, rights: card.rights ?? [] };
}

test('[V10] points become a voucher on her card at once', async () => {
  const member = await marie(310);
  const nudged = shop.nudged;
  expect((await takeReward(shop, { clerk, member, reward: 'thirty' })).ok).toBe(true);
  expect(await holds(member)).toMatchObject({
    balance: 10,
    rights: [{ issued: 3000, used: 0, terms: { kind: 'voucher', lapsesAfter: '2027-02-21' } }],
  });
  expect(shop.nudged).toBe(nudged + 1);
});

test('[V10] a second one that the points do not reach for is refused', async () => {
  const member = await marie(310);
  const [one, other] = await Promise.all([
    takeReward(shop, { clerk, member, reward: 'thirty' }),
    takeReward(shop, { clerk, member, reward: 'thirty' }),
  ]);
  expect([one.ok, other.ok].sort()).toEqual([false, true]);
  expect((await holds(member)).rights).toHaveLength(1);
  const tier = await takeReward(shop, { clerk, member, reward: 'scarf' });
  expect(tier).toMatchObject({ refusal: { code: 'REWARD_TIER' } });
  const nobody = await takeReward(shop, { clerk, member: 'nobody', reward: 'thirty' });
  expect(nobody).toMatchObject({ refusal: { code: 'MEMBER_UNKNOWN' } });
});

test('points that another till holds are not changed here', async () => {
  const member = await marie(310, {
    claim: async () => refused({ code: 'POINTS_ELSEWHERE', granted: 10 }),
  });
  const taken = await takeReward(shop, { clerk, member, reward: 'thirty' });
  expect(taken).toMatchObject({ refusal: { code: 'POINTS_ELSEWHERE', granted: 10 } });
  expect((await holds(member)).balance).toBe(310);
});

test('what is claimed is what the reward takes', async () => {
  const claimed: number[] = [];
  const claim: TrialOptions['claim'] = async (_, points) => {
    claimed.push(points);
    return done(points);
  };
  const member = await marie(310, { claim });
  await takeReward(shop, { clerk, member, reward: 'none' });
  await takeReward(shop, { clerk, member, reward: 'thirty' });
  expect(claimed).toEqual([300]);
});

test('[V11] a reward is undone once, and her points are hers again', async () => {
  const member = await marie(310);
  const taken = await takeReward(shop, { clerk, member, reward: 'thirty' });
  const right = taken.ok ? (taken.value.rights[0]?.right ?? '') : '';
  const undo = () => takeBackReward(shop, { clerk, member, right });
  expect(await undo()).toMatchObject({ ok: true });
  expect(await holds(member)).toMatchObject({ balance: 310, rights: [{ voided: 3000 }] });
  expect(await undo()).toMatchObject({ refusal: { code: 'REWARD_GONE' } });
  const other = await takeBackReward(shop, { clerk, member, right: 'another' });
  expect(other).toMatchObject({ refusal: { code: 'REWARD_GONE' } });
});
