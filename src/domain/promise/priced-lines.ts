import { allot } from '../money/allot.ts';
import type { Minor } from '../money/money.ts';
import type { Programme, Scope } from '../programme/programme.ts';
import { isReduced, outOfScope } from '../programme/scope.ts';
import type { BasketLine } from '../purchase/purchase.ts';
import { grossOf, type TakenOff } from './discounts.ts';
import type { QuoteLine } from './quote.ts';
import { taxOf, taxRateOf } from './tax.ts';

/** A line with its price settled; what pays for it is not decided yet. */
export interface PricedLine extends Omit<QuoteLine, 'voucherMinor' | 'pointsMinor'> {
  readonly source: BasketLine;
  /** What is to be paid for it: its net, with the tax that comes on top. */
  readonly payableMinor: Minor;
}

export type PaidLine = PricedLine & Pick<QuoteLine, 'voucherMinor' | 'pointsMinor'>;

/** Net of every discount, and the tax on that. Keeps M6 and Q8. */
export function pricedLines(
  lines: readonly BasketLine[],
  given: readonly TakenOff[],
  { tax }: Programme,
): PricedLine[] {
  return lines.map((source, index) => {
    const { id, article, quantity } = source;
    const grossMinor = grossOf(source);
    const discounts = given
      .map(({ benefit, perLine }) => ({ benefit, minor: perLine[index] ?? 0 }))
      .filter(({ minor }) => minor > 0);
    const netMinor = discounts.reduce((net, { minor }) => net - minor, grossMinor);
    const taxBasisPoints = taxRateOf(article, tax);
    const taxMinor = taxOf(netMinor, taxBasisPoints, tax.mode);
    const payableMinor = tax.mode === 'inside' ? netMinor : netMinor + taxMinor;
    const named = { id, name: article.name, quantity, reduced: isReduced(article), source };
    return { ...named, grossMinor, discounts, netMinor, taxBasisPoints, taxMinor, payableMinor };
  });
}

interface PaidWith {
  readonly voucherMinor: Minor;
  readonly pointsMinor: Minor;
  /** Articles that points do not pay. */
  readonly except?: Scope | undefined;
}

/**
 * Points lie in proportion on what the vouchers left of the lines that they may pay. 50.00 on
 * 100.00 and 48.00: 33.78 and 16.22.
 */
export function paidLines(lines: readonly PricedLine[], paid: PaidWith): PaidLine[] {
  const { voucherMinor, pointsMinor, except } = paid;
  const vouchers = vouchersOn(lines, voucherMinor);
  const points = allot(pointsMinor, payableInPoints(lines, vouchers, except));
  return lines.map((line, index) => ({
    ...line,
    voucherMinor: vouchers[index] ?? 0,
    pointsMinor: points[index] ?? 0,
  }));
}

/** What the vouchers leave of each line that points may pay. */
export function payableInPoints(
  lines: readonly PricedLine[],
  vouchers: readonly Minor[],
  except: Scope | undefined,
): Minor[] {
  return lines.map(({ source, payableMinor }, index) =>
    isPaidByPoints(source, except) ? payableMinor - (vouchers[index] ?? 0) : 0,
  );
}

export function isPaidByPoints({ article }: BasketLine, except: Scope | undefined): boolean {
  return except === undefined || outOfScope(article, except) !== undefined;
}

export function vouchersOn(lines: readonly PricedLine[], voucherMinor: Minor): Minor[] {
  return allot(
    voucherMinor,
    lines.map(({ payableMinor }) => payableMinor),
  );
}

export function payable(lines: readonly PricedLine[]): Minor {
  return lines.reduce((sum, { payableMinor }) => sum + payableMinor, 0);
}
