import { book } from '../ledger/book.ts';
import type { Entry, LotShare } from '../ledger/entry.ts';
import type { Card } from '../member/card.ts';
import type { MemberId } from '../member/member.ts';
import { moveRights } from '../rights/move-rights.ts';
import type { RightMove } from '../rights/right.ts';
import { canonicalOrder } from './canonical-order.ts';
import type { FactBody } from './fact.ts';
import { applyFact } from './fold.ts';
import type { SealedFact } from './member-record.ts';

/** Cards of members of whom some were found to be one person, each with what is her own. */
export interface Together {
  readonly cards: readonly Card[];
  /** The member that each was last found to be; none for whom nothing of the kind is known. */
  readonly into: ReadonlyMap<MemberId, MemberId>;
}

/**
 * Folds the facts of several members at once. Lots and rights stay their owner’s, and are taken
 * there, whoever of them spends: of 120 of hers and 80 of the other, 150 take 120 and 30. Parted
 * again, each has what is left of her own, 0 and 50. Keeps F7, F8 and F1.
 */
export function foldTogether(facts: readonly SealedFact[]): Together {
  const inOrder = canonicalOrder(facts);
  const owners = ownersIn(inOrder);
  const into = new Map<MemberId, MemberId>();
  const cards = new Map<MemberId, Card>();
  for (const fact of inOrder) {
    const { body } = fact;
    if (body.type === 'member.merged') into.set(body.member, body.into);
    if (body.type === 'member.separated') into.delete(body.member);
    if (!('member' in body) || body.member === undefined) continue;
    const after = applyFact(cards.get(body.member) ?? null, {
      ...fact,
      body: ownPart(body, owners),
    });
    if (after) cards.set(after.member, after);
    for (const [member, card] of cards) {
      if (member !== body.member) cards.set(member, withPartOf(card, body, owners));
    }
  }
  return { cards: [...cards.values()], into };
}

/**
 * The card of a person: of all her cards, under the name and number of the one they were found to
 * be. Balance, standing, limits and rights are those of all of them. Keeps F7.
 */
export function jointCard({ cards, into }: Together, member: MemberId): Card | undefined {
  const root = rootOf(member, into);
  const named = cards.find((card) => card.member === root);
  const all = cards.filter((card) => rootOf(card.member, into) === root);
  if (!named || all.length === 1) return named;
  const rights = all.flatMap((card) => card.rights ?? []);
  return {
    ...named,
    lots: all.flatMap(({ lots }) => lots),
    debt: all.reduce((sum, { debt }) => sum + debt, 0),
    purchases: all.flatMap(({ purchases }) => purchases),
    used: all.flatMap(({ used }) => used),
    ...(rights.length > 0 && { rights }),
  };
}

/** Whoever was merged into one who was merged herself is found at the end of it. */
function rootOf(member: MemberId, into: ReadonlyMap<MemberId, MemberId>): MemberId {
  const seen = new Set<MemberId>();
  let at = member;
  while (!seen.has(at)) {
    seen.add(at);
    at = into.get(at) ?? at;
  }
  return at;
}

/** Whose each lot and each right is: hers to whom it was given. */
type Owners = ReadonlyMap<string, MemberId>;

function ownersIn(facts: readonly SealedFact[]): Owners {
  const owners = new Map<string, MemberId>();
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
