import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allComesBack, type BroughtBack, someProgramme, spentComesBack } from '../example/story.ts';
import { tapeOf } from '../example/tape.ts';
import { balanceOn } from '../ledger/balance.ts';
import type { Card } from '../member/card.ts';
import { standing } from '../programme/standing.ts';
import type { PurchaseReturn } from './purchase.ts';

const DAY = '2026-11-23';
const tapes = fc.array(fc.nat(), { maxLength: 250, size: 'max' });

function story(numbers: readonly number[]): BroughtBack & ReturnType<typeof someProgrammeOn> {
  const { tape, programme } = someProgrammeOn(numbers);
  return { ...allComesBack(tape, programme, DAY), tape, programme };
}

function someProgrammeOn(numbers: readonly number[]) {
  const tape = tapeOf(numbers);
  return { tape, programme: someProgramme(tape) };
}

/** What a card lets anybody notice. */
function noticed(card: Card) {
  return {
    lots: card.lots.filter(({ left }) => left > 0).map(({ id, left }) => ({ id, left })),
    ...{ debt: card.debt, used: card.used, bought: card.bought },
    balance: balanceOn(card, DAY).balance,
  };
}

/** Points that she bought off the shop: they were short when a piece came back, and stay hers. */
function paidFor(returns: readonly PurchaseReturn[]) {
  return returns.reduce((sum, { spared }) => sum + (spared?.paidPoints ?? 0), 0);
}

test('[R1] everything brought back, in any pieces and order, is as if never bought', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const { before, after, programme, returns } = story(numbers);
      const [was, is] = [noticed(before.card), noticed(after.card)];
      if (programme.earning?.ownPoints === 'at-once') {
        expect(is.balance - paidFor(returns)).toBe(was.balance);
        expect(is).toMatchObject({ debt: was.debt, used: was.used, bought: was.bought });
      } else expect(is).toEqual(was);
      expect(standing(after.card, programme, DAY)).toEqual(standing(before.card, programme, DAY));
    }),
  );
});

test('[R2] the pieces sum to the purchase: money, vouchers, points, tax and goods', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const { purchase, returns } = story(numbers);
      const sum = (of: (back: PurchaseReturn) => number) =>
        returns.reduce((all, back) => all + of(back), 0);
      const voucherMinor = purchase.lines.reduce((all, line) => all + line.voucherMinor, 0);
      const netMinor = purchase.lines.reduce((all, line) => all + line.netMinor, 0);
      const keptMinor = sum(({ spared }) => spared?.keptMinor ?? 0);
      expect(sum(({ refundMinor }) => refundMinor) + keptMinor).toBe(purchase.dueMinor);
      expect(sum((back) => back.voucherMinor ?? 0)).toBe(voucherMinor);
      expect(sum((back) => back.taxMinor ?? 0)).toBe(purchase.taxMinor);
      expect(sum(({ givenBackPoints }) => givenBackPoints)).toBe(purchase.redeemedPoints);
      const taken = sum(({ clawedBackPoints }) => clawedBackPoints) + paidFor(returns);
      expect(taken).toBe(purchase.earnedPoints);
      const back = returns.flatMap(({ lines }) => lines);
      expect(back.reduce((all, line) => all + line.netMinor, 0)).toBe(netMinor);
    }),
  );
});

test('[R1] no piece gives less than nothing', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const figures = story(numbers).returns.flatMap((back) => [
        ...[back.refundMinor, back.givenBackPoints, back.clawedBackPoints],
        ...[back.voucherMinor ?? 0, back.taxMinor ?? 0],
        ...back.lines.flatMap(({ netMinor, refundMinor }) => [netMinor, refundMinor]),
      ]);
      expect(Math.min(...figures)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('[R8] what the ledger could not give back is accounted for, piece by piece', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const { tape, programme } = someProgrammeOn(numbers);
      const { purchase, returns } = spentComesBack(tape, programme, DAY);
      const spared = returns.flatMap((back) => (back.spared ? [back.spared] : []));
      const points = returns.reduce((all, back) => all + back.clawedBackPoints, 0);
      const others = spared.map(
        ({ lapsedPoints, forgivenPoints, paidPoints, recoveredPoints = 0 }) =>
          lapsedPoints + forgivenPoints + paidPoints - recoveredPoints,
      );
      const kept = spared.reduce((all, { keptMinor }) => all + keptMinor, 0);
      const refund = returns.reduce((all, { refundMinor }) => all + refundMinor, 0);
      expect(others.reduce((all, one) => all + one, points)).toBe(purchase.earnedPoints);
      expect(refund + kept).toBe(purchase.dueMinor);
      expect(returns.every(({ refundMinor }) => refundMinor >= 0)).toBe(true);
      if (programme.clawback === 'negative') expect(kept).toBe(0);
    }),
  );
});
