import { expect, test } from 'vitest';
import { newMember } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { bringBack, openTill, sell } from '../example/till.ts';
import { balanceOn } from '../ledger/balance.ts';
import type { Earning, Programme } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';

const DAY = '2026-11-23';
const house = houseProgramme('CNY');
const earning: Earning = {
  ...{ rate: { points: 1, perMinor: 1000 }, tax: 'included', rounding: 'floor' },
  ...{ roundPer: 'sale', partPaid: 'earns', ownPoints: 'at-once' },
};
const clamp: Programme = {
  ...{ ...house, benefits: [], clawback: 'clamp', earning },
  redemption: { block: { points: 1, minor: 100 }, minimumPoints: 0, capBasisPoints: 10_000 },
};

const hat = [{ line: 'hat', quantity: 1 }];

test('[R8] [S3] a point forgiven by rounding is taken with the last piece', () => {
  const basket = { ...basketOf(line('hat', 1555, { quantity: 2 })), spend: 'all' } as const;
  const { till, purchase } = sell(openTill(newMember), { programme: clamp, basket, day: DAY });
  expect(purchase).toMatchObject({ earnedPoints: 3, redeemedPoints: 3 });
  const asked = { programme: clamp, purchase, lines: hat, day: DAY };
  const one = bringBack(till, asked);
  expect(one.taken.return).toMatchObject({ clawedBackPoints: 1, spared: { forgivenPoints: 1 } });
  const two = bringBack(one.till, { ...asked, before: [one.taken.return] });
  expect(two.taken.return).toMatchObject({ clawedBackPoints: 2, spared: { recoveredPoints: 1 } });
  expect(balanceOn(two.till.card, DAY).balance).toBe(0);
});

test('[R8] what was spent elsewhere is forgiven, and taken with the next piece once back', () => {
  const later: Programme = { ...clamp, earning: { ...earning, ownPoints: 'next-sale' } };
  const coats = basketOf(line('hat', 10_000, { quantity: 2 }));
  const first = sell(openTill(newMember), { programme: later, basket: coats, day: DAY });
  const wish = { ...basketOf(line('scarf', 2000, { tags: ['gift-card'] })), spend: 20 };
  const second = sell(first.till, { programme: later, basket: wish, day: DAY });
  const asked = { programme: later, purchase: first.purchase, lines: hat, day: DAY };
  const one = bringBack(second.till, asked);
  expect(one.taken.return).toMatchObject({ clawedBackPoints: 0, spared: { forgivenPoints: 10 } });
  const scarf = { programme: later, purchase: second.purchase, lines: [], day: DAY };
  const undone = bringBack(one.till, { ...scarf, why: 'void' });
  const two = bringBack(undone.till, { ...asked, before: [one.taken.return] });
  expect(two.taken.return).toMatchObject({ clawedBackPoints: 20, spared: { recoveredPoints: 10 } });
  expect(balanceOn(two.till.card, DAY).balance).toBe(0);
});
