import type { Day } from '../calendar/day.ts';
import type { Minor } from '../money/money.ts';
import { ratio, shareOf } from '../money/ratio.ts';
import { isGiftCard } from '../programme/scope.ts';
import type { RightIssue } from '../promise/right-issue.ts';
import { isBearers } from '../promise/voucher-paid.ts';
import type { Purchase, PurchaseLine } from '../purchase/purchase.ts';
import { type BackByLine, isTaxOnTop, partsUpTo, sumParts } from '../purchase/returned-parts.ts';
import type { RightMove } from './right.ts';

interface Returning {
  readonly purchase: Purchase;
  readonly had: BackByLine;
  readonly has: BackByLine;
  /** The voucher that is given for what a voucher without a code paid. */
  readonly newVoucher?: { readonly code: string; readonly day: Day };
}

export interface ReturnMoves {
  readonly moves: readonly RightMove[];
  /** Of what was paid by paper voucher: a new one of this value is due. */
  readonly paperMinor: Minor;
}

/**
 * What goods that come back do to rights: what paid for them goes back to the very rights, the last
 * one taken first; what came with them is taken back, and what she used of it meanwhile is missing
 * there until it comes back or more is issued; a gift card brought back loses what was put on it.
 * A coupon is hers again when all is back. Keeps R1, R11, V7, V8 and V12.
 */
export function returnMoves(returning: Returning): ReturnMoves {
  const given = givenBack(returning);
  const paper = given.filter(({ of }) => of === 'paper');
  const held = given.filter(({ of, amount }) => of !== 'paper' && amount > 0);
  const paperMinor = paper.reduce((sum, { amount }) => sum + amount, 0);
  return {
    paperMinor,
    moves: [
      ...held.map(
        ({ id, of, amount }): RightMove => ({
          ...{ move: 'given-back', right: id, amount },
          ...(isBearers(of) && { bearer: true }),
        }),
      ),
      ...reopened(returning),
      ...newVoucher(returning, paperMinor),
      ...takenBack(returning),
      ...unloaded(returning),
    ],
  };
}

function newVoucher({ newVoucher: asked }: Returning, amount: Minor): RightMove[] {
  if (asked === undefined || amount === 0) return [];
  const { code, day } = asked;
  const terms = { kind: 'voucher', name: { en: code }, issuedOn: day } as const;
  return [{ move: 'issued', right: code, amount, terms, bearer: true }];
}

function givenBack({ purchase, had, has }: Returning) {
  const paid = purchase.quote?.vouchers ?? plainVoucher(purchase);
  const [from, to] = [voucherUpTo(purchase, had), voucherUpTo(purchase, has)];
  let start = 0;
  return paid.toReversed().map(({ id, of, minor, amount }) => {
    const upTo = (reached: Minor) =>
      ratio(amount, { by: Math.min(minor, Math.max(0, reached - start)), over: minor });
    const share = upTo(to) - upTo(from);
    start += minor;
    return { id, of, amount: share };
  });
}

/** A purchase that does not say by which vouchers it was paid was paid by one on paper. */
function plainVoucher({ lines }: Purchase) {
  const minor = lines.reduce((sum, { voucherMinor }) => sum + voucherMinor, 0);
  return minor === 0 ? [] : [{ id: '', of: 'paper', minor, amount: minor } as const];
}

function voucherUpTo(purchase: Purchase, back: BackByLine): Minor {
  const isOnTop = isTaxOnTop(purchase);
  return sumParts(purchase.lines.map((line) => partsUpTo(line, back.get(line.id) ?? 0, isOnTop)))
    .voucherMinor;
}

/** A coupon is hers again when nothing is kept of what it was used on. */
function reopened({ purchase, had, has }: Returning): RightMove[] {
  if (!isNothingKept(purchase, has) || isNothingKept(purchase, had)) return [];
  return (purchase.quote?.coupons ?? [])
    .filter(({ isUsed }) => isUsed)
    .map(({ right }): RightMove => ({ move: 'given-back', right, amount: 1 }));
}

function isNothingKept({ lines }: Purchase, back: BackByLine): boolean {
  const goods = lines.filter((line) => !isGiftCard(line));
  return goods.every(({ id, quantity }) => (back.get(id) ?? 0) >= quantity);
}

function takenBack({ purchase, had, has }: Returning): RightMove[] {
  return (purchase.quote?.issues ?? []).flatMap((issue): RightMove[] => {
    const amount = dueUpTo(issue, purchase, has) - dueUpTo(issue, purchase, had);
    return amount > 0 ? [{ move: 'voided', right: issue.right, amount }] : [];
  });
}

/** What was issued, less what the goods that are kept would bring. */
function dueUpTo(issue: RightIssue, purchase: Purchase, back: BackByLine): Minor {
  const { amount, lines, basisPoints } = issue;
  const of = purchase.lines.filter(({ id }) => lines.includes(id));
  if (basisPoints === undefined) return isKept(issue, of, back) ? 0 : amount;
  const isOnTop = isTaxOnTop(purchase);
  const money = (line: PurchaseLine, gone: number) => partsUpTo(line, gone, isOnTop).moneyMinor;
  const kept = of.reduce(
    (sum, line) => sum + money(line, line.quantity) - money(line, back.get(line.id) ?? 0),
    0,
  );
  return amount - Math.min(amount, shareOf(kept, basisPoints));
}

/** Whether enough is kept of the lines that brought a voucher. */
function isKept({ needs = {} }: RightIssue, of: readonly PurchaseLine[], back: BackByLine) {
  const { spendMinor = 0, pieces = 1 } = needs;
  const kept = of.map((line) => ({ ...line, left: line.quantity - (back.get(line.id) ?? 0) }));
  const minor = kept.reduce((sum, { priceMinor, left }) => sum + priceMinor * left, 0);
  return minor >= spendMinor && kept.reduce((sum, { left }) => sum + left, 0) >= pieces;
}

function unloaded({ purchase, had, has }: Returning): RightMove[] {
  return purchase.lines.flatMap(({ id, giftCard, netMinor, quantity }): RightMove[] => {
    if (giftCard === undefined) return [];
    const upTo = (back: BackByLine) => ratio(netMinor, { by: back.get(id) ?? 0, over: quantity });
    const amount = upTo(has) - upTo(had);
    return amount > 0 ? [{ move: 'voided', right: giftCard, amount, bearer: true }] : [];
  });
}
