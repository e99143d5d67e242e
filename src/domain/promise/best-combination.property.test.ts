import fc from 'fast-check';
import { expect, test } from 'vitest';
import { someBenefits, someStacking } from '../example/some-benefits.ts';
import { someBasket, someCard } from '../example/story.ts';
import { tapeOf } from '../example/tape.ts';
import type { Benefit, Programme, Stacking } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { isGiftCard, outOfScope } from '../programme/scope.ts';
import type { BasketLine } from '../purchase/purchase.ts';
import { quote } from './ring-up.ts';

const DAY = '2026-11-23';
const tapes = fc.array(fc.nat(), { maxLength: 200, size: 'max' });

interface Way {
  readonly taken: readonly Benefit[];
  /** The places of those taken, and what each line is left with. */
  readonly places: readonly number[];
  readonly left: readonly number[];
  readonly given: number;
}

const gross = ({ article, quantity }: BasketLine) => article.priceMinor * quantity;
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** By pairs of whole numbers, as one would on paper. */
function sharedOut(total: number, weights: readonly number[]): number[] {
  const all = BigInt(sum(weights));
  if (all === 0n || total === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => (BigInt(total) * BigInt(weight)) / all);
  const rests = weights.map((weight, at) => ({
    at,
    rest: (BigInt(total) * BigInt(weight)) % all,
  }));
  rests.sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest < b.rest ? 1 : -1));
  const over = total - Number(shares.reduce((one, two) => one + two, 0n));
  const lucky = new Set(rests.slice(0, over).map(({ at }) => at));
  return shares.map((share, at) => Number(share) + (lucky.has(at) ? 1 : 0));
}

/** What one benefit takes of each line, before any limit. */
function takenBy({ gives, scope }: Benefit, lines: readonly BasketLine[], left: readonly number[]) {
  const isOn = lines.map(({ article }) => !isGiftCard(article) && !outOfScope(article, scope));
  const base = left.map((minor, at) => (isOn[at] ? minor : 0));
  const part = (share: number) =>
    Number((BigInt(sum(base)) * BigInt(share) * 2n + 10_000n) / 20_000n);
  switch (gives.kind) {
    case 'percentage':
    case 'escalating':
      return sharedOut(part(gives.basisPoints), base);
    case 'amount':
      return sharedOut(Math.min(gives.minor, sum(base)), base);
    case 'free-pieces': {
      const pieces = lines.flatMap(({ quantity, article }, at) =>
        isOn[at] ? Array.from({ length: quantity }, () => ({ at, price: article.priceMinor })) : [],
      );
      const free = Math.floor(pieces.length / (gives.buy + gives.free)) * gives.free;
      const cheapest = pieces.sort((a, b) => a.price - b.price || a.at - b.at).slice(0, free);
      return left.map((minor, at) => {
        const count = cheapest.filter((piece) => piece.at === at).length;
        return Number((BigInt(minor) * BigInt(count)) / BigInt(lines[at]?.quantity ?? 1));
      });
    }
    default:
      return left.map(() => 0);
  }
}

function withIt(way: Way, [place, benefit]: readonly [number, Benefit], asked: Case): Way {
  const { lines, stacking } = asked;
  const wished = takenBy(benefit, lines, way.left);
  const floors = lines.map(({ article, quantity }) =>
    stacking.marginFloorBasisPoints === undefined || article.costMinor === undefined
      ? 0
      : Math.ceil((article.costMinor * (10_000 + stacking.marginFloorBasisPoints)) / 10_000) *
        quantity,
  );
  const allowed = wished.map((minor, at) =>
    Math.min(minor, Math.max(0, (way.left[at] ?? 0) - (floors[at] ?? 0))),
  );
  const goods = sum(lines.filter(({ article }) => !isGiftCard(article)).map(gross));
  const ceiling = Math.floor((goods * (stacking.ceilingBasisPoints ?? 10_000)) / 10_000);
  const given = Math.min(sum(allowed), ceiling - way.given);
  const shares = sharedOut(given, allowed);
  return {
    taken: [...way.taken, benefit],
    places: [...way.places, place],
    left: way.left.map((minor, at) => minor - (shares[at] ?? 0)),
    given: way.given + given,
  };
}

interface Case {
  readonly lines: readonly BasketLine[];
  readonly stacking: Stacking;
}

/** Every way to take one of each group, one after the other; the first of those that give most. */
function bestByTrying(benefits: readonly Benefit[], asked: Case): Way {
  const { lines, stacking } = asked;
  const late = ({ level }: Benefit) => Number(stacking.order !== 'as-listed' && level === 'order');
  const inOrder = [...benefits].sort((a, b) => late(a) - late(b));
  const start = lines.map(gross);
  const able = inOrder.filter(
    (each) => isEnough(each, lines) && sum(takenBy(each, lines, start)) > 0,
  );
  let ways: Way[] = [{ taken: [], places: [], left: start, given: 0 }];
  for (const [place, benefit] of able.entries()) {
    const { group } = benefit;
    const rivals = able.filter((each) => group !== undefined && each.group === group);
    ways = ways.flatMap((way) => {
      if (way.taken.some((each) => rivals.includes(each))) return [way];
      const taken = withIt(way, [place, benefit], asked);
      const isLast = rivals.length === 0 || rivals.at(-1) === benefit;
      return isLast ? [taken] : [taken, way];
    });
  }
  return ways.reduce((best, way) => (isBetter(way, best) ? way : best));
}

function isEnough({ needs, scope }: Benefit, lines: readonly BasketLine[]): boolean {
  const on = lines.filter(({ article }) => !isGiftCard(article) && !outOfScope(article, scope));
  const pieces = sum(on.map(({ quantity }) => quantity));
  return sum(on.map(gross)) >= (needs?.spendMinor ?? 0) && pieces >= (needs?.pieces ?? 0);
}

function isBetter(a: Way, b: Way): boolean {
  if (a.given !== b.given) return a.given > b.given;
  const at = a.places.findIndex((place, nth) => place !== b.places[nth]);
  return at >= 0 && (a.places[at] ?? 0) < (b.places[at] ?? 0);
}

test('[Q2] [Q1] [Q17] [Q18] [Q22] the best combination is the best of all of them', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const tape = tapeOf(numbers);
      const [benefits, stacking] = [someBenefits(tape, 8), someStacking(tape)];
      const lines = someBasket(tape).lines.map(({ byHand: _, ...goods }) => goods);
      const programme: Programme = { ...houseProgramme('EUR'), tiers: [], benefits, stacking };
      const told = quote({ programme, card: someCard(tape, DAY), basket: { lines }, day: DAY });
      const best = bestByTrying(benefits, { lines, stacking });
      expect(told.totals.discountMinor).toBe(best.given);
      expect(told.lines.map(({ netMinor }) => netMinor)).toEqual(best.left);
    }),
  );
});
