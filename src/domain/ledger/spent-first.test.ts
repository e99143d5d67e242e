import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lot, newMember, withPoints } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { rewards } from '../example/rewards.ts';
import { someCard } from '../example/story.ts';
import { tapeOf } from '../example/tape.ts';
import { bringBack, openTill, sell } from '../example/till.ts';
import type { Card } from '../member/card.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { quote } from '../promise/ring-up.ts';
import { takeReward } from '../rights/take-reward.ts';
import { adjustPoints } from './adjust-points.ts';
import { book } from './book.ts';
import type { Lot } from './entry.ts';
import { inTurn, isUsable } from './spend.ts';

const DAY = '2026-11-23';
const house = { ...houseProgramme('CNY'), rewards };
const oldest = { ...house, spentFirst: 'oldest' } as const;

/** The older one lives longer. */
const older = lot('older', 400, { earnedOn: '2026-01-05', lapsesAfter: '2027-12-31' });
const younger = lot('younger', 400, { earnedOn: '2026-10-01', lapsesAfter: '2026-12-31' });
const card: Card = { ...withPoints(0), lots: [younger, older] };
const coat = basketOf(line('coat', 200_000));

const leftIn = ({ lots }: { readonly lots: readonly Lot[] }) =>
  Object.fromEntries(lots.map(({ id, left }) => [id, left]));

test('[L13] what lapses first pays, or the oldest where the programme says so', () => {
  const basket = { ...coat, spend: 500 };
  const takes = (programme: typeof house) => {
    const [redeemed] = quote({ programme, card, basket, day: DAY }).entries;
    return redeemed?.kind === 'redeemed' ? redeemed.takes : [];
  };
  expect(takes(house)).toEqual([
    { lot: 'younger', points: 400 },
    { lot: 'older', points: 100 },
  ]);
  expect(takes(oldest)).toEqual([
    { lot: 'older', points: 400 },
    { lot: 'younger', points: 100 },
  ]);
});

test('[L13] a reward and points taken by hand leave the lots in the same turn', () => {
  const reward = takeReward({ programme: oldest, card, day: DAY, reward: 'thirty', right: 'r' });
  const taken = reward.ok ? reward.value.entries.reduce(book, card) : card;
  expect(leftIn(taken)).toEqual({ older: 100, younger: 400 });
  const by = { manager: 'lea', note: 'counted twice', lot: 'x', sign: -1, points: 450 } as const;
  const adjusted = adjustPoints({ programme: oldest, card, day: DAY, ...by });
  const less = adjusted.ok ? adjusted.value.entries.reduce(book, card) : card;
  expect(leftIn(less)).toEqual({ older: 0, younger: 350 });
});

test('[L13] [R6] a clawback takes the lot of its purchase, then the oldest', () => {
  const lapsingSoon = { ...house, expiry: { kind: 'months', months: 1, to: 'day' } } as const;
  const sold = sell(openTill(card), { programme: lapsingSoon, basket: coat, day: DAY });
  const { purchase } = sold;
  const wish = { ...basketOf(line('hat', 200_000)), spend: purchase.earnedPoints };
  const { till } = sell(sold.till, { programme: lapsingSoon, basket: wish, day: DAY });
  expect(leftIn(till.card)).toMatchObject({ older: 400, younger: 400, [purchase.id]: 0 });
  const lines = [{ line: 'coat', quantity: 1 }];
  const back = bringBack(till, { programme: oldest, purchase, lines, day: DAY });
  const left = 400 - purchase.earnedPoints;
  expect(leftIn(back.till.card)).toMatchObject({ older: left, younger: 400, [purchase.id]: 0 });
});

test('[L13] a debt is repaid by the oldest of what there is', () => {
  const heading = { member: newMember.member, day: DAY, spentFirst: 'oldest' } as const;
  const why = { code: 'OPENING_BALANCE', batch: 'x' } as const;
  const takes = [{ lot: 'unheard of', points: 30 }];
  const after = book(card, { ...heading, why, kind: 'redeemed', points: 30, takes });
  expect(leftIn(after)).toEqual({ older: 370, younger: 400 });
  expect(after.debt).toBe(0);
});

test('[L4] [L13] no lot is touched while one whose turn comes before it holds anything', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 40 }), fc.boolean(), (numbers, isOldest) => {
      const tape = tapeOf(numbers);
      const hers = { ...someCard(tape, DAY), purchases: [] };
      const programme = isOldest ? oldest : house;
      const spend = 100 * tape.pick(30);
      const told = quote({ programme, card: hers, basket: { ...coat, spend }, day: DAY });
      const entry = told.entries.find(({ kind }) => kind === 'redeemed');
      const takes = entry?.kind === 'redeemed' ? entry.takes : [];
      const isBefore = (a: Lot, b: Lot) => {
        const [one, other] = [a, b].map(({ earnedOn, lapsesAfter = '9', id }) =>
          isOldest ? [earnedOn, lapsesAfter, id] : [lapsesAfter, earnedOn, id],
        );
        return String(one) < String(other);
      };
      const takenOf = ({ id }: Lot) => takes.find((take) => take.lot === id)?.points ?? 0;
      const usable = hers.lots.filter((each) => isUsable(each, DAY));
      for (const each of usable.filter((one) => takenOf(one) > 0)) {
        for (const earlier of usable.filter((one) => isBefore(one, each))) {
          expect(takenOf(earlier)).toBe(earlier.left);
        }
      }
      expect(takes.reduce((sum, { points }) => sum + points, 0)).toBe(told.redeemed.points);
    }),
  );
});

test('[L13] lots of one day are spent as they lapse', () => {
  const [late, soon] = [lot('a', 1, { lapsesAfter: '2027-06-30' }), lot('b', 1)];
  const dated = { ...soon, earnedOn: late.earnedOn, lapsesAfter: '2026-12-31' };
  const ids = inTurn([late, dated], { spentFirst: 'oldest' }).map(({ id }) => id);
  expect(ids).toEqual(['b', 'a']);
});
