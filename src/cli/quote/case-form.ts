import * as v from 'valibot';
import { CURRENCIES } from '#domain/money/currency.ts';
import { MOST_MINOR, MOST_POINTS } from '#domain/money/money.ts';
import { programmeSchema } from '#domain/programme/schema.ts';
import {
  basisPoints,
  day,
  id,
  listOf,
  minor,
  objectOf,
  oneOf,
  points,
  text,
  whole,
} from '#domain/programme/schema-parts.ts';

/** What may be asked of `quote`: a programme, perhaps a member, a basket and a day. */
const some = v.exactOptional;
const name = text(200);
const names = listOf(name, 100);

const article = objectOf({
  name,
  sku: some(name),
  barcode: some(name),
  category: some(name),
  brand: some(name),
  colour: some(name),
  size: some(name),
  season: some(name),
  priceMinor: minor,
  listMinor: some(minor),
  tags: some(names),
  taxBasisPoints: some(basisPoints),
  costMinor: some(minor),
  care: some(text(1000)),
});

const byHand = { manager: name, note: text(1000) };

const offByHand = v.union(
  [
    objectOf({ minor: whole(1, MOST_MINOR) }),
    objectOf({ basisPoints: whole(1, 10_000) }),
    objectOf({ priceMinor: minor }),
  ],
  'minor, basisPoints or priceMinor',
);

const basketLine = objectOf({
  id: some(name),
  quantity: some(whole(1, 10_000)),
  article,
  giftCard: some(name),
  byHand: some(objectOf({ ...byHand, off: offByHand })),
});

const voucher = objectOf({
  id: some(name),
  amountMinor: minor,
  of: some(oneOf('paper', 'coded', 'card', 'gift-card')),
});

const basket = objectOf({
  lines: listOf(basketLine, 1000),
  vouchers: some(listOf(voucher, 100)),
  coupons: some(names),
  byHand: some(objectOf({ ...byHand, minor: whole(1, MOST_MINOR) })),
  spend: some(v.union([v.literal('all'), points], `"all" or ${points.pipe[2].message}`)),
});

const monthDay = objectOf({ month: whole(1, 12), day: whole(1, 31) });

const lot = objectOf({
  id: some(name),
  points,
  earnedOn: some(day),
  lapsesAfter: some(day),
  usableFrom: some(day),
});

const right = v.variant(
  'kind',
  [
    objectOf({
      ...{ id: name, kind: oneOf('voucher', 'credit'), leftMinor: minor },
      lapsesAfter: some(day),
    }),
    objectOf({
      ...{ id: name, kind: v.literal('coupon'), benefit: id },
      lapsesAfter: some(day),
    }),
  ],
  'an object of kind "voucher", "credit" or "coupon"',
);

const giftCard = objectOf({ number: name, leftMinor: minor });

/** As much of a member as one cares to tell; the rest is taken to be empty. */
const member = objectOf({
  id: some(name),
  number: some(name),
  name: some(name),
  birthday: some(monthDay),
  enrolledOn: some(day),
  balance: some(whole(-MOST_POINTS, MOST_POINTS)),
  lots: some(listOf(lot, 10_000)),
  debt: some(points),
  /** Given by hand, until that day or for good. */
  tier: some(id),
  tierUntil: some(day),
  spentMinor: some(whole(0, MOST_MINOR)),
  purchases: some(
    listOf(objectOf({ id: some(name), day, netMinor: whole(-MOST_MINOR, MOST_MINOR) }), 100_000),
  ),
  rights: some(listOf(right, 1000)),
  used: some(listOf(objectOf({ benefit: id, day, receipt: some(name) }), 10_000)),
});

/** Or the facts about her, as they lie in a block; each is read by the protocol's own form. */
const told = objectOf({ facts: listOf(v.looseObject({}, 'a fact'), 100_000, 1) });

const back = objectOf({
  lines: some(listOf(objectOf({ line: name, quantity: whole(1, 10_000) }), 1000)),
  day: some(day),
  why: some(oneOf('return', 'void')),
});

const options = objectOf({
  line: some(objectOf({ redeem: oneOf('all-held', 'held'), heldPoints: some(points) })),
  purchaseId: some(name),
  receipt: some(name),
  /** The gift cards named on the basket, as far as they are known. */
  giftCards: some(listOf(giftCard, 100)),
  /** Versions of the programme that were in force before. */
  earlier: some(listOf(v.looseObject({}, 'a programme'), 100)),
  /** What comes back afterwards, in this order. */
  takeBack: some(listOf(back, 100)),
});

/** Instead of a programme: the ready-made one in a currency, with parts of it replaced. */
export const readyMade = objectOf({
  house: v.picklist(CURRENCIES, 'a currency of ISO 4217'),
  with: some(v.record(v.string(), v.unknown(), 'an object')),
});

interface Parts<Programme extends v.GenericSchema, Member extends v.GenericSchema> {
  readonly programme: Programme;
  readonly member: Member;
}

const formWith = <Programme extends v.GenericSchema, Member extends v.GenericSchema>(
  parts: Parts<Programme, Member>,
) =>
  objectOf({
    programme: parts.programme,
    member: some(parts.member),
    basket,
    day,
    options: some(options),
  });

const isTold = (input: unknown) => typeof input === 'object' && input !== null && 'facts' in input;

/** The programme has a reader of its own, which also sees what no form can say. */
export const caseForm = formWith({
  programme: v.looseObject({}, 'a programme'),
  member: v.lazy((input): typeof told | typeof member => (isTold(input) ? told : member)),
});

export const publishedCaseForm = formWith({
  programme: v.union([programmeSchema, readyMade]),
  member: v.union([told, member]),
});

export type QuoteCase = v.InferOutput<typeof caseForm>;
export type ToldMember = v.InferOutput<typeof member>;
