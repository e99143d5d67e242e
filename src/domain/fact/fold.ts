import { assert } from '../assert.ts';
import { compareText } from '../compare-text.ts';
import type { Entry } from '../ledger/entry.ts';
import { bookFact } from '../ledger/visited.ts';
import type { Card } from '../member/card.ts';
import { withCardWords } from '../member/card-numbers.ts';
import type { MemberId, Profile } from '../member/member.ts';
import { moveRights } from '../rights/move-rights.ts';
import type { RightMove } from '../rights/right.ts';
import { bareBody, bareCard } from './bare.ts';
import { canonicalOrder } from './canonical-order.ts';
import type { CardChanged } from './card-facts.ts';
import type {
  ActivityRecorded,
  ConsentRecorded,
  ContactRecorded,
  ContactTakenBack,
  FollowUpRecorded,
  GivingTakenBack,
  MemberAmended,
  MemberEnrolled,
  PointsAdjusted,
  PointsClaimed,
  PointsCourtesy,
  PointsReleased,
  PurchaseGiven,
  PurchaseRecorded,
  PurchaseReturned,
  RewardTaken,
  RewardTakenBack,
  TierGiven,
  TierTakenBack,
} from './fact.ts';
import type { LooseReturned, LooseUndone } from './loose-facts.ts';
import type { SealedFact } from './member-record.ts';
import type { MemberErased, MemberMerged, MemberSeparated } from './person-facts.ts';
import { withGiven, withoutGiven, withPurchase, withReturn } from './purchase-sums.ts';

/**
 * A card is what the facts about one member add up to. `foldCard` puts them in their one order and
 * applies each; nothing is known of her before her enrolment. Refolding gives the same card,
 * always. Keeps F1 to F6.
 */
export function foldCard(facts: readonly SealedFact[]): Card | null {
  return canonicalOrder(facts).reduce<Card | null>(applyFact, null);
}

/** One step of the fold. A fact about somebody else, or about nobody, changes nothing. */
export function applyFact(card: Card | null, fact: SealedFact): Card | null {
  const { body } = fact;
  if (card === null) return body.type === 'member.enrolled' ? enrolled(body, fact) : null;
  if (body.type === 'member.merged' && body.into === card.member) {
    return linkedWith(card, body.member);
  }
  if (!('member' in body) || body.member !== card.member) return card;
  return card.erased ? bareCard(changed(card, bareBody(body))) : changed(card, body);
}

type AboutMember =
  | MemberEnrolled
  | MemberAmended
  | MemberMerged
  | MemberSeparated
  | MemberErased
  | CardChanged
  | ConsentRecorded
  | PurchaseRecorded
  | PurchaseReturned
  | LooseReturned
  | LooseUndone
  | PurchaseGiven
  | GivingTakenBack
  | PointsAdjusted
  | RewardTaken
  | RewardTakenBack
  | ActivityRecorded
  | PointsClaimed
  | PointsReleased
  | PointsCourtesy
  | ContactRecorded
  | ContactTakenBack
  | FollowUpRecorded
  | TierGiven
  | TierTakenBack;

function changed(card: Card, body: AboutMember): Card {
  switch (body.type) {
    case 'member.merged':
      return { ...linkedWith(card, body.into), into: body.into };
    case 'member.erased':
      return bareCard(card);
    case 'member.separated':
      return alone(card);
    case 'member.enrolled':
    case 'points.claimed':
    case 'points.released':
    case 'points.courtesy':
    case 'loose.returned':
    case 'loose.undone':
      return card;
    case 'member.amended':
      return amended(card, body);
    case 'card.changed':
      return withCardWords(card, body.words);
    case 'consent.recorded':
      return { ...card, consents: [...card.consents, ...body.words] };
    case 'purchase.recorded':
      return withRights(withPoints(withPurchase(card, body), body), body);
    case 'purchase.returned':
      return withRights(withPoints(withReturn(card, body), body), body);
    case 'purchase.given':
      return withRights(withPoints(withGiven(card, body), body), body);
    case 'giving.taken-back':
      return withRights(withoutLot(withPoints(withoutGiven(card, body), body), body), body);
    case 'points.adjusted':
    case 'activity.recorded':
      return withPoints(card, body);
    case 'reward.taken':
    case 'reward.taken-back':
      return withRights(withPoints(card, body), body);
    case 'contact.recorded':
      return { ...card, contacts: [...card.contacts, body.contact] };
    case 'contact.taken-back':
      return { ...card, contacts: card.contacts.filter(({ id }) => id !== body.contact) };
    case 'follow-up.put-off':
      return putOff(card, body);
    case 'tier.given':
      return { ...card, tierByHand: body.given };
    case 'tier.taken-back':
      return withoutTierByHand(card);
    default:
      return unread(card, body);
  }
}

/** What a newer app recorded is not known here: whoever knows it sends the card with it on. */
function unread(card: Card, _newer: never): Card {
  return card;
}

function enrolled(body: MemberEnrolled, { recordedAt, clerk, boutique }: SealedFact): Card {
  return {
    member: body.member,
    number: body.number,
    profile: body.profile,
    enrolledOn: recordedAt.day,
    enrolledBy: clerk,
    enrolledAt: boutique,
    ...(body.referredBy !== undefined && { referredBy: body.referredBy }),
    consents: [],
    lots: [],
    debt: 0,
    purchases: [],
    used: [],
    contacts: [],
    putOff: {},
    bought: { colours: {}, sizes: {}, categories: {}, brands: {} },
  };
}

function linkedWith(card: Card, other: MemberId): Card {
  const linked = [...new Set([...(card.linked ?? []), other])].toSorted(compareText);
  return { ...card, linked };
}

function alone({ into: _, ...card }: Card): Card {
  return card;
}

function amended(card: Card, { changes, withdrawn, referredBy }: MemberAmended): Card {
  const kept = Object.entries({ ...card.profile, ...changes }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  const profile: Profile = Object.fromEntries(kept);
  return {
    ...{ ...card, profile },
    ...(withdrawn !== undefined && { withdrawn }),
    ...(referredBy !== undefined && { referredBy }),
  };
}

function putOff(card: Card, { putOff: { reason, until } }: FollowUpRecorded): Card {
  const { [reason]: _, ...others } = card.putOff;
  return { ...card, putOff: until === undefined ? others : { ...others, [reason]: until } };
}

type MovesPoints = Extract<AboutMember, { readonly entries: readonly Entry[] }>;

function withoutTierByHand({ tierByHand: _, ...card }: Card): Card {
  return card;
}

/** Entries move points; every one belongs to the member the fact is about. */
function withPoints(card: Card, body: MovesPoints): Card {
  assert(
    body.entries.every(({ member }) => member === card.member),
    'an entry in the ledger of another member',
  );
  const { lots, debt } = bookFact({ lots: card.lots, debt: card.debt }, body);
  return { ...card, lots, debt };
}

/** The lot that came with it is as if it had never been, once nothing is left in it. */
function withoutLot(card: Card, { purchase }: GivingTakenBack): Card {
  return { ...card, lots: card.lots.filter(({ id, left }) => id !== purchase.id || left > 0) };
}

/** A gift card is whoever's brings it, and on nobody's card. */
function withRights(card: Card, { rights }: { readonly rights?: readonly RightMove[] }): Card {
  const moves = (rights ?? []).filter(({ bearer }) => !bearer);
  return moves.length === 0 ? card : { ...card, rights: moveRights(card.rights, moves) };
}
