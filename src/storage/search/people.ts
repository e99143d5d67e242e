import { jointCard } from '#domain/fact/joint-card.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import { entryOf } from './entry.ts';
import type { Found } from './search.ts';

/** So many more are looked for, to make room for those who turn out to be one. */
const MOST = 8;

/** Who was found to be whom: looked up by the name, the number or a phone of either, it is one. */
export class People {
  readonly #linked = new Map<MemberId, Card>();

  get most(): number {
    return Math.min(this.#linked.size, MOST);
  }

  note(card: Card): void {
    if (card.linked) this.#linked.set(card.member, card);
  }

  /** Each person once, where the best of her matches stands, under the name that she goes by. */
  eachOnce(found: readonly Found[]): readonly Found[] {
    if (this.#linked.size === 0) return found;
    const people = new Map<MemberId, Found>();
    for (const one of found.map((each) => this.#personOf(each))) {
      if (!people.has(one.member)) people.set(one.member, one);
    }
    return [...people.values()];
  }

  #personOf(found: Found): Found {
    if (this.#linked.get(found.member)?.into === undefined) return found;
    const card = jointCard([...this.#linked.values()], found.member);
    if (card === undefined || card.member === found.member) return found;
    const { member, number, name, reading } = entryOf(card);
    const { name: _, reading: __, ...matched } = found;
    return {
      ...{ ...matched, member, number },
      ...(name !== '' && { name }),
      ...(reading !== '' && { reading }),
      matched: { field: 'name', from: 0, to: 0 },
    };
  }
}
