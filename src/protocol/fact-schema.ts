import * as v from 'valibot';
import { isDay } from '#domain/calendar/day.ts';
import type { Fact, FactBody } from '#domain/fact/fact.ts';
import { count, day, id, key, list, name, opaque, sha256, share, text, whole } from './form.ts';
import { LIMITS } from './limits.ts';
import { channel, consentWord, profile, profileChanges } from './member-form.ts';
import { entry, lotShares, purchase, purchaseReturn } from './purchase-form.ts';
import { quickTest, type Test } from './quick-form.ts';
import { rightMoves } from './right-form.ts';
import { cashCount, cashMovement, zReport } from './shift-form.ts';

/**
 * A fact as JSON. The envelope must be whole, or the fact cannot be put in its place; the body may
 * be of a type or a form that this side does not know: it is kept as it came.
 */
const envelope = v.object({
  programme: id,
  till: id,
  incarnation: v.pipe(count, v.minValue(1)),
  seq: v.pipe(count, v.minValue(1)),
  previous: v.pipe(v.string(), v.regex(/^[0-9a-f]{0,64}$/)),
  hash: sha256,
  recordedAt: v.looseObject({
    instant: whole,
    day: v.pipe(v.string(), v.maxLength(10)),
    order: whole,
  }),
  clerk: v.pipe(v.string(), v.maxLength(LIMITS.keyLength)),
  boutique: v.pipe(v.string(), v.maxLength(LIMITS.keyLength)),
  seen: count,
  body: v.looseObject({ type: v.pipe(v.string(), v.maxLength(LIMITS.keyLength)) }),
  was: v.exactOptional(sha256),
});

export type FactEnvelope = Omit<Fact, 'body'> & { readonly body: { readonly type: string } };

export const factEnvelope: v.GenericSchema<unknown, FactEnvelope> = envelope;

const reason = v.picklist([
  'birthday',
  'large-purchase',
  'not-contacted',
  'rhythm-broken',
  'referral',
  'tier-reached',
  'tier-lapsing',
]);
const ofMember = { member: key };
const byManager = { manager: v.exactOptional(key), note: v.exactOptional(text) };
const ofShift = { shift: key };

const article = v.object({
  sku: name,
  barcode: v.exactOptional(name),
  name,
  category: v.exactOptional(name),
  brand: v.exactOptional(name),
  colour: v.exactOptional(name),
  size: v.exactOptional(name),
  season: v.exactOptional(name),
  listMinor: count,
  priceMinor: count,
  tags: v.exactOptional(list(name)),
  taxBasisPoints: v.exactOptional(share),
  costMinor: v.exactOptional(count),
  care: v.exactOptional(text),
});

const contact = v.object({
  id: key,
  day,
  clerk: key,
  channel: v.union([channel, v.literal('in-person')]),
  outcome: v.picklist(['reached', 'no-answer', 'sent', 'done']),
  reasons: list(reason),
  note: v.exactOptional(text),
});

const cardBox = v.object({
  first: key,
  last: key,
  checked: v.exactOptional(v.literal(true)),
});

const cardWord = v.object({
  number: key,
  word: v.picklist(['given', 'lost', 'taken-back']),
});

const ofGiving = {
  ...ofMember,
  giving: id,
  purchase,
  returns: list(purchaseReturn),
  entries: list(entry),
  uses: list(key),
  rights: v.exactOptional(rightMoves),
};

const ofLoose = {
  member: v.exactOptional(key),
  return: purchaseReturn,
  manager: key,
  note: v.pipe(text, v.regex(/\S/)),
  rights: v.exactOptional(rightMoves),
};

const ofReward = { ...ofMember, reward: key, entries: list(entry), rights: rightMoves };

