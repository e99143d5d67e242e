import { compareText } from '../compare-text.ts';
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
import { saidAsTree } from './said-as-tree.ts';

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
    const body = takenOfAll(saidAsTree(fact.body, cards), cards);
    if (!('member' in body) || body.member === undefined) continue;
    const whose = sharedOut(body, owners, cards);
    const own = { ...fact, body: ownPart(body, whose) };
    const after = applyFact(cards.get(body.member) ?? null, own);
    if (after) cards.set(after.member, after);
    for (const [member, card] of cards) {
      if (member !== body.member) {
        cards.set(member, withPartOf(applyFact(card, { ...fact, body }) ?? card, body, whose));
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

/**
 * Whose each lot and each right is: hers to whom it was given. What two did before they were found
 * to be one may have made lots of one name, as "birthday 2026".
 */
type Owners = ReadonlyMap<string, readonly MemberId[]>;

function ownersIn(facts: readonly SealedFact[], before: readonly Card[]): Owners {
  const owners = new Map<string, readonly MemberId[]>();
  const own = (name: string, member: MemberId) => {
    const there = owners.get(name) ?? [];
    if (!there.includes(member)) owners.set(name, [...there, member].toSorted(compareText));
  };
  for (const { member, lots, rights = [] } of before) {
    for (const { id } of [...lots, ...rights]) own(id, member);
  }
  for (const { body } of facts) {
    if (!('member' in body) || body.member === undefined) continue;
    for (const entry of entriesOf(body)) {
      if (entry.kind === 'earned' || (entry.kind === 'adjusted' && entry.sign === 1)) {
        own(entry.lot, entry.member);
      }
    }
    for (const { move, right } of movesOf(body)) {
      if (move === 'issued') own(right, body.member);
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

/** Of whose card each share of one fact is, and each right it moves. */
interface Whose {
  readonly ofShare: ReadonlyMap<LotShare, MemberId>;
  ofRight(right: string): MemberId | undefined;
}

/**
 * Of lots of one name a share is taken where there is as much left, and goes back to where most is
 * missing: 50 and 50 of two birthdays are spent as one of each.
 */
function sharedOut(body: FactBody, owners: Owners, cards: ReadonlyMap<MemberId, Card>): Whose {
  const ofShare = new Map<LotShare, MemberId>();
  const moved = new Map<string, number>();
  const leftOf = (member: MemberId, id: string) => {
    const lot = cards.get(member)?.lots.find((each) => each.id === id);
    return (lot?.left ?? 0) + (moved.get(`${member} ${id}`) ?? 0);
  };
  for (const entry of entriesOf(body)) {
    const sign = entry.kind === 'given-back' ? 1 : -1;
    for (const share of sharesOf(entry)) {
      const { lot, points } = share;
      const among = owners.get(lot) ?? [];
      const hersFirst = among.toSorted(
        (a, b) => Number(b === entry.member) - Number(a === entry.member),
      );
      const inTurn = hersFirst.toSorted((a, b) => sign * (leftOf(a, lot) - leftOf(b, lot)));
      const owner = inTurn[0] ?? entry.member;
      ofShare.set(share, owner);
      moved.set(`${owner} ${lot}`, (moved.get(`${owner} ${lot}`) ?? 0) + sign * points);
    }
  }
  return { ofShare, ofRight: (right) => owners.get(right)?.at(-1) };
}

/** A fact with as much of its entries and movements as is of what belongs to its own member. */
function ownPart<Body extends FactBody & { readonly member?: MemberId }>(
  body: Body,
  whose: Whose,
): Body {
  const { member } = body;
  if (member === undefined || !('entries' in body)) return body;
  const entries = entriesOf(body).map((entry) => partOf(entry, member, whose));
  if (!('rights' in body)) return { ...body, entries };
  const rights = movesOf(body).filter(({ right }) => (whose.ofRight(right) ?? member) === member);
  return { ...body, entries, rights };
}

function withPartOf(card: Card, body: FactBody, whose: Whose): Card {
  const parts = entriesOf(body).flatMap((entry) => {
    const part = partOf(entry, card.member, whose);
    return sharesOf(part).length > 0 ? [part] : [];
  });
  const moves = movesOf(body).filter(({ right }) => whose.ofRight(right) === card.member);
  if (parts.length === 0 && moves.length === 0) return card;
  const { lots, debt } = parts.reduce(book, { lots: card.lots, debt: card.debt });
  const rights = moves.length > 0 ? { rights: moveRights(card.rights, moves) } : {};
  return { ...card, lots, debt, ...rights };
}

/** An entry as it touches the lots of one member; a debt stays hers in whose ledger it stands. */
function partOf(entry: Entry, member: MemberId, { ofShare }: Whose): Entry {
  const isHers = (share: LotShare) => ofShare.get(share) === member;
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
