import fc from 'fast-check';
import { expect, test } from 'vitest';
import { someBasket, someCard, someProgramme } from '../example/story.ts';
import { tapeOf } from '../example/tape.ts';
import { openTill, record, sell } from '../example/till.ts';
import { quote } from '../promise/ring-up.ts';
import { difference } from './difference.ts';
import { cardAfterReturn, exchange } from './exchange.ts';
import { ringUp } from './ring-up.ts';
import { takeBack } from './take-back.ts';

const DAY = '2026-11-23';
const tapes = fc.array(fc.nat(), { maxLength: 250, size: 'max' });

function story(numbers: readonly number[]) {
  const tape = tapeOf(numbers);
  const programme = someProgramme(tape);
  const sale = sell(openTill(someCard(tape, DAY)), {
    programme,
    basket: someBasket(tape),
    day: DAY,
  });
  const { till, purchase } = sale;
  const lines = purchase.lines
    .filter((_, place) => place === 0 || tape.pick(2) === 1)
    .map(({ id, quantity }) => ({ line: id, quantity: 1 + tape.pick(quantity) }));
  const back = {
    ...{ programme, purchase, before: [], card: till.card, day: DAY, lines },
    ...({ why: 'return', refundKind: 'card' } as const),
    ...{ returnId: 'back', receipt: '0001-000002' },
  };
  const taken = takeBack(back);
  if (!taken.ok) throw new Error(taken.refusal.code);
  const card = cardAfterReturn(till.card, till.card, taken.value);
  const wish = someBasket(tape);
  const asked = { programme, basket: wish, day: DAY, purchaseId: 'taken', receipt: '0001-000003' };
  const { redeemed } = quote({ ...asked, card });
  const basket = { ...wish, spend: redeemed.points };
  const promised = quote({ ...asked, card, basket });
  return { till, card, back, taken: taken.value, asked: { ...asked, basket }, promised };
}

test('[R13] [R14] an exchange is the return and then the purchase, and no money is lost', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const { till, card, back, taken, asked, promised } = story(numbers);
      const { refundMinor } = taken.return;
      const { dueMinor } = promised.totals;
      const { payMinor, giveMinor } = difference(refundMinor, dueMinor);
      expect(payMinor - giveMinor).toBe(dueMinor - refundMinor);
      const tenders = payMinor > 0 ? [{ kind: 'card', amountMinor: payMinor } as const] : [];
      const made = exchange({ back, bought: { ...asked, card: till.card, tenders } });
      const paid = dueMinor > 0 ? [{ kind: 'card', amountMinor: dueMinor } as const] : [];
      const apart = ringUp({ ...asked, card, tenders: paid });
      if (!made.ok || !apart.ok) throw new Error('neither is refused');
      expect(made.value.back.entries).toEqual(taken.entries);
      expect(made.value.bought.entries).toEqual(apart.value.entries);
      expect(made.value.bought.purchase.lines).toEqual(apart.value.purchase.lines);
      const { member } = till.card;
      const both = [
        { type: 'purchase.returned', member, ...made.value.back },
        { type: 'purchase.recorded', member, ...made.value.bought },
      ] as const;
      const oneByOne = [
        { type: 'purchase.returned', member, ...taken },
        { type: 'purchase.recorded', member, ...apart.value },
      ] as const;
      const after = (bodies: typeof both | typeof oneByOne) =>
        bodies.reduce((now, body) => record(now, body, DAY), till).card;
      expect(after(both)).toEqual(after(oneByOne));
    }),
  );
});