/** The form of each type of fact. */
export const bodyForms = {
  'member.enrolled': v.object({
    ...ofMember,
    number: name,
    profile,
    referredBy: v.exactOptional(key),
  }),
  'member.amended': v.object({
    ...ofMember,
    changes: profileChanges,
    withdrawn: v.exactOptional(v.boolean()),
    referredBy: v.exactOptional(key),
  }),
  'member.merged': v.object({ ...ofMember, into: key, ...byManager }),
  'member.separated': v.object({ ...ofMember, from: v.exactOptional(key), ...byManager }),
  'member.erased': v.object({
    ...ofMember,
    manager: key,
    reason: v.picklist(['asked', 'consent-withdrawn', 'no-longer-needed', 'by-mistake']),
  }),
  'card.changed': v.object({ ...ofMember, words: list(cardWord, LIMITS.cardWords) }),
  'consent.recorded': v.object({ ...ofMember, words: list(consentWord) }),
  'purchase.recorded': v.object({
    member: v.exactOptional(key),
    purchase,
    entries: list(entry),
    uses: list(key),
    rights: v.exactOptional(rightMoves),
  }),
  'purchase.returned': v.object({
    member: v.exactOptional(key),
    return: purchaseReturn,
    entries: list(entry),
    rights: v.exactOptional(rightMoves),
  }),
  'loose.returned': v.object(ofLoose),
  'loose.undone': v.object(ofLoose),
  'purchase.given': v.object(ofGiving),
  'giving.taken-back': v.object(ofGiving),
  'points.adjusted': v.object({ ...ofMember, entries: list(entry) }),
  'activity.recorded': v.object({ ...ofMember, entries: list(entry) }),
  'reward.taken': v.object(ofReward),
  'reward.taken-back': v.object(ofReward),
  'voucher.issued': v.object({
    manager: key,
    note: v.pipe(text, v.regex(/\S/)),
    rights: rightMoves,
  }),
  'voucher.taken-back': v.object({ manager: key, rights: rightMoves }),
  'points.claimed': v.object({
    ...ofMember,
    claim: id,
    points: count,
    rightIds: v.exactOptional(list(key)),
  }),
  'points.released': v.object({
    ...ofMember,
    points: count,
    lots: v.exactOptional(lotShares),
    rightIds: v.exactOptional(list(key)),
  }),
  'points.courtesy': v.object({
    ...ofMember,
    points: count,
    lots: lotShares,
    manager: name,
    purchase: key,
  }),
  'contact.recorded': v.object({ ...ofMember, contact }),
  'contact.taken-back': v.object({ ...ofMember, contact: key }),
  'follow-up.put-off': v.object({
    ...ofMember,
    putOff: v.object({ reason, until: v.exactOptional(day), clerk: key }),
  }),
  'tier.given': v.object({
    ...ofMember,
    given: v.object({
      tier: key,
      from: day,
      until: v.exactOptional(day),
      manager: key,
      note: text,
    }),
  }),
  'tier.taken-back': v.object({ ...ofMember, manager: key }),
  'blocks.imported': v.object({
    batch: key,
    source: name,
    blocks: list(v.object({ sha256, members: count }), LIMITS.blocks),
    counts: v.object({
      members: count,
      purchases: count,
      returns: count,
      lines: count,
      revenueMinor: whole,
      returnedMinor: whole,
    }),
  }),
  'import.taken-back': v.object({ batch: key }),
  'catalogue.changed': v.object({
    articles: list(article, LIMITS.articles),
    removed: v.exactOptional(list(name, LIMITS.articles)),
  }),
  'programme.published': v.object({ programme: opaque }),
  'boutique.opened': v.object({ name, currency: name, country: name }),
  'clerk.changed': v.object({
    clerk: key,
    name,
    role: v.picklist(['clerk', 'manager']),
    pin: v.object({ salt: name, hash: name, rounds: count }),
    left: v.exactOptional(v.boolean()),
  }),
  'cards.printed': v.object({ boxes: list(cardBox, LIMITS.cardBoxes) }),
  'shift.opened': v.object({ ...ofShift, clerk: key, floatMinor: count }),
  'cash.moved': v.object({ ...ofShift, movement: cashMovement }),
  'cash.counted': v.object({ ...ofShift, count: cashCount }),
  'shift.closed': v.object({ ...ofShift, z: zReport }),
  'aside.settled': v.object({ fact: sha256, act: v.picklist(['again', 'discard']), manager: key }),
} satisfies { readonly [Type in FactBody['type']]: v.GenericSchema };

export type BodyForm = 'known' | 'newer' | 'malformed';

/** Each made when it is first asked for. */
const tests = new Map<string, Test>();

/** Whether the body is one that this side understands. */
export function bodyForm({
  body,
  recordedAt,
}: Pick<FactEnvelope, 'body' | 'recordedAt'>): BodyForm {
  if (!Object.hasOwn(bodyForms, body.type)) return 'newer';
  if (!isDay(recordedAt.day)) return 'malformed';
  const test = tests.get(body.type) ?? quickTest(bodyForms[body.type as FactBody['type']]);
  tests.set(body.type, test);
  return test(body) ? 'known' : 'malformed';
}
