import { expect, test } from 'vitest';
import { newMember, withPoints } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { rewards, withRewards } from '../example/rewards.ts';
import { bringBack, type ExampleTill, openTill, record, sell } from '../example/till.ts';
import { balanceOn } from '../ledger/balance.ts';
import type { Benefit, Programme } from '../programme/programme.ts';
import { foldBearerRights } from '../rights/bearer-rights.ts';
import { takeBackReward } from '../rights/take-back-reward.ts';
import { takeReward } from '../rights/take-reward.ts';
import { reliveHistory } from './relive.ts';

const DAY = '2026-11-23';
const to = '2026-12-31';

function took(till: ExampleTill, right: string) {
  const asked = { programme: withRewards, card: till.card, day: DAY, reward: 'thirty', right };
  const taken = takeReward(asked);
  if (!taken.ok) throw new Error(taken.refusal.code);
  return { taken: taken.value, till: record(till, taken.value, DAY) };
}

/** One taken by mistake and given back, one taken and used. */
function history(): ExampleTill {
  const mistake = took(openTill(withPoints(310)), 'right 1');
  const { taken } = mistake;
  const back = takeBackReward({ card: mistake.till.card, taken, day: DAY });
  if (!back.ok) throw new Error(back.refusal.code);
  const { till } = took(record(mistake.till, back.value, DAY), 'right 2');
  const vouchers = [{ id: 'right 2', of: 'card', amountMinor: 3000 }] as const;
  const basket = { ...basketOf(line('hat', 8000)), vouchers };
  return sell(till, { programme: withRewards, basket, day: '2026-11-24' }).till;
}

function lived(programme: Programme) {
  const { card } = reliveHistory(history().facts, { programme, to });
  if (!card) throw new Error('she was enrolled');
  return card;
}

test('[X1] a coupon taken and used is used again, and stays where nothing waits for it', () => {
  const tenth: Benefit = {
    ...{ id: 'tenth', name: { en: 'A tenth off' }, byCoupon: true },
    gives: { kind: 'percentage', basisPoints: 1000 },
  };
  const gives = { kind: 'coupon', benefit: 'tenth', validDays: 30 } as const;
  const coupon = { id: 'coupon', name: { en: 'Coupon' }, points: 100, gives };
  const programme: Programme = { ...withRewards, benefits: [tenth], rewards: [coupon] };
  const opened = openTill(withPoints(310));
  const asked = { programme, card: opened.card, day: DAY, reward: 'coupon', right: 'right 1' };
  const taken = takeReward(asked);
  if (!taken.ok) throw new Error(taken.refusal.code);
  const vouchers = [{ id: 'right 1', of: 'card', amountMinor: 0 }] as const;
  const basket = { ...basketOf(line('hat', 8000)), vouchers };
  const { facts, card } = sell(record(opened, taken.value, DAY), {
    programme,
    basket,
    day: DAY,
  }).till;
  const again = reliveHistory(facts, { programme, to }).card;
  expect(again?.rights).toEqual(card.rights);
  expect(again?.purchases).toEqual(card.purchases);
  const without = { ...programme, rewards: [] };
  expect(reliveHistory(facts, { programme: without, to }).card).toMatchObject({
    purchases: [{ netMinor: 8000 }],
  });
});

test('[X1] rewards taken, given back and used are the very same again', () => {
  expect(lived(withRewards)).toEqual(history().card);
});

test('[X1] a reward that takes more points than she has, or is gone, is not taken', () => {
  const dearer = rewards.map((each) => ({ ...each, points: 311 }));
  for (const programme of [
    { ...withRewards, rewards: dearer },
    { ...withRewards, rewards: [] },
  ]) {
    const card = lived(programme);
    expect(card.rights ?? []).toEqual([]);
    expect([balanceOn(card, to).balance, card.debt]).toEqual([310 + 8, 0]);
  }
  const cheaper = rewards.map((each) => ({ ...each, points: 200 }));
  expect(balanceOn(lived({ ...withRewards, rewards: cheaper }), to).balance).toBe(110 + 5);
});

test('[X1] a gift card that came back comes back again', () => {
  const basket = basketOf({ ...line('card', 5000, { tags: ['gift-card'] }), giftCard: 'GIFT-1' });
  const { till, purchase } = sell(openTill(newMember), {
    programme: withRewards,
    basket,
    day: DAY,
  });
  const lines = [{ line: 'card', quantity: 1 }];
  const giftCards = foldBearerRights(till.facts);
  const { facts } = bringBack(till, {
    ...{ programme: withRewards, purchase, lines, day: DAY, giftCards },
  }).till;
  const lived = reliveHistory(facts, { programme: withRewards, to });
  expect(lived.facts.at(-1)).toMatchObject({
    ...{ type: 'purchase.returned', return: { refundMinor: 5000 } },
  });
});
