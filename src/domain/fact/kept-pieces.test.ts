import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bought, newMember } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { allComesBack, someProgramme } from '../example/story.ts';
import { tapeOf } from '../example/tape.ts';
import { bringBack, openTill, sell } from '../example/till.ts';
import { isKept } from '../member/is-kept.ts';
import type { Benefit } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { isGiftCard } from '../programme/scope.ts';
import { isMet } from '../programme/tier-tests.ts';
import { applyFact, foldCard } from './fold.ts';

const DAY = '2026-11-23';
const forNothing: Benefit = {
  ...{ id: 'for-nothing', name: { en: 'For nothing' }, code: 'FREE' },
  gives: { kind: 'percentage', basisPoints: 10_000 },
  limit: { times: 1, per: 'ever' },
};
const programme = { ...houseProgramme('CNY'), benefits: [forNothing] };
const twoHats = { ...basketOf(line('hat', 8000, { quantity: 2 })), coupons: ['FREE'] };
const sold = sell(openTill(newMember), { programme, basket: twoHats, day: DAY });
const oneHat = [{ line: 'hat', quantity: 1 }];

test('[F4] of two hats that cost nothing one back leaves the coupon used, both do not', () => {
  const asked = { programme, purchase: sold.purchase, lines: oneHat, day: DAY };
  expect(sold.purchase.dueMinor).toBe(0);
  const one = bringBack(sold.till, asked);
  expect(one.till.card.used).toHaveLength(1);
  const both = bringBack(one.till, { ...asked, before: [one.taken.return] });
  expect(both.till.card.used).toEqual([]);
});

test('[T1] a purchase that cost nothing counts as long as a piece of it is kept', () => {
  const two = { kind: 'purchases', atLeast: 2 } as const;
  const earlier = bought(5000, '2026-10-01');
  const counted = (card: typeof newMember) => isMet(two, [earlier, ...card.purchases]);
  expect(counted(sold.till.card)).toBe(true);
  const asked = { programme, purchase: sold.purchase, day: DAY };
  expect(counted(bringBack(sold.till, { ...asked, lines: oneHat }).till.card)).toBe(true);
  const void_ = { ...asked, lines: [], why: 'void' as const };
  expect(counted(bringBack(sold.till, void_).till.card)).toBe(false);
});

test('[F4] a scarf that came with the coat is kept when the coat comes back', () => {
  const basket = basketOf(line('coat', 100_000), line('scarf', 0));
  const both = sell(openTill(newMember), { programme, basket, day: DAY });
  const asked = { programme, purchase: both.purchase, day: DAY };
  const coat = bringBack(both.till, { ...asked, lines: [{ line: 'coat', quantity: 1 }] });
  expect(coat.till.card.purchases.map(isKept)).toEqual([true]);
  const scarf = { ...asked, before: [coat.taken.return], lines: [{ line: 'scarf', quantity: 1 }] };
  expect(bringBack(coat.till, scarf).till.card.purchases.map(isKept)).toEqual([false]);
});

test('[F4] a return of what cost nothing is met by its purchase, whichever is known first', () => {
  const asked = { programme, purchase: sold.purchase, lines: oneHat, day: DAY };
  const [enrolled, purchase, returned] = bringBack(sold.till, asked).till.facts;
  if (!enrolled || !purchase || !returned) throw new Error('three facts');
  const turned = [enrolled, returned, purchase].reduce(applyFact, null);
  const card = foldCard([enrolled, purchase, returned]);
  expect(turned?.purchases).toEqual(card?.purchases);
  expect(turned?.used).toHaveLength(1);
});

test('[F4] something is kept exactly while a piece is, whatever the pieces cost', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 250, size: 'max' }), (numbers) => {
      const tape = tapeOf(numbers);
      const { after, purchase, returns } = allComesBack(tape, someProgramme(tape), DAY);
      const goods = purchase.lines.filter((each) => !isGiftCard(each));
      const pieces = goods.reduce((sum, { quantity }) => sum + quantity, 0);
      const cards = after.facts.map((_, index) => foldCard(after.facts.slice(0, index + 1)));
      const names = new Set(goods.map(({ id }) => id));
      let left = pieces;
      for (const [index, back] of returns.entries()) {
        for (const each of back.lines) if (names.has(each.line)) left -= each.quantity;
        const card = cards[after.facts.length - returns.length + index];
        const sum = card?.purchases.find(({ id }) => id === purchase.id);
        expect(sum && isKept(sum)).toBe(left > 0);
      }
    }),
  );
});
