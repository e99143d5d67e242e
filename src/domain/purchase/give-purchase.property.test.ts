import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../calendar/day.ts';
import { broughtBackByPasserBy, sellToPasserBy } from '../example/passer-by.ts';
import { someBasket, someCard, someProgramme } from '../example/story.ts';
import { tapeOf } from '../example/tape.ts';
import { bringBack, type ExampleTill, openTill, record, sell } from '../example/till.ts';
import { balanceOn } from '../ledger/balance.ts';
import type { Card } from '../member/card.ts';
import { givePurchase } from './give-purchase.ts';
import type { PurchaseLine } from './purchase.ts';

const DAY: Day = '2026-11-23';
const tapes = fc.array(fc.nat(), { maxLength: 250, size: 'max' });

/** Nothing but points: a card takes as much off any basket as no card does. */
function story(numbers: readonly number[]) {
  const tape = tapeOf(numbers);
  const programme = { ...someProgramme(tape), benefits: [] };
  const till = openTill(someCard(tape, DAY));
  const { spend: _, ...basket } = someBasket(tape);
  const isPart = tape.pick(2) === 1;
  const inPart = ([first]: readonly PurchaseLine[]) =>
    isPart && first ? [{ line: first.id, quantity: 1 }] : [];
  return { programme, till, basket, inPart, on: addDays(DAY, tape.pick(15)) };
}

type Story = ReturnType<typeof story>;

/** Bought by nobody, in part brought back, and given to her some days later. */
function givenLater({ programme, till, basket, inPart, on }: Story) {
  const sold = { programme, basket, day: DAY, purchaseId: 'hers', receipt: '0001-000001' };
  const purchase = sellToPasserBy(sold);
  const lines = inPart(purchase.lines);
  const returns = lines.length > 0 ? [broughtBackByPasserBy(purchase, lines, sold)] : [];
  const asked = { programme, purchase, returns, card: till.card, day: on, giving: 'giving' };
  const given = givePurchase(asked);
  return (
    given.ok && { till: record(till, given.value, on), purchase: given.value.purchase, returns }
  );
}

/** The same goods bought on her card and brought back against it. */
function boughtThen({ programme, till, basket, inPart }: Story): ExampleTill {
  const sale = sell(till, { programme, basket: { ...basket, spend: 0 }, day: DAY });
  const lines = inPart(sale.purchase.lines);
  if (lines.length === 0) return sale.till;
  return bringBack(sale.till, { programme, purchase: sale.purchase, lines, day: DAY }).till;
}

/** What her card lets anybody notice, whatever the purchase is called. */
function noticed({ lots, debt, purchases, bought, used }: Card) {
  const open = lots
    .filter(({ left }) => left > 0)
    .map(({ left, earnedOn, lapsesAfter, usableFrom }) => ({
      ...{ left, earnedOn, lapsesAfter, usableFrom },
    }));
  return { open, debt, bought, used, purchases: purchases.map(({ id: _, ...sum }) => sum) };
}

test('[G2] [G3] [G4] given afterwards, it is as if it had been bought on her card', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const given = givenLater(story(numbers));
      if (!given) return;
      expect(noticed(given.till.card)).toEqual(noticed(boughtThen(story(numbers)).card));
    }),
  );
});

test('[G4] [R1] all of it brought back afterwards, it is as if it had never been bought', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const { programme, till, ...more } = story(numbers);
      const given = givenLater({ programme, till, ...more });
      if (!given) return;
      const { purchase, returns: before } = given;
      const rest = { programme, purchase, before, lines: [], why: 'void', day: more.on } as const;
      const { card } = bringBack(given.till, rest).till;
      const { purchases: _, ...was } = noticed(till.card);
      expect(noticed(card)).toMatchObject({ ...was, purchases: [{ netMinor: 0 }] });
      expect(balanceOn(card, more.on).balance).toBe(balanceOn(till.card, more.on).balance);
    }),
  );
});
