import type { BasketLine } from '../purchase/purchase.ts';
import type { Discount, Discounts } from './discounts.ts';
import type { ByHandGiven } from './price-by-hand.ts';
import type { Given } from './quote.ts';
import type { QuoteRequest } from './quote-request.ts';

/**
 * What is said of all that was given: benefits in their turn, then what a manager took off. Points
 * and rights are said with what is earned and what comes for another time.
 */
export function givenOn(
  { programme, basket }: QuoteRequest,
  { given, coverage }: Discounts,
  byHand: readonly ByHandGiven[],
): Given[] {
  const told = given.filter(({ benefit, minor }) => minor > 0 || 'what' in benefit.gives);
  const said = told.map((discount): Given => {
    const { benefit, perLine, minor } = discount;
    const tier = programme.tiers.find(({ id }) => id === benefit.tier);
    const covered = coverage.get(benefit) ?? [];
    const lies = (place: number) =>
      'what' in benefit.gives ? covered[place] === undefined : (perLine[place] ?? 0) > 0;
    return {
      ...{ benefit: benefit.id, name: benefit.name },
      ...figuresOf(discount),
      ...(tier && { tier: { id: tier.id, name: tier.name } }),
      birthday: benefit.when?.birthday !== undefined,
      lines: namesWhere(basket.lines, lies),
      minor,
    };
  });
  return [...said, ...byHand.map((taken) => saidByHand(taken, basket.lines))];
}

function saidByHand(taken: ByHandGiven, lines: readonly BasketLine[]): Given {
  const { benefit, manager, note, off, perLine, minor } = taken;
  const by = { manager, note, ...(off && { off }) };
  const reduced = namesWhere(lines, (place) => (perLine[place] ?? 0) > 0);
  return { benefit, name: {}, birthday: false, byHand: by, lines: reduced, minor };
}

function namesWhere(lines: readonly BasketLine[], lies: (place: number) => boolean): string[] {
  return lines.flatMap(({ id }, place) => (lies(place) ? [id] : []));
}

function figuresOf({ benefit, takes }: Discount) {
  if ('what' in benefit.gives) return { what: benefit.gives.what };
  if (takes?.kind === 'share') return { basisPoints: takes.basisPoints };
  if (takes?.kind !== 'pieces') return {};
  return { freePieces: takes.free.reduce((sum, pieces) => sum + pieces, 0) };
}
