import type { Given } from '../promise/quote.ts';
import type { Purchase } from '../purchase/purchase.ts';
import type { DiscountFigures, DiscountKind } from './shift-report.ts';

/** What was taken off prices, by the way it was reckoned; in the order first met. Keeps K7. */
export function discountFigures(purchases: readonly Purchase[]): DiscountFigures[] {
  const found = new Map<DiscountKind, DiscountFigures>();
  for (const { kind, minor } of purchases.flatMap(discountsOn)) {
    const { count, minor: before } = found.get(kind) ?? { count: 0, minor: 0 };
    found.set(kind, { kind, count: count + 1, minor: before + minor });
  }
  return [...found.values()];
}

function discountsOn({ quote, lines }: Purchase) {
  const given = (quote?.given ?? [])
    .filter(({ minor }) => minor > 0)
    .map((one) => ({ kind: kindOf(one), minor: one.minor }));
  const whole = lines.reduce((sum, { discountMinor }) => sum + discountMinor, 0);
  const told = given.reduce((sum, { minor }) => sum + minor, 0);
  return told === whole ? given : [...given, { kind: 'other' as const, minor: whole - told }];
}

function kindOf({ byHand, freePieces, basisPoints }: Given): DiscountKind {
  if (byHand) return 'by-hand';
  if (freePieces !== undefined) return 'free-pieces';
  return basisPoints === undefined ? 'amount' : 'share';
}
