import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import { memberWith } from '../example/cards.ts';
import { someBasket, someProgramme } from '../example/story.ts';
import { type Tape, tapeOf } from '../example/tape.ts';
import { bringBack, type ExampleTill, openTill, sell } from '../example/till.ts';
import { foldCard } from '../fact/fold.ts';
import type { Benefit } from '../programme/programme.ts';
import { quote } from '../promise/ring-up.ts';
import type { Basket, Purchase, PurchaseReturn } from '../purchase/purchase.ts';
import { type RightMove, rightOn } from './right.ts';

const DAY = '2026-06-02';
const tapes = fc.array(fc.nat(), { maxLength: 300, size: 'max' });

const credit: Benefit = {
  id: 'summer',
  name: { en: 'Summer credit' },
  gives: { kind: 'credit', basisPoints: 833 },
  when: { to: '2026-08-31' },
};
const voucher: Benefit = {
  id: 'thanks',
  name: { en: 'Thank you' },
  gives: { kind: 'voucher', minor: 777, validDays: 40 },
  scope: { only: { categories: ['coats'] } },
};

interface Story {
  readonly till: ExampleTill;
  readonly day: string;
  readonly sold: readonly Sold[];
}

interface Sold {
  readonly purchase: Purchase;
  readonly returns: readonly PurchaseReturn[];
}

/** Purchases that use what earlier ones brought; some of their pieces come back meanwhile. */
function someStory(tape: Tape): Story {
  const house = someProgramme(tape);
  const programme = { ...house, benefits: [...house.benefits, credit, voucher] };
  let till = openTill(memberWith({}));
  let day = DAY;
  const sold: Sold[] = [];
  for (let sales = 1 + tape.pick(4); sales > 0; sales--) {
    day = addDays(day, tape.pick(50));
    const asked = { programme, day, card: till.card, basket: usingRights(tape, till) };
    const refused = quote(asked).withheld.flatMap((no) => ('voucher' in no ? [no.voucher] : []));
    const vouchers = asked.basket.vouchers?.filter(({ id }) => !refused.includes(id)) ?? [];
    const sale = sell(till, { programme, day, basket: { ...asked.basket, vouchers } });
    till = sale.till;
    sold.push({ purchase: sale.purchase, returns: [] });
    const at = tape.pick(sold.length);
    const from = sold[at];
    if (from && tape.pick(2)) {
      const back = someBack(tape, { till, programme, day, from });
      till = back.till;
      sold[at] = { ...from, returns: [...from.returns, ...back.returns] };
    }
  }
  return { till, day, sold };
}

function usingRights(tape: Tape, { card }: ExampleTill): Basket {
  const named = (card.rights ?? []).filter(() => tape.pick(2) === 0);
  const vouchers = named.map(
    ({ id }) => ({ id, of: 'card', amountMinor: tape.pick(5000) }) as const,
  );
  const basket = someBasket(tape);
  return { ...basket, vouchers: [...(basket.vouchers ?? []), ...vouchers] };
}

interface Back {
  readonly till: ExampleTill;
  readonly programme: ReturnType<typeof someProgramme>;
  readonly day: string;
  readonly from: Sold;
}

function someBack(tape: Tape, { till, programme, day, from: { purchase, returns } }: Back) {
  const gone = new Map<string, number>();
  for (const { line, quantity } of returns.flatMap(({ lines }) => lines)) {
    gone.set(line, (gone.get(line) ?? 0) + quantity);
  }
  const lines = purchase.lines
    .map(({ id, quantity }) => ({ line: id, left: quantity - (gone.get(id) ?? 0) }))
    .map(({ line, left }) => ({ line, quantity: tape.pick(left + 1) }))
    .filter(({ quantity }) => quantity > 0);
  if (lines.length === 0) return { till, returns: [] };
  const back = bringBack(till, { programme, purchase, before: returns, lines, day });
  return { till: back.till, returns: [back.taken.return] };
}

const movesOf = ({ facts }: ExampleTill): RightMove[] =>
  facts.flatMap(({ body }) => ('rights' in body ? (body.rights ?? []) : []));

/** Coin by coin: each that was issued lies somewhere, until it is taken from there. */
function coins(moves: readonly RightMove[], right: string) {
  const lie = { left: 0, used: 0, voided: 0 };
  for (const { move, amount, right: of } of moves) {
    for (let coin = 0; of === right && coin < amount; coin++) {
      if (move === 'issued') lie.left++;
      else if (move === 'given-back') [lie.used, lie.left] = [lie.used - 1, lie.left + 1];
      else if (move === 'used') [lie.left, lie.used] = [lie.left - 1, lie.used + 1];
      else [lie.left, lie.voided] = [lie.left - 1, lie.voided + 1];
    }
  }
  return lie;
}

test('[V1] what was issued is used, taken back, lapsed or left, to the coin', () => {
  fc.assert(
    fc.property(tapes, fc.nat(120), (numbers, later) => {
      const { till, day } = someStory(tapeOf(numbers));
      const on = addDays(day, later);
      for (const right of till.card.rights ?? []) {
        const { left, lapsed } = rightOn(right, on);
        const told = coins(movesOf(till), right.id);
        expect(told).toEqual({
          ...{ left: left + lapsed, used: right.used, voided: right.voided },
        });
        expect(right.issued).toBe(right.used + right.voided + lapsed + left);
      }
      expect(foldCard(till.facts.toReversed())?.rights).toEqual(till.card.rights);
    }),
  );
});

test('[V7] once everything is back, no right is used and none is left, whatever the pieces', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const tape = tapeOf(numbers);
      const { till, day, sold } = someStory(tape);
      const programme = { ...someProgramme(tapeOf([])), benefits: [credit, voucher] };
      let after = till;
      for (const { purchase, returns } of sold) {
        const all = { programme, purchase, before: returns, lines: [], day, why: 'void' } as const;
        const pieces = returns.flatMap(({ lines }) => lines);
        const back = pieces.reduce((sum, { quantity }) => sum + quantity, 0);
        const whole = purchase.lines.reduce((sum, { quantity }) => sum + quantity, 0);
        if (back < whole) after = bringBack(after, all).till;
      }
      for (const { issued, used, voided } of after.card.rights ?? []) {
        expect({ used, left: issued - voided }).toEqual({ used: 0, left: 0 });
      }
    }),
  );
});
