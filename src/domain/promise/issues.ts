import { addDays } from '../calendar/day.ts';
import type { Minor } from '../money/money.ts';
import { shareOf } from '../money/ratio.ts';
import { ofKind } from '../programme/multipliers.ts';
import type { Benefit } from '../programme/programme.ts';
import type { RightTerms } from '../rights/right.ts';
import { coverageOf } from './coverage.ts';
import type { PaidLine } from './priced-lines.ts';
import type { QuoteRequest } from './quote-request.ts';
import type { RightIssue } from './right-issue.ts';

/**
 * What a basket brings for another time. Credit of 8 % on 1,250.00 paid in money is 100.00, added
 * to the season's one credit; a voucher is a right of its own, for any basket with a line that it
 * lies on. Neither pays for the purchase that brings it. Keeps V5 and V6.
 */
export function issuesOf(
  request: QuoteRequest,
  open: readonly Benefit[],
  paid: readonly PaidLine[],
): RightIssue[] {
  return [...creditIssues(request, open, paid), ...voucherIssues(request, open, paid)];
}

function creditIssues(
  { day, card }: QuoteRequest,
  open: readonly Benefit[],
  paid: readonly PaidLine[],
): RightIssue[] {
  return ofKind(open, 'credit').flatMap((benefit): RightIssue[] => {
    const { id, name, gives, when } = benefit;
    const lines = linesOn(benefit, paid);
    const amount = shareOf(
      lines.reduce((sum, line) => sum + moneyOn(line), 0),
      gives.basisPoints,
    );
    if (amount === 0) return [];
    const until = when?.to === undefined ? {} : { lapsesAfter: when.to };
    const terms: RightTerms = { kind: 'credit', name, issuedOn: day, ...until };
    const right = [card?.member, id, when?.to].filter(isSaid).join('.');
    const { basisPoints } = gives;
    return [{ right, benefit: id, amount, terms, lines: lines.map(idOf), basisPoints }];
  });
}

function voucherIssues(
  { day, purchaseId = 'this' }: QuoteRequest,
  open: readonly Benefit[],
  paid: readonly PaidLine[],
): RightIssue[] {
  return ofKind(open, 'voucher').flatMap((benefit): RightIssue[] => {
    const { id, name, gives, needs } = benefit;
    const lines = linesOn(benefit, paid).map(idOf);
    if (lines.length === 0) return [];
    const lapsesAfter = addDays(day, gives.validDays);
    const terms: RightTerms = { kind: 'voucher', name, issuedOn: day, lapsesAfter };
    const right = `${purchaseId}.${id}`;
    const brought = { right, benefit: id, amount: gives.minor, terms, lines };
    return [{ ...brought, ...(needs && { needs }) }];
  });
}

function linesOn(benefit: Benefit, paid: readonly PaidLine[]): readonly PaidLine[] {
  const coverage = coverageOf(
    benefit,
    paid.map(({ source }) => source),
  );
  return paid.filter((_, index) => coverage[index] === undefined);
}

function moneyOn({ payableMinor, voucherMinor, pointsMinor }: PaidLine): Minor {
  return payableMinor - voucherMinor - pointsMinor;
}

function isSaid(part: string | undefined): part is string {
  return part !== undefined;
}

function idOf({ id }: PaidLine): string {
  return id;
}
