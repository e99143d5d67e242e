import { expect, test } from 'vitest';
import { withPoints } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { rewards, withRewards } from '../example/rewards.ts';
import { type ExampleTill, openTill, record, sell } from '../example/till.ts';
import { balanceOn } from '../ledger/balance.ts';
import type { Programme } from '../programme/programme.ts';
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
