import { addDays, type Day } from '../calendar/day.ts';
import type { VoucherIssued, VoucherTakenBack } from '../fact/voucher-facts.ts';
import { type Minor, MOST_MINOR } from '../money/money.ts';
import { done, type Result, refused } from '../result.ts';
import { type Right, rightOn } from './right.ts';

export interface IssueVoucherRequest {
  readonly code: string;
  readonly minor: Minor;
  readonly day: Day;
  /** From today on; absent, it does not lapse. */
  readonly validDays?: number;
  readonly manager: string;
  readonly note: string;
}

export type IssueVoucherRefusal =
  | { readonly code: 'BAD_AMOUNT' }
  | { readonly code: 'NOTE_MISSING' }
  | { readonly code: 'VOUCHER_GONE' };

/** 20.00 for whoever brings the paper, until ninety days from now, for a reason. Keeps V13. */
export function issueVoucher(
  request: IssueVoucherRequest,
): Result<VoucherIssued, IssueVoucherRefusal> {
  const { code, minor, day, validDays, manager } = request;
  const note = request.note.trim();
  if (!Number.isInteger(minor) || minor <= 0 || minor > MOST_MINOR) {
    return refused({ code: 'BAD_AMOUNT' });
  }
  if (note === '') return refused({ code: 'NOTE_MISSING' });
  const until = validDays === undefined ? {} : { lapsesAfter: addDays(day, validDays) };
  const terms = { kind: 'voucher', name: { en: code }, issuedOn: day, ...until } as const;
  return done({
    ...{ type: 'voucher.issued', manager, note },
    rights: [{ move: 'issued', right: code, amount: minor, terms, bearer: true }],
  });
}

/** Printed by mistake, it is void as long as nothing was paid with it. Keeps V13. */
export function takeBackVoucher(
  voucher: Right | undefined,
  { manager, day }: { readonly manager: string; readonly day: Day },
): Result<VoucherTakenBack, IssueVoucherRefusal> {
  const isWhole = voucher && voucher.used === 0 && rightOn(voucher, day).state === 'open';
  if (!isWhole) return refused({ code: 'VOUCHER_GONE' });
  const { id: right, issued: amount } = voucher;
  return done({
    ...{ type: 'voucher.taken-back', manager },
    rights: [{ move: 'voided', right, amount, bearer: true }],
  });
}
