import type { Fact } from '#domain/fact/fact.ts';
import { foldTogether } from '#domain/fact/fold-together.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Logged } from '#endpoint/store/contract.ts';
import { canonicalJson } from '#protocol/canonical.ts';

interface Books {
  readonly log: readonly Logged[];
  readonly cards: ReadonlyMap<MemberId, Card>;
}

/** The cards that the endpoint keeps are those that its log folds to, person by person. */
export function foldedRight({ log, cards }: Books): string[] {
  const facts = log.flatMap(({ entry, aside }) =>
    'fact' in entry && aside === null ? [entry.fact] : [],
  );
  const folded = new Map(
    persons(facts)
      .flatMap((hers) => foldTogether(hers))
      .map((card) => [card.member, card]),
  );
  return [...cards].flatMap(([member, card]) =>
    isSame(card, folded.get(member)) ? [] : [`the endpoint's card of ${member} is not its facts'`],
  );
}

export function isSame(one: Card | undefined, other: Card | undefined): boolean {
  return canonicalJson(one ?? null) === canonicalJson(other ?? null);
}

/** The facts of each and of all with whom she was ever found to be one; of strangers, none. */
function persons(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const first = new Map<MemberId, MemberId>();
  const firstOf = (member: MemberId): MemberId => {
    const before = first.get(member);
    return before === undefined ? member : firstOf(before);
  };
  for (const { body } of facts) {
    if (body.type !== 'member.merged') continue;
    const [from, into] = [firstOf(body.member), firstOf(body.into)];
    if (from !== into) first.set(from, into);
  }
  const ofSomebody = facts.flatMap((fact) => {
    const member = 'member' in fact.body ? fact.body.member : undefined;
    return member === undefined ? [] : [{ fact, person: firstOf(member) }];
  });
  const byPerson = Map.groupBy(ofSomebody, ({ person }) => person);
  return [...byPerson.values()].map((hers) => hers.map(({ fact }) => fact));
}
