import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeze } from '../example/freeze.ts';
import { someBasket, someCard, someProgramme } from '../example/story.ts';
import { tapeOf } from '../example/tape.ts';
import { ratio } from '../money/ratio.ts';
import type { Quote, QuoteLine } from './quote.ts';
import { quote } from './ring-up.ts';

const DAY = '2026-11-23';
const tapes = fc.array(fc.nat(), { maxLength: 150, size: 'max' });

function told(numbers: readonly number[]) {
  const tape = tapeOf(numbers);
  const programme = someProgramme(tape);
  const card = someCard(tape, DAY);
  const request = freeze({ programme, card, basket: someBasket(tape), day: DAY });
  return { request, programme, quote: quote(request) };
}

test('[Q14] a quote changes nothing and says the same twice', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const { request, quote: first } = told(numbers);
      expect(quote(request)).toEqual(first);
    }),
  );
});

test('[M1] the lines of a quote add up to its totals, to the smallest unit', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const { programme, quote: asked } = told(numbers);
      const { totals, lines } = asked;
      const sum = (of: (line: QuoteLine) => number) => lines.reduce((all, one) => all + of(one), 0);
      const discounts = lines.flatMap((line) => line.discounts.map(({ minor }) => minor));
      const onTop = programme.tax.mode === 'on-top' ? totals.taxMinor : 0;
      expect(sum((line) => line.grossMinor)).toBe(totals.grossMinor);
      expect(discounts.reduce((all, minor) => all + minor, 0)).toBe(totals.discountMinor);
      expect(asked.given.reduce((all, { minor }) => all + minor, 0)).toBe(totals.discountMinor);
      expect(totals.grossMinor - totals.discountMinor).toBe(totals.netMinor);
      expect(sum((line) => line.voucherMinor)).toBe(totals.voucherMinor);
      expect(sum((line) => line.pointsMinor)).toBe(totals.pointsMinor);
      expect(totals.taxes.reduce((all, { taxMinor }) => all + taxMinor, 0)).toBe(totals.taxMinor);
      const due = totals.netMinor + onTop - totals.voucherMinor - totals.pointsMinor;
      expect(totals.dueMinor).toBe(due);
      const amounts = lines.flatMap((line) => [line.netMinor, line.voucherMinor, line.pointsMinor]);
      expect([...amounts, totals.dueMinor].every((minor) => Number.isSafeInteger(minor))).toBe(
        true,
      );
      expect(Math.min(...amounts, totals.dueMinor)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('[E6] explanation, points, ledger and balance agree', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const { quote: asked } = told(numbers);
      const { earns, entries, redeemed, balance } = asked;
      if (!earns) throw new Error('these programmes earn');
      const numerator = earns.lines.reduce((all, line) => all + line.numerator, 0);
      expect(numerator).toBe(earns.exact.numerator);
      const { numerator: sum, denominator } = earns.exact;
      const ofLines =
        earns.roundPer === 'line'
          ? earns.lines.reduce((all, line) => all + (line.points ?? 0), 0)
          : ratio(sum, { by: 1, over: denominator, rounding: earns.rounding });
      const bonus = (earns.bonuses ?? []).reduce((all, { total }) => all + total, 0);
      const uncapped = earns.minimum?.isReached === false ? 0 : ofLines + bonus;
      expect(earns.points).toBe(earns.cap ? earns.cap.most : uncapped);
      expect(earns.points).toBeLessThanOrEqual(uncapped);
      const moved = (kind: string) =>
        entries.filter((entry) => entry.kind === kind).reduce((all, { points }) => all + points, 0);
      expect(moved('earned')).toBe(earns.points);
      expect(moved('redeemed')).toBe(redeemed.points);
      expect(balance?.after).toBe((balance?.before ?? 0) + earns.points - redeemed.points);
    }),
  );
});

test('[Q2] of one group one benefit is given, and no swap would have given more', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const { request, programme, quote: asked } = told(numbers);
      const groups = asked.given
        .map(({ benefit }) => programme.benefits.find(({ id }) => id === benefit)?.group)
        .filter((group) => group !== undefined);
      expect(new Set(groups).size).toBe(groups.length);
      const beaten = asked.withheld.filter(({ code }) => code === 'NOT_COMBINABLE');
      for (const { benefit: loser } of beaten) {
        const group = programme.benefits.find(({ id }) => id === loser)?.group;
        const swapped = programme.benefits.filter(
          ({ id, group: other }) => other !== group || id === loser,
        );
        const other = quote({ ...request, programme: { ...programme, benefits: swapped } });
        expect(byCard(other)).toBeLessThanOrEqual(byCard(asked));
      }
    }),
  );
});

/** What benefits give; what a manager takes off by hand comes after them all (Q20). */
function byCard({ given }: Quote): number {
  return given.reduce((all, { byHand, minor }) => (byHand ? all : all + minor), 0);
}
