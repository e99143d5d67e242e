import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import { allComesBack, someBasket, someCard, someProgramme } from '../example/story.ts';
import { tapeOf } from '../example/tape.ts';
import { type ExampleTill, openTill, record, sell } from '../example/till.ts';
import { balanceOn } from '../ledger/balance.ts';
import { statement } from '../ledger/statement.ts';
import { applyFact, foldCard } from './fold.ts';
import type { SealedFact } from './member-record.ts';

const DAY = '2026-11-23';
const tapes = fc.array(fc.nat(), { maxLength: 250, size: 'max' });

function someTill(numbers: readonly number[]): ExampleTill {
  const tape = tapeOf(numbers);
  const programme = someProgramme(tape);
  if (tape.pick(2)) return allComesBack(tape, programme, DAY).after;
  let till = openTill(someCard(tape, DAY));
  let day = DAY;
  for (let sales = tape.pick(4); sales > 0; sales--) {
    day = addDays(day, tape.pick(300));
    till = sell(till, { programme, basket: someBasket(tape), day }).till;
  }
  const { member } = till.card;
  const changes = { note: 'likes linen', birthday: null };
  return record(till, { type: 'member.amended', member, changes }, day);
}

function shuffled(facts: readonly SealedFact[], order: readonly number[]): SealedFact[] {
  return facts
    .map((fact, index) => ({ fact, place: order[index % order.length] ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ fact }) => fact);
}

test('[F1] facts in any order, and some of them twice, make the same card', () => {
  const orders = fc.array(fc.nat(), { minLength: 7, maxLength: 31 });
  fc.assert(
    fc.property(tapes, orders, fc.nat(10), (numbers, order, again) => {
      const { facts } = someTill(numbers);
      const arrived = shuffled([...facts, ...facts.slice(0, again)], order);
      expect(foldCard(arrived)).toEqual(foldCard(facts));
    }),
  );
});

test('[F1] folding step by step is folding at once', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const { facts } = someTill(numbers);
      const half = Math.floor(facts.length / 2);
      const stepped = facts.slice(half).reduce(applyFact, foldCard(facts.slice(0, half)));
      expect(stepped).toEqual(foldCard(facts));
    }),
  );
});

test('[L9] the rows of a statement add up to the balance, on any day', () => {
  fc.assert(
    fc.property(tapes, fc.nat(900), (numbers, later) => {
      const { facts } = someTill(numbers);
      const last = facts.at(-1)?.recordedAt.day ?? DAY;
      const day = addDays(last, later);
      const rows = statement(facts, day);
      const card = foldCard(facts);
      if (!card) throw new Error('an enrolled member has a card');
      expect(rows[0]?.balanceAfter ?? 0).toBe(balanceOn(card, day).balance);
      for (const [index, row] of rows.entries()) {
        const before = rows[index + 1]?.balanceAfter ?? 0;
        expect(row.balanceAfter).toBe(before + row.points);
      }
    }),
  );
});
