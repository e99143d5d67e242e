import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newMember } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { bringBack, type ExampleTill, openTill, sell } from '../example/till.ts';
import { balanceOn } from '../ledger/balance.ts';
import type { Programme } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { parseProgramme } from '../programme/schema.ts';
import { quote } from './ring-up.ts';

const DAY = '2026-11-23';

/** One point for 10.00, a hundred worth 10.00; or the same in points so many times smaller. */
function programmeIn(times: 1 | 10 | 100): Programme {
  const house = houseProgramme('EUR');
  const [earning, redemption] = [house.earning, house.redemption];
  if (!earning || !redemption) throw new Error('the house has points');
  return {
    ...{ ...house, benefits: [] },
    earning: { ...earning, rate: { points: times, perMinor: 1000 } },
    redemption: {
      ...{ ...redemption, minimumPoints: 100 * times, capBasisPoints: 10_000 },
      block: { points: 100 * times, minor: 1000 },
    },
  };
}

const socks = basketOf(line('socks', 995));

function after(till: ExampleTill, programme: Programme, purchases: number): ExampleTill {
  if (purchases === 0) return till;
  return after(sell(till, { programme, basket: socks, day: DAY }).till, programme, purchases - 1);
}

const pointsAfter = (times: 1 | 10 | 100, purchases: number) =>
  balanceOn(after(openTill(newMember), programmeIn(times), purchases).card, DAY).balance;

test('[M1] [E2] the fraction of a point is kept where points are smaller', () => {
  expect([pointsAfter(1, 20), pointsAfter(10, 20), pointsAfter(100, 20)]).toEqual([0, 180, 1980]);
  for (const times of [10, 100] as const) expect(parseProgramme(programmeIn(times)).ok).toBe(true);
});

test('[M1] [E2] smaller points are the same points, and what rounding took of them', () => {
  const prices = fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(prices, fc.constantFrom<10 | 100>(10, 100), (asked, times) => {
      const basket = basketOf(...asked.map((price, index) => line(`piece ${index}`, price)));
      const [whole, small] = ([1, times] as const).map((each) =>
        quote({ programme: programmeIn(each), card: newMember, basket, day: DAY }),
      );
      const [coarse, fine] = [whole?.earns?.points ?? 0, small?.earns?.points ?? 0];
      expect(Math.floor(fine / times)).toBe(coarse);
      const sum = asked.reduce((all, price) => all + price, 0);
      expect(fine).toBe(Math.floor((sum * times) / 1000));
    }),
  );
});

test('[M1] [R1] kept fractions pay as they are worth, and go back to the last one', () => {
  const programme = programmeIn(100);
  const till = after(openTill(newMember), programme, 102);
  expect(balanceOn(till.card, DAY).balance).toBe(10_098);
  const basket = { ...basketOf(line('hat', 5555)), spend: 'all' } as const;
  const sold = sell(till, { programme, basket, day: DAY });
  expect(sold.purchase).toMatchObject({ redeemedPoints: 10_000, dueMinor: 4555 });
  const lines = [{ line: 'hat', quantity: 1 }];
  const back = bringBack(sold.till, { programme, purchase: sold.purchase, lines, day: DAY });
  expect(balanceOn(back.till.card, DAY).balance).toBe(10_098);
});
