import type { Entry } from '../ledger/entry.ts';
import type { Card } from '../member/card.ts';
import type { MemberId } from '../member/member.ts';
import type { Basket, Purchase } from '../purchase/purchase.ts';
import type { FactBody } from './fact.ts';

/** Stands where somebody gave a reason: that there was one stays. */
const GONE = '–';

/**
 * What is left of a fact about a member who was erased: what she bought, paid, earned and used, and
 * when she was called; not who she was, nor what anybody wrote of her. Of "Marie D., 06 12 …, 500
 * points for the mix-up with her coat" there are 500 points by hand. Bare once is bare for good.
 * Keeps F10.
 */
export function bareBody<Body extends FactBody>(body: Body): Body;
export function bareBody(body: FactBody): FactBody {
  switch (body.type) {
    case 'member.enrolled':
      return { ...body, number: '', profile: {} };
    case 'member.amended':
      return { ...body, changes: {} };
    case 'member.merged':
    case 'member.separated': {
      const { note: _, ...bare } = body;
      return bare;
    }
    case 'card.changed':
    case 'consent.recorded':
      return { ...body, words: [] };
    case 'contact.recorded': {
      const { note: _, ...contact } = body.contact;
      return { ...body, contact };
    }
    case 'loose.returned':
    case 'loose.undone':
      return { ...body, note: GONE };
    case 'tier.given':
      return { ...body, given: { ...body.given, note: GONE } };
    case 'purchase.recorded':
      return { ...body, purchase: barePurchase(body.purchase), entries: bareEntries(body.entries) };
    case 'purchase.given':
    case 'giving.taken-back':
      return { ...body, purchase: barePurchase(body.purchase), entries: bareEntries(body.entries) };
    case 'purchase.returned':
    case 'points.adjusted':
    case 'activity.recorded':
    case 'reward.taken':
    case 'reward.taken-back':
      return { ...body, entries: bareEntries(body.entries) };
    default:
      return body;
  }
}

/** Her card then: nobody's name, number or taste; her lots, rights and purchases. */
export function bareCard(card: Card): Card {
  const { tierByHand, contacts } = card;
  return {
    ...{ ...card, number: '', profile: {}, consents: [], withdrawn: true, erased: true },
    contacts: contacts.map(({ note: _, ...contact }) => contact),
    ...(tierByHand && { tierByHand: { ...tierByHand, note: GONE } }),
  };
}

/** Whom a fact is about: nobody, one member, or the two who were found to be one, or not to be. */
export function membersOf(body: FactBody): readonly MemberId[] {
  if (body.type === 'member.merged') return [body.member, body.into];
  if (body.type === 'member.separated' && body.from !== undefined) return [body.member, body.from];
  return 'member' in body && body.member !== undefined ? [body.member] : [];
}

/** A basket that is not paid yet: the reasons for what is taken off are hers as well. */
export function bareBasket(basket: Basket): Basket {
  const { lines, byHand } = basket;
  return {
    ...basket,
    lines: lines.map((line) =>
      line.byHand ? { ...line, byHand: { ...line.byHand, note: GONE } } : line,
    ),
    ...(byHand && { byHand: { ...byHand, note: GONE } }),
  };
}

/** Its note is somebody's text, and of money off by hand the reason is. */
function barePurchase({ note: _, ...purchase }: Purchase): Purchase {
  const { quote } = purchase;
  if (quote?.given === undefined) return purchase;
  const given = quote.given.map((each) =>
    each.byHand ? { ...each, byHand: { ...each.byHand, note: GONE } } : each,
  );
  return { ...purchase, quote: { ...quote, given } };
}

function bareEntries(entries: readonly Entry[]): readonly Entry[] {
  return entries.map((entry) =>
    entry.why.code === 'BY_HAND' ? { ...entry, why: { ...entry.why, note: GONE } } : entry,
  );
}
