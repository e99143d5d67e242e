import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyProgramme } from '../example/any-programme.ts';
import { bought } from '../example/cards.ts';
import { line } from '../example/goods.ts';
import { someBasket, someCard } from '../example/story.ts';
import { type Tape, tapeOf } from '../example/tape.ts';
import { bringBack, openTill, sell } from '../example/till.ts';
import { balanceOn } from '../ledger/balance.ts';
import type { Card } from '../member/card.ts';
import type { Basket } from '../purchase/purchase.ts';
import type { Quote } from './quote.ts';
import { quote } from './ring-up.ts';

const DAY = '2026-11-23';
const tapes = fc.array(fc.nat(), { minLength: 40, maxLength: 700, size: 'max' });

function anyBasket(tape: Tape): Basket {
  const basket = someBasket(tape);
  const dear = line('dear', tape.oneOf([1, 199_999, 99_999_999_999]), {
    quantity: tape.oneOf([1, 3]),
    tags: [tape.oneOf(['plain', 'reduced', 'gift-card'])],
    ...(tape.pick(3) === 1 && { taxBasisPoints: tape.oneOf([0, 10_000]) }),
  });
  const coupons = Array.from({ length: tape.pick(6) }, (_, at) => `code-${at}`);
  return { ...basket, coupons, lines: [...basket.lines, ...(tape.pick(3) ? [] : [dear])] };
}

function anyCard(tape: Tape): Card {
  const card = someCard(tape, DAY);
  const purchases = Array.from({ length: tape.pick(4) }, (_, at) =>
    bought(
      tape.oneOf([0, 1, 30_000, 2_000_000]),
      tape.oneOf(['2026-11-02', '2025-12-01']),
      `b${at}`,
    ),
  );
  return { ...card, purchases };
}

function figuresOf({ totals, lines, redeemed, earns, given, issues }: Quote): number[] {
  const { taxes, ...sums } = totals;
  return [
    ...Object.values(sums),
    ...taxes.flatMap(({ baseMinor, taxMinor }) => [baseMinor, taxMinor]),
    ...lines.flatMap((each) => [
      ...[each.grossMinor, each.netMinor, each.voucherMinor, each.pointsMinor, each.taxMinor],
      ...each.discounts.map(({ minor }) => minor),
    ]),
    ...given.map(({ minor }) => minor),
    ...(issues ?? []).map(({ amount }) => amount),
    ...[redeemed.points, redeemed.minor, earns?.points ?? 0],
  ];
}

test('[P1] [Q8] any programme that is accepted quotes in whole amounts, none below nought', () => {
  let accepted = 0;
  fc.assert(
    fc.property(tapes, (numbers) => {
      const tape = tapeOf(numbers);
      const programme = anyProgramme(tape);
      if (!programme) return;
      accepted++;
      const card = anyCard(tape);
      const told = quote({ programme, card, basket: anyBasket(tape), day: DAY });
      const wrong = figuresOf(told).filter((one) => !Number.isSafeInteger(one) || one < 0);
      expect(wrong).toEqual([]);
      const { totals } = told;
      const onTop = programme.tax.mode === 'on-top' ? totals.taxMinor : 0;
      expect(totals.dueMinor + totals.voucherMinor + totals.pointsMinor).toBe(
        totals.grossMinor - totals.discountMinor + onTop,
      );
      const { available } = balanceOn(card, DAY);
      if (programme.earning?.ownPoints !== 'at-once') {
        expect(told.redeemed.points).toBeLessThanOrEqual(Math.max(0, available));
      }
    }),
  );
  expect(accepted).toBeGreaterThan(20);
});

test('[R1] under any of them, what is all brought back leaves nothing behind', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const tape = tapeOf(numbers);
      const programme = anyProgramme(tape);
      if (!programme) return;
      const before = openTill(someCard(tape, DAY));
      const { till, purchase } = sell(before, { programme, basket: anyBasket(tape), day: DAY });
      const lines = purchase.lines.flatMap(({ id, quantity }) =>
        quantity > 1 ? [{ line: id, quantity: 1 }] : [],
      );
      const asked = { programme, purchase, day: DAY };
      const part = lines.length > 0 ? bringBack(till, { ...asked, lines }) : undefined;
      const returned = part ? [part.taken.return] : [];
      const all = bringBack(part?.till ?? till, {
        ...{ ...asked, lines: [], why: 'void', before: returned },
      });
      const refunds = [...returned, all.taken.return];
      const sum = refunds.reduce((minor, { refundMinor }) => minor + refundMinor, 0);
      expect(sum).toBe(purchase.dueMinor);
      expect(balanceOn(all.till.card, DAY).balance).toBe(balanceOn(before.card, DAY).balance);
      for (const { issued, used, voided } of all.till.card.rights ?? []) {
        expect({ used, left: issued - voided }).toEqual({ used: 0, left: 0 });
      }
    }),
  );
});
