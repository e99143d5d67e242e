import { expect, test } from 'vitest';
import { newMember } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { broughtBackByPasserBy, sellToPasserBy } from '../example/passer-by.ts';
import { bringBack, type ExampleTill, openTill, record, sell } from '../example/till.ts';
import { balanceOn } from '../ledger/balance.ts';
import type { Programme } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { givePurchase } from '../purchase/give-purchase.ts';
import { takeBackGiving } from '../purchase/take-back-giving.ts';
import { momentsOf } from './moments.ts';
import { reliveHistory } from './relive.ts';

const programme = houseProgramme('CNY');
const day = '2026-11-23';
const to = '2026-12-31';
const basket = basketOf(line('shirt', 10_000), line('scarf', 4800), line('hat', 2000));

/** Given by mistake and taken back, given again; one piece back before, one after. */
function history(): ExampleTill {
  const purchase = sellToPasserBy({
    ...{ programme, basket, day, purchaseId: 'p1', receipt: '0001-000001' },
  });
  const lines = [{ line: 'scarf', quantity: 1 }];
  const returns = [broughtBackByPasserBy(purchase, lines, { programme, day })];
  const open = openTill(newMember);
  const asked = { programme, purchase, returns, card: open.card, day };
  const mistake = givePurchase({ ...asked, giving: 'mistake' });
  if (!mistake.ok) throw new Error(mistake.refusal.code);
  const wrong = record(open, mistake.value, day);
  const taken = takeBackGiving({ card: wrong.card, given: mistake.value, back: returns, day });
  if (!taken.ok) throw new Error(taken.refusal.code);
  const right = record(wrong, taken.value, day);
  const given = givePurchase({ ...asked, giving: 'right' });
  if (!given.ok) throw new Error(given.refusal.code);
  return bringBack(record(right, given.value, day), {
    ...{ programme, purchase: given.value.purchase, before: returns, day },
    lines: [{ line: 'hat', quantity: 1 }],
  }).till;
}

const lived = (by: Programme) => reliveHistory(history().facts, { programme: by, to });

test('[X1] a purchase given afterwards is given again, and its card the very same', () => {
  expect(lived(programme).card).toEqual(history().card);
});

test('[X1] under a programme that gives more it earns more, however few days it leaves', () => {
  const twice = { points: 2, perMinor: 1000 };
  const earning = programme.earning && { ...programme.earning, rate: twice };
  const { card } = lived({ ...programme, ...(earning && { earning }), givableDays: 0 });
  if (!card) throw new Error('she was enrolled');
  expect(balanceOn(card, to).balance).toBe(20);
});

test('[X3] what was kept of it counts as sold to her, on the day it was bought', () => {
  const moments = momentsOf(lived(programme).facts);
  const sum = (of: (moment: (typeof moments)[number]) => number) =>
    moments.reduce((all, moment) => all + (moment.back ? -of(moment) : of(moment)), 0);
  expect([sum(({ minor }) => minor), sum(({ points }) => points)]).toEqual([10_000, 10]);
  expect(moments.every((moment) => moment.day === day && moment.ofMember)).toBe(true);
});

test('[X1] what a till had made up is not taken off a purchase that is reckoned right', () => {
  const { till, purchase } = sell(openTill(newMember), { programme, basket, day });
  const why = { code: 'RECKONED', of: 'purchase', purchase: purchase.id, receipt: '1' } as const;
  const entry = { member: 'marie', day, why, kind: 'adjusted', sign: -1, points: 3 } as const;
  const off = { ...entry, lot: purchase.id };
  const { facts } = record(till, { type: 'points.adjusted', member: 'marie', entries: [off] }, day);
  expect(reliveHistory(facts, { programme, to }).card).toEqual(till.card);
});
