import type { BoughtCounts, Card } from '../member/card.ts';
import type { MemberId } from '../member/member.ts';

/**
 * The card of a person: of all the cards that were found to be hers, under the name and number of
 * the one they were found to be. Balance, standing, limits and rights are those of all of them, and
 * so is what was said to her and bought by her; of what she told, the others fill gaps only.
 * Keeps F7.
 */
export function jointCard(cards: readonly Card[], member: MemberId): Card | undefined {
  const into = intoOf(cards);
  const root = rootOf(member, into);
  const named = cards.find((card) => card.member === root);
  const others = cards.filter((card) => card !== named && rootOf(card.member, into) === root);
  if (!named) return cards.find((card) => card.member === member);
  if (others.length === 0) return named;
  return others
    .toSorted((a, b) => (a.member < b.member ? -1 : 1))
    .reduce((all, other) => joined(all, other), named);
}

/** Each person once, whatever cards she has; whoever is only one person is left as she is. */
export function onePersonEach(cards: readonly Card[]): readonly Card[] {
  const linked = cards.filter((card) => card.linked);
  if (linked.length === 0) return cards;
  const into = intoOf(linked);
  const there = new Set(linked.map(({ member }) => member));
  return cards.flatMap((card) => {
    if (!card.linked) return [card];
    const root = rootOf(card.member, into);
    if (root !== card.member) return there.has(root) ? [] : [card];
    return jointCard(linked, card.member) ?? [];
  });
}

/** The cards that are one person with this member now, her own among them. */
export function cardsOfPerson(cards: readonly Card[], member: MemberId): readonly Card[] {
  const into = intoOf(cards);
  const root = rootOf(member, into);
  return cards.filter((card) => rootOf(card.member, into) === root);
}

function intoOf(cards: readonly Card[]): ReadonlyMap<MemberId, MemberId> {
  return new Map(cards.flatMap(({ member, into }) => (into === undefined ? [] : [[member, into]])));
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

function joined(one: Card, other: Card): Card {
  const rights = [...(one.rights ?? []), ...(other.rights ?? [])];
  const tierByHand = one.tierByHand ?? other.tierByHand;
  return {
    ...one,
    profile: { ...other.profile, ...one.profile },
    consents: byDay([...one.consents, ...other.consents]),
    lots: [...one.lots, ...other.lots],
    debt: one.debt + other.debt,
    purchases: byDay([...one.purchases, ...other.purchases]),
    used: byDay([...one.used, ...other.used]),
    contacts: byDay([...one.contacts, ...other.contacts]),
    putOff: { ...other.putOff, ...one.putOff },
    bought: bothBought(one.bought, other.bought),
    ...(rights.length > 0 && { rights }),
    ...(tierByHand && { tierByHand }),
  };
}

/** Those of one day stay as they came. */
function byDay<Dated extends { readonly day: string }>(all: readonly Dated[]): readonly Dated[] {
  return all.toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

function bothBought(one: BoughtCounts, other: BoughtCounts): BoughtCounts {
  return {
    colours: sums(one.colours, other.colours),
    sizes: sums(one.sizes, other.sizes),
    categories: sums(one.categories, other.categories),
    brands: sums(one.brands, other.brands),
  };
}

function sums(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const all = new Map(Object.entries(one));
  for (const [name, pieces] of Object.entries(other)) {
    all.set(name, (all.get(name) ?? 0) + pieces);
  }
  return Object.fromEntries(all);
}
