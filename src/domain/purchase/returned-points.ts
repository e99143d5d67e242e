import type { Entry, LotShare } from '../ledger/entry.ts';
import type { Minor, Points } from '../money/money.ts';
import { ratio } from '../money/ratio.ts';
import { type EarnPart, pointsOf } from '../promise/points-of.ts';
import type { EarnLine } from '../promise/quote.ts';
import type { Purchase } from './purchase.ts';
import type { BackByLine } from './returned-parts.ts';
import { isTaxOnTop, partsUpTo } from './returned-parts.ts';

/**
 * Points earned that are due back once `back` has come back: what was earned, less what the rest
 * would earn by the rule that stands in the purchase. 151 earned, 710.00 kept: 151 − 71 = 80. Where
 * no explanation was kept (imported history), in proportion to the net. Keeps R3.
 */
export function dueBackUpTo(purchase: Purchase, back: BackByLine): Points {
  const { earnedPoints, quote, lines } = purchase;
  if (quote?.earns) {
    const kept = quote.earns.lines.map((line) => keptOf(line, purchase, back));
    return earnedPoints - Math.min(earnedPoints, pointsOf(kept, quote.earns));
  }
  const net = lines.reduce((sum, { netMinor }) => sum + netMinor, 0);
  const isOnTop = isTaxOnTop(purchase);
  const gone = lines.reduce(
    (sum, line) => sum + partsUpTo(line, back.get(line.id) ?? 0, isOnTop).netMinor,
    0,
  );
  return dueInProportion(earnedPoints, { net, gone, isAllBack: isAllBack(purchase, back) });
}

interface Gone {
  readonly net: Minor;
  readonly gone: Minor;
  readonly isAllBack: boolean;
}

/** Of 29 earned on 100.00, of which 33.00 came back: 10, so that 19 are kept. */
export function dueInProportion(earned: Points, { net, gone, isAllBack }: Gone): Points {
  if (net === 0) return isAllBack ? earned : 0;
  return earned - ratio(earned, { by: net - gone, over: net });
}

/** What is kept of a line counts with what did not come back of it. */
function keptOf(
  { line, baseMinor, notEarning, numerator }: EarnLine,
  { lines }: Purchase,
  back: BackByLine,
): EarnPart {
  const { quantity = 1, priceMinor = 0 } = lines.find(({ id }) => id === line) ?? {};
  const gone = back.get(line) ?? 0;
  const left = (whole: number) => whole - ratio(whole, { by: gone, over: quantity });
  return {
    line,
    quantity: quantity - gone,
    countedMinor: notEarning ? 0 : left(baseMinor),
    numerator: left(numerator),
    askedMinor: priceMinor * (quantity - gone),
  };
}

/** Points spent that go back once `back` has come back: 500 × 16.22 ÷ 50.00 is 162. Keeps R4. */
export function giveBackUpTo(purchase: Purchase, back: BackByLine): Points {
  const { redeemedPoints, lines } = purchase;
  const all = lines.reduce((sum, { pointsMinor }) => sum + pointsMinor, 0);
  if (all === 0) return isAllBack(purchase, back) ? redeemedPoints : 0;
  const gone = lines.reduce(
    (sum, line) =>
      sum + ratio(line.pointsMinor, { by: back.get(line.id) ?? 0, over: line.quantity }),
    0,
  );
  return ratio(redeemedPoints, { by: gone, over: all });
}

/**
 * Which lots the points between `from` and `to` go back to: the very lots they came from, the last
 * one taken first, for it has the longest to live. Keeps R5.
 */
export function givesBetween(purchase: Purchase, from: Points, to: Points): LotShare[] {
  const redeemed = purchase.quote?.entries.find(
    (entry): entry is Extract<Entry, { kind: 'redeemed' }> => entry.kind === 'redeemed',
  );
  const takes = redeemed?.takes ?? [{ lot: purchase.id, points: purchase.redeemedPoints }];
  let start = 0;
  return takes.toReversed().flatMap(({ lot, points }) => {
    const share = Math.min(to, start + points) - Math.max(from, start);
    start += points;
    return share > 0 ? [{ lot, points: share }] : [];
  });
}

function isAllBack({ lines }: Purchase, back: BackByLine): boolean {
  return lines.every(({ id, quantity }) => back.get(id) === quantity);
}
