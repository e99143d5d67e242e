import { expect, test } from 'vitest';
import { memberWith, vip, withPoints } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { withRewards as programme, rewards } from '../example/rewards.ts';
import { openTill, record } from '../example/till.ts';
import { balanceOn } from '../ledger/balance.ts';
import { parseProgramme } from '../programme/schema.ts';
import { quote } from '../promise/ring-up.ts';
import { takeReward } from './take-reward.ts';

const DAY = '2026-11-23';
const asked = { programme, day: DAY, right: 'right 1' };

test('[V10] 300 points become a voucher of 30.00 that pays for ninety days', () => {
  const till = openTill(withPoints(310));
  const taken = takeReward({ ...asked, card: till.card, reward: 'thirty' });
  if (!taken.ok) throw new Error(taken.refusal.code);
  const { card } = record(till, taken.value, DAY);
  expect(balanceOn(card, DAY).balance).toBe(10);
  const vouchers = [{ id: 'right 1', of: 'card', amountMinor: 3000 }] as const;
  const basket = { ...basketOf(line('hat', 8000)), vouchers };
  expect(quote({ programme, card, basket, day: '2027-02-21' }).totals.dueMinor).toBe(5000);
  expect(quote({ programme, card, basket, day: '2027-02-22' }).totals.dueMinor).toBe(8000);
});

test('[V10] a gift is handed over there and then', () => {
  const till = openTill(memberWith({ ...withPoints(300), purchases: vip.purchases }));
  const taken = takeReward({ ...asked, card: till.card, reward: 'scarf' });
  if (!taken.ok) throw new Error(taken.refusal.code);
  const { card } = record(till, taken.value, DAY);
  expect(card.rights).toMatchObject([{ id: 'right 1', issued: 1, used: 1 }]);
  expect(balanceOn(card, DAY).balance).toBe(0);
});

test('[V10] is refused with what is missing', () => {
  const refusal = (reward: string, card = withPoints(299)) => {
    const taken = takeReward({ ...asked, card, reward });
    return taken.ok ? undefined : taken.refusal;
  };
  expect(refusal('thirty')).toEqual({ code: 'POINTS_SHORT', asked: 300, most: 299 });
  expect(refusal('scarf')).toMatchObject({ code: 'REWARD_TIER', tier: 'vip' });
  expect(refusal('none')).toEqual({ code: 'REWARD_UNKNOWN' });
  expect(refusal('thirty', { ...withPoints(300), withdrawn: true })).toEqual({
    code: 'MEMBER_WITHDRAWN',
  });
});

test('[P1] a reward is there once, and for a tier that there is', () => {
  const twice = rewards.map((reward) => ({ ...reward, id: 'same', tier: 'gold' }));
  const read = parseProgramme({ ...programme, rewards: twice });
  expect(read.ok ? [] : read.refusal.issues.map(({ path }) => path)).toEqual([
    '$.rewards[1].id',
    '$.rewards[0].tier',
    '$.rewards[1].tier',
  ]);
});
