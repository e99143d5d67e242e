import * as v from 'valibot';
import { count, day, key, list, name, share, text, whole } from './form.ts';

/** The forms of the drawer: cash that moved, cash that was counted, and the Z report. */
const tenderKind = v.picklist(['cash', 'card', 'other']);

export const cashMovement = v.object({
  id: key,
  kind: v.picklist(['paid-in', 'paid-out', 'drop']),
  minor: count,
  reason: v.picklist(['change', 'expense', 'supplier', 'owner', 'safe', 'other']),
  note: v.exactOptional(text),
  undoes: v.exactOptional(key),
});

export const cashCount = v.object({
  minor: count,
  pieces: v.exactOptional(list(v.object({ minor: count, quantity: count }))),
});

const sales = v.object({
  count,
  grossMinor: count,
  discountMinor: count,
  netMinor: count,
  taxOnTopMinor: count,
  voucherMinor: count,
  pointsMinor: count,
  dueMinor: count,
});

const back = v.object({
  count,
  netMinor: count,
  refundMinor: count,
  voucherMinor: count,
  keptMinor: count,
});

const cash = v.object({
  carriedMinor: count,
  beforeMinor: whole,
  floatMinor: count,
  takenMinor: count,
  backMinor: count,
  paidInMinor: whole,
  paidOutMinor: whole,
  droppedMinor: whole,
  expectedMinor: whole,
  movements: list(cashMovement),
  count: cashCount,
  counts: count,
  varianceMinor: whole,
  note: v.exactOptional(text),
  leftMinor: count,
  safeMinor: count,
});

const tax = v.object({
  basisPoints: v.exactOptional(share),
  baseMinor: count,
  taxMinor: count,
  backBaseMinor: count,
  backTaxMinor: count,
});

const byClerk = v.object({ clerk: key, name, instant: whole, day });

export const zReport = v.object({
  number: count,
  block: count,
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  opened: byClerk,
  closed: byClerk,
  since: whole,
  upTo: whole,
  before: count,
  sales,
  returns: back,
  voids: back,
  loose: v.exactOptional(back),
  discounts: list(
    v.object({
      kind: v.picklist(['share', 'amount', 'free-pieces', 'by-hand', 'other']),
      count,
      minor: whole,
    }),
  ),
  tenders: list(v.object({ kind: tenderKind, takenMinor: count, backMinor: count })),
  taxes: list(tax),
  giftCards: v.object({ sold: count, soldMinor: count, usedMinor: count, givenBackMinor: count }),
  points: v.object({
    issued: count,
    redeemed: count,
    givenBack: count,
    clawedBack: count,
    adjusted: whole,
  }),
  owed: v.object({ points: count, minor: count, lapsed: count }),
  enrolments: count,
  receipts: v.exactOptional(v.object({ first: name, last: name })),
  cash,
});
