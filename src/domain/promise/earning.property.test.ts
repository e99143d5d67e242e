import fc from 'fast-check';
import { expect, test } from 'vitest';
import { someBasket, someCard, someProgramme } from '../example/story.ts';
import { tapeOf } from '../example/tape.ts';
import type { Benefit, Earning, Gives, Programme } from '../programme/programme.ts';
import { outOfScope } from '../programme/scope.ts';
import type { BasketLine } from '../purchase/purchase.ts';
import type { Quote, QuoteLine } from './quote.ts';
import { quote } from './ring-up.ts';

const DAY = '2026-11-23';
const tapes = fc.array(fc.nat(), { maxLength: 150, size: 'max' });
const sum = (points: readonly bigint[]) => points.reduce((all, each) => all + each, 0n);

/** Points as a school child would reckon them: a fraction of whole numbers for each line. */
function pointsByHand(programme: Programme, lines: readonly BasketLine[], told: Quote): bigint {
  const { earning } = programme;
  if (!earning) throw new Error('these programmes earn');
  const counted = told.lines.map((line, index) => ({
    base: baseOf(line, programme, earning),
    gives: giftCard(lines[index]) ? undefined : givesOn(lines[index], programme, lines),
    quantity: BigInt(line.quantity),
  }));
  const earn = counted.flatMap(({ gives, ...line }) => (gives ? [{ ...line, gives }] : []));
  if (sum(earn.map(({ base }) => base)) < BigInt(earning.minimumMinor ?? 0)) return 0n;
  // In parts of a point, so small that every product of three multipliers is a whole number.
  const scale = BigInt(earning.rate.perMinor) * 10_000n;
  const exact = earn.map(
    ({ base, gives }) => base * BigInt(earning.rate.points) * timesOf(gives, earning),
  );
  const rounded = (parts: bigint) => roundedBy(parts, scale, earning.rounding);
  const ofLines = earning.roundPer === 'line' ? sum(exact.map(rounded)) : rounded(sum(exact));
  const perPiece = earn.flatMap(({ gives, quantity }) =>
    gives.map((one) =>
      one.kind === 'points' && one.per === 'piece' ? BigInt(one.points) * quantity : 0n,
    ),
  );
  const once = new Set(
    earn.flatMap(({ gives }) =>
      gives.filter((one) => one.kind === 'points' && one.per === 'purchase'),
    ),
  );
  const perPurchase = [...once].map((one) => BigInt(one.kind === 'points' ? one.points : 0));
  const all = ofLines + sum(perPiece) + sum(perPurchase);
  const caps = [earning.caps?.perSale, earning.caps?.perDay].flatMap((cap) => cap ?? []);
  return [all, ...caps.map(BigInt)].reduce((least, each) => (each < least ? each : least));
}

function giftCard(line: BasketLine | undefined): boolean {
  return line?.article.tags?.includes('gift-card') ?? false;
}

function givesOn(
  line: BasketLine | undefined,
  { benefits }: Programme,
  all: readonly BasketLine[],
): readonly Gives[] {
  const isEnough = ({ scope, needs }: Benefit) =>
    all
      .filter((one) => !giftCard(one) && !outOfScope(one.article, scope))
      .reduce((asked, { article, quantity }) => asked + article.priceMinor * quantity, 0) >=
    (needs?.spendMinor ?? 0);
  return benefits
    .filter(({ id, scope }) => id.startsWith('points-') && line && !outOfScope(line.article, scope))
    .filter(isEnough)
    .map(({ gives }) => gives);
}

function baseOf(line: QuoteLine, { tax }: Programme, earning: Earning): bigint {
  const onTop = tax.mode === 'on-top' ? line.taxMinor : 0;
  const payable = BigInt(line.netMinor + onTop);
  const part = earning.partPaid === 'earns' ? 0 : line.voucherMinor + line.pointsMinor;
  const counted = payable - BigInt(part);
  if (earning.tax === 'included' || payable === 0n) return counted;
  return counted - roundedBy(BigInt(line.taxMinor) * counted, payable, 'half-up');
}

/** In ten-thousandths. */
function timesOf(gives: readonly Gives[], { join }: Earning): bigint {
  const times = gives.flatMap((one) => (one.kind === 'multiplier' ? [one.hundredths] : []));
  if (times.length === 0) return 10_000n;
  if (join === 'sum') {
    return 100n * BigInt(Math.max(0, 100 + times.reduce((all, by) => all + by - 100, 0)));
  }
  if (join === 'highest') return 100n * BigInt(Math.max(...times));
  return 100n * times.reduce((all, by) => roundedBy(all * BigInt(by), 100n, 'half-up'), 100n);
}

function roundedBy(parts: bigint, over: bigint, rounding: Earning['rounding']): bigint {
  const up = { floor: 0n, 'half-up': over, ceil: 2n * (over - 1n) }[rounding];
  return (2n * parts + up) / (2n * over);
}

test('[E7] [E8] [E9] [E10] points are those of an exact fraction for each line', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const tape = tapeOf(numbers);
      const programme = someProgramme(tape);
      const [card, basket] = [someCard(tape, DAY), someBasket(tape)];
      const told = quote({ programme, card, basket, day: DAY });
      expect(BigInt(told.earns?.points ?? -1)).toBe(pointsByHand(programme, basket.lines, told));
    }),
  );
});
