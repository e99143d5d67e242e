import * as v from 'valibot';
import { count, day, key, list, name, share, text, whole } from './form.ts';

/** Of the promise only this is read here: nobody takes money off without a name and a reason. */
const promise = v.looseObject({
  given: v.exactOptional(
    v.array(
      v.looseObject({
        byHand: v.exactOptional(v.looseObject({ manager: key, note: v.pipe(text, v.regex(/\S/)) })),
      }),
    ),
  ),
});

const tenderKind = v.picklist(['cash', 'card', 'other']);

const purchaseLine = v.object({
  id: key,
  sku: name,
  name,
  category: v.exactOptional(name),
  brand: v.exactOptional(name),
  colour: v.exactOptional(name),
  size: v.exactOptional(name),
  season: v.exactOptional(name),
  tags: v.exactOptional(list(name)),
  care: v.exactOptional(text),
  giftCard: v.exactOptional(key),
  quantity: count,
  listMinor: count,
  priceMinor: count,
  costMinor: v.exactOptional(count),
  taxBasisPoints: share,
  netMinor: count,
  discountMinor: count,
  voucherMinor: count,
  pointsMinor: count,
  taxMinor: count,
});

export const purchase = v.object({
  id: key,
  receipt: name,
  day,
  member: v.exactOptional(key),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  lines: list(purchaseLine),
  tenders: list(
    v.object({ kind: tenderKind, amountMinor: whole, handedMinor: v.exactOptional(count) }),
  ),
  dueMinor: count,
  taxMinor: count,
  redeemedPoints: count,
  earnedPoints: count,
  quote: v.exactOptional(promise),
  soldBy: v.exactOptional(key),
  note: v.exactOptional(text),
  exchanged: v.exactOptional(v.object({ return: key, receipt: name, minor: count })),
});

const taxLine = v.object({ basisPoints: share, baseMinor: count, taxMinor: count });

export const purchaseReturn = v.object({
  id: key,
  purchase: v.exactOptional(key),
  receipt: name,
  day,
  member: v.exactOptional(key),
  why: v.picklist(['return', 'void']),
  lines: list(
    v.object({
      line: key,
      sku: name,
      name,
      category: v.exactOptional(name),
      brand: v.exactOptional(name),
      colour: v.exactOptional(name),
      size: v.exactOptional(name),
      tags: v.exactOptional(list(name)),
      quantity: count,
      netMinor: count,
      refundMinor: count,
      tax: v.exactOptional(taxLine),
    }),
  ),
  refundMinor: count,
  refundKind: tenderKind,
  refunds: v.exactOptional(list(v.object({ kind: tenderKind, amountMinor: count }))),
  exchange: v.exactOptional(key),
  givenBackPoints: count,
  clawedBackPoints: count,
  voucherMinor: v.exactOptional(count),
  voucher: v.exactOptional(key),
  taxMinor: v.exactOptional(count),
  spared: v.exactOptional(
    v.object({
      lapsedPoints: count,
      forgivenPoints: count,
      paidPoints: count,
      keptMinor: count,
      recoveredPoints: v.exactOptional(count),
    }),
  ),
});

export const lotShares = list(v.object({ lot: key, points: count }));

const why = v.variant('code', [
  v.object({ code: v.literal('PURCHASE'), purchase: key, receipt: name }),
  v.object({ code: v.literal('RETURN'), purchase: key, receipt: name, of: day }),
  v.object({
    code: v.literal('ACTIVITY'),
    activity: v.object({
      id: name,
      kind: v.picklist(['enrolment', 'referral', 'birthday', 'visit', 'survey', 'own']),
      friend: v.exactOptional(key),
    }),
    name: v.record(name, name),
  }),
  v.object({ code: v.literal('REWARD'), reward: key, name: v.record(name, name) }),
  v.object({ code: v.literal('OPENING_BALANCE'), batch: key }),
  v.object({ code: v.literal('BY_HAND'), note: text, manager: key }),
  v.object({
    code: v.literal('SHOP_PAID'),
    till: name,
    because: v.picklist(['COURTESY', 'SPENT_TWICE', 'MADE_UP']),
  }),
  v.object({ code: v.literal('ENROLLED_TWICE') }),
  v.object({
    code: v.literal('RECKONED'),
    of: v.picklist(['purchase', 'return']),
    purchase: key,
    receipt: name,
  }),
]);

const moved = {
  ...{ member: key, day, why, points: count },
  spentFirst: v.exactOptional(v.literal('oldest')),
};

export const entry = v.variant('kind', [
  v.object({
    kind: v.literal('earned'),
    ...moved,
    lot: key,
    lapsesAfter: v.exactOptional(day),
    usableFrom: v.exactOptional(day),
    pendingSpendable: v.exactOptional(v.literal(true)),
    idleMonths: v.exactOptional(count),
  }),
  v.object({ kind: v.literal('redeemed'), ...moved, takes: lotShares }),
  v.object({ kind: v.literal('given-back'), ...moved, gives: lotShares }),
  v.object({ kind: v.literal('clawed-back'), ...moved, takes: lotShares, debt: count }),
  v.object({
    kind: v.literal('adjusted'),
    ...moved,
    sign: v.picklist([1, -1]),
    lot: key,
    lapsesAfter: v.exactOptional(day),
    idleMonths: v.exactOptional(count),
  }),
]);
