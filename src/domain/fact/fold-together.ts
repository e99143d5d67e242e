import { book, takesDown } from '../ledger/book.ts';
import type { Entry, Lot, LotShare } from '../ledger/entry.ts';
import type { Card } from '../member/card.ts';
import type { MemberId } from '../member/member.ts';
import { moveRights } from '../rights/move-rights.ts';
import type { RightMove } from '../rights/right.ts';
import { canonicalOrder } from './canonical-order.ts';
import type { FactBody } from './fact.ts';
import { applyFact } from './fold.ts';
import { cardsOfPerson } from './joint-card.ts';
import type { SealedFact } from './member-record.ts';

/**
 * Folds the facts of several members at once, on the cards that are there before. Lots and rights
 * stay their owner’s, and are taken there, whoever of them spends: of 120 of hers and 80 of the
 * other, 150 take 120 and 30. Parted again, each has what is left of her own, 0 and 50. Keeps F7,
 * F8 and F1.
 */
export function foldTogether(
  facts: readonly SealedFact[],
  before: readonly Card[] = [],
): readonly Card[] {
  const inOrder = canonicalOrder(facts);
  const owners = ownersIn(inOrder, before);
  const cards = new Map(before.map((card) => [card.member, card]));
  for (const fact of inOrder) {
    const body = takenOfAll(fact.body, cards);
    if (!('member' in body) || body.member === undefined) continue;
    const own = { ...fact, body: ownPart(body, owners) };
    const after = applyFact(cards.get(body.member) ?? null, own);
    if (after) cards.set(after.member, after);
    for (const [member, card] of cards) {
      if (member !== body.member) {
        cards.set(member, withPartOf(applyFact(card, fact) ?? card, body, owners));
      }
    }
  }
  return [...cards.values()];
}

/** What a manager takes of a person comes off the lots of all the members she was found to be. */
function takenOfAll(body: FactBody, cards: ReadonlyMap<MemberId, Card>): FactBody {
  if (body.type !== 'points.adjusted') return body;
  const person = cardsOfPerson([...cards.values()], body.member);
  if (person.length < 2) return body;
  const lots = person.flatMap((card) => card.lots);
  return { ...body, entries: body.entries.map((entry) => takenOf(lots, entry)) };
}

function takenOf(lots: readonly Lot[], entry: Entry): Entry {
  if (entry.kind !== 'adjusted' || entry.sign === 1) return entry;
  const takes = takesDown(lots, entry);
  const held = takes.reduce((sum, { points }) => sum + points, 0);
  const { sign: _, lot: __, ...heading } = entry;
  return { ...heading, kind: 'clawed-back', takes, debt: entry.points - held };
}

/** Whose each lot and each right is: hers to whom it was given. */
type Owners = ReadonlyMap<string, MemberId>;

function ownersIn(facts: readonly SealedFact[], before: readonly Card[]): Owners {
  const owners = new Map<string, MemberId>();
  for (const { member, lots, rights = [] } of before) {
    for (const { id } of [...lots, ...rights]) owners.set(id, member);
  }
  for (const { body } of facts) {
    if (!('member' in body) || body.member === undefined) continue;
    for (const entry of entriesOf(body)) {
      if (entry.kind === 'earned' || (entry.kind === 'adjusted' && entry.sign === 1)) {
        owners.set(entry.lot, entry.member);
      }
    }
    for (const { move, right } of movesOf(body)) {
      if (move === 'issued') owners.set(right, body.member);
    }
  }
  return owners;
}

function entriesOf(body: FactBody): readonly Entry[] {
  return 'entries' in body ? body.entries : [];
}

function movesOf(body: FactBody): readonly RightMove[] {
  const moves = 'rights' in body ? (body.rights ?? []) : [];
  return moves.filter(({ bearer }) => !bearer);
}

/** A fact with as much of its entries and movements as is of what belongs to its own member. */
function ownPart<Body extends FactBody & { readonly member?: MemberId }>(
  body: Body,
  owners: Owners,
): Body {
  const { member } = body;
  if (member === undefined || !('entries' in body)) return body;
  const entries = entriesOf(body).map((entry) => partOf(entry, member, owners));
  if (!('rights' in body)) return { ...body, entries };
  const rights = movesOf(body).filter(({ right }) => (owners.get(right) ?? member) === member);
  return { ...body, entries, rights };
}

function withPartOf(card: Card, body: FactBody, owners: Owners): Card {
  const parts = entriesOf(body).flatMap((entry) => {
    const part = partOf(entry, card.member, owners);
    return sharesOf(part).length > 0 ? [part] : [];
  });
  const moves = movesOf(body).filter(({ right }) => owners.get(right) === card.member);
  if (parts.length === 0 && moves.length === 0) return card;
  const { lots, debt } = parts.reduce(book, { lots: card.lots, debt: card.debt });
  const rights = moves.length > 0 ? { rights: moveRights(card.rights, moves) } : {};
  return { ...card, lots, debt, ...rights };
}

/** An entry as it touches the lots of one member; a debt stays hers in whose ledger it stands. */
function partOf(entry: Entry, member: MemberId, owners: Owners): Entry {
  const isHers = ({ lot }: LotShare) => (owners.get(lot) ?? entry.member) === member;
  switch (entry.kind) {
    case 'redeemed':
      return { ...entry, member, takes: entry.takes.filter(isHers) };
    case 'given-back':
      return { ...entry, member, gives: entry.gives.filter(isHers) };
    case 'clawed-back': {
      const debt = entry.member === member ? entry.debt : 0;
      return { ...entry, member, takes: entry.takes.filter(isHers), debt };
    }
    case 'earned':
    case 'adjusted':
      return entry;
  }
}

function sharesOf(entry: Entry): readonly LotShare[] {
  if ('takes' in entry) return entry.takes;
  return 'gives' in entry ? entry.gives : [];
}
