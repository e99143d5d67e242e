import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyProgramme } from '../example/any-programme.ts';
import { bought } from '../example/cards.ts';
import { someBasket, someCard, someProgramme } from '../example/story.ts';
import { type Tape, tapeOf } from '../example/tape.ts';
import { openTill, sell } from '../example/till.ts';
import type { Card } from '../member/card.ts';
import type { Programme } from '../programme/programme.ts';
import type { Basket, Purchase } from '../purchase/purchase.ts';
import { ringUp } from '../purchase/ring-up.ts';
import { reckonedAnew } from './reckoned-anew.ts';
import { quote } from './ring-up.ts';

const DAY = '2026-11-23';
const tapes = fc.array(fc.nat(), { minLength: 40, maxLength: 700, size: 'max' });

function anyBasket(tape: Tape): Basket {
  const coupons = Array.from({ length: tape.pick(6) }, (_, at) => `code-${at}`);
  return { ...someBasket(tape), coupons };
}

function anyCard(tape: Tape): Card {
  const purchases = Array.from({ length: tape.pick(4) }, (_, at) =>
    bought(
      tape.oneOf([0, 30_000, 2_000_000]),
      tape.oneOf(['2026-11-02', '2025-12-01', '2026-11-23']),
      `b${at}`,
    ),
  );
  return { ...someCard(tape, DAY), purchases };
}

function namedIn({ quote: told }: Purchase): ReadonlySet<string> {
  const { multipliers = [], bonuses = [] } = told?.earns ?? {};
  return new Set([...multipliers, ...bonuses].map(({ benefit }) => benefit));
}

const drawn: readonly (readonly [string, (tape: Tape) => Programme | undefined])[] = [
  ['of the house', someProgramme],
  ['that is accepted', anyProgramme],
];

test.each(drawn)('[J1] under any programme %s no honest till gives more', (_, draw) => {
  let earned = 0;
  fc.assert(
    fc.property(tapes, (numbers) => {
      const tape = tapeOf(numbers);
      const programme = draw(tape);
      if (!programme) return;
      const till = openTill(anyCard(tape));
      const { purchase } = sell(till, { programme, basket: anyBasket(tape), day: DAY });
      const { card } = till;
      const sold = { rules: { programme, earlier: [] }, purchase, named: namedIn(purchase) };
      const points = reckonedAnew({ ...sold, card });
      if (programme.tiers.some(({ countsFrom }) => countsFrom === 'at-once')) {
        expect(points).toBeGreaterThanOrEqual(purchase.earnedPoints);
      } else expect(points).toBe(purchase.earnedPoints);
      expect(reckonedAnew(sold)).toBeGreaterThanOrEqual(purchase.earnedPoints);
      if (points > 0) earned += 1;
    }),
  );
  expect(earned).toBeGreaterThan(2);
});

test('[J1] nor by a version that still owes her its own', () => {
  let sales = 0;
  fc.assert(
    fc.property(tapes, (numbers) => {
      const tape = tapeOf(numbers);
      const [before, now] = [someProgramme(tape), someProgramme(tape)];
      const rules = {
        programme: { ...now, version: 2, effectiveFrom: '2026-11-10' },
        earlier: [{ ...before, currency: now.currency, effectiveFrom: '2026-01-01' }],
      };
      const { card } = openTill(anyCard(tape));
      const asked = { ...rules, card, basket: anyBasket(tape), day: DAY };
      const { dueMinor: amountMinor } = quote(asked).totals;
      const rung = ringUp({
        ...{ ...asked, purchaseId: 'sold', receipt: '1' },
        tenders: [{ kind: 'card', amountMinor }],
      });
      if (!rung.ok) return;
      sales += 1;
      const { purchase } = rung.value;
      const sold = { rules, purchase, named: namedIn(purchase) };
      expect(reckonedAnew({ ...sold, card })).toBeGreaterThanOrEqual(purchase.earnedPoints);
      expect(reckonedAnew(sold)).toBeGreaterThanOrEqual(purchase.earnedPoints);
    }),
  );
  expect(sales).toBeGreaterThan(5);
});
