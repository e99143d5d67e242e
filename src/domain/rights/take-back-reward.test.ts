import { expect, test } from 'vitest';
import { memberWith, vip, withPoints } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { withRewards as programme } from '../example/rewards.ts';
import { openTill, record, sell } from '../example/till.ts';
import { statement } from '../ledger/statement.ts';
import { rightOn } from './right.ts';
import { takeBackReward } from './take-back-reward.ts';
import { takeReward } from './take-reward.ts';

const DAY = '2026-11-23';

function taking(reward: string) {
  const opened = openTill(memberWith({ ...withPoints(310), purchases: vip.purchases }));
  const asked = { programme, card: opened.card, day: DAY, reward, right: 'right 1' };
  const taken = takeReward(asked);
  if (!taken.ok) throw new Error(taken.refusal.code);
  return { opened, taken: taken.value, till: record(opened, taken.value, DAY) };
}

test('[V11] what was given by mistake leaves her points where they were and no voucher', () => {
  for (const reward of ['thirty', 'scarf']) {
    const { opened, taken, till } = taking(reward);
    const back = takeBackReward({ card: till.card, taken, day: DAY });
    if (!back.ok) throw new Error(back.refusal.code);
    const { card, facts } = record(till, back.value, DAY);
    expect(card.lots).toEqual(opened.card.lots);
    expect(card.rights?.map((right) => rightOn(right, DAY).state)).toEqual(['voided']);
    expect(statement(facts, DAY)[0]).toMatchObject({ kind: 'given-back', balanceAfter: 310 });
    expect(takeBackReward({ card, taken, day: DAY })).toMatchObject({ ok: false });
  }
});

test('[V11] a voucher that has paid or lapsed is not taken back', () => {
  const { taken, till } = taking('thirty');
  const gone = { ok: false, refusal: { code: 'REWARD_GONE' } };
  const vouchers = [{ id: 'right 1', of: 'card', amountMinor: 3000 }] as const;
  const basket = { ...basketOf(line('hat', 8000)), vouchers };
  const sold = sell(till, { programme, basket, day: DAY });
  expect(takeBackReward({ card: sold.till.card, taken, day: DAY })).toEqual(gone);
  expect(takeBackReward({ card: till.card, taken, day: '2027-02-22' })).toEqual(gone);
  expect(takeBackReward({ card: withPoints(300), taken, day: DAY })).toEqual(gone);
});
