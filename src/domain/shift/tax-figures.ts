import type { BasisPoints, Minor } from '../money/money.ts';
import type { Purchase, PurchaseReturn } from '../purchase/purchase.ts';
import { isTaxOnTop } from '../purchase/returned-parts.ts';
import type { TaxFigures } from './shift-report.ts';

interface Taxed {
  readonly basisPoints: BasisPoints | undefined;
  readonly baseMinor: Minor;
  readonly taxMinor: Minor;
}

/** Tax of what was sold and of what came back, by rate, lowest first. Keeps K7. */
export function taxFigures(
  purchases: readonly Purchase[],
  returns: readonly PurchaseReturn[],
): TaxFigures[] {
  const sold = purchases.flatMap(taxOfSold);
  const back = returns.flatMap(taxOfBack);
  const rates = new Set([...sold, ...back].map(({ basisPoints }) => basisPoints));
  return [...rates]
    .sort((a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
    .map((rate) => {
      const [taken, given] = [sumAt(sold, rate), sumAt(back, rate)];
      return {
        ...(rate !== undefined && { basisPoints: rate }),
        ...taken,
        ...{ backBaseMinor: given.baseMinor, backTaxMinor: given.taxMinor },
      };
    });
}

function taxOfSold(purchase: Purchase): Taxed[] {
  const isOnTop = isTaxOnTop(purchase);
  return purchase.lines.map(({ taxBasisPoints, netMinor, taxMinor }) => ({
    basisPoints: taxBasisPoints,
    baseMinor: isOnTop ? netMinor : netMinor - taxMinor,
    taxMinor,
  }));
}

/** A return that a former till took says its tax in one sum only. */
function taxOfBack({ lines, taxMinor = 0 }: PurchaseReturn): Taxed[] {
  const told = lines.flatMap(({ tax }) => (tax ? [tax] : []));
  if (told.length === lines.length) return told;
  const netMinor = lines.reduce((sum, line) => sum + line.netMinor, 0);
  return [{ basisPoints: undefined, baseMinor: netMinor - taxMinor, taxMinor }];
}

function sumAt(taxed: readonly Taxed[], rate: BasisPoints | undefined) {
  const same = taxed.filter(({ basisPoints }) => basisPoints === rate);
  return {
    baseMinor: same.reduce((sum, { baseMinor }) => sum + baseMinor, 0),
    taxMinor: same.reduce((sum, { taxMinor }) => sum + taxMinor, 0),
  };
}
