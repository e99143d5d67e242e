import { Fault } from '#domain/assert.ts';
import type { Fact } from '#domain/fact/fact.ts';
import { applyFact, foldCard } from '#domain/fact/fold.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { CardRecord, Ledger } from '../store/contract.ts';
import { latestOrder, memberHistory } from './member-history.ts';

interface OnDesk {
  readonly order: number;
  readonly card: Card;
  /** The number of the fact that changed it last; absent while it is as the store has it. */
  readonly at?: number;
}

/**
 * The cards that one push touches. A fact that comes after everything in a card is folded on top;
 * one that belongs earlier (another till was offline for longer, or has a slow clock) makes the
 * card fold anew, so a card never depends on the order of arrival.
 */
export class CardDesk {
  readonly #ledger: Ledger;
  readonly #cards: Map<MemberId, OnDesk>;
  readonly #arrived = new Map<MemberId, Fact[]>();

  private constructor(ledger: Ledger, cards: Map<MemberId, OnDesk>) {
    this.#ledger = ledger;
    this.#cards = cards;
  }

  static async lay(ledger: Ledger, members: readonly MemberId[]): Promise<CardDesk> {
    const cards = await ledger.cards([...new Set(members)]);
    return new CardDesk(
      ledger,
      new Map([...cards].map(([member, { order, card }]) => [member, { order, card }])),
    );
  }

  card(member: MemberId): Card | undefined {
    return this.#cards.get(member)?.card;
  }

  /** Folds a fact in; false when it cannot be, and then nothing changed. */
  async fold(member: MemberId, fact: Fact, at: number): Promise<boolean> {
    const arrived = [...(this.#arrived.get(member) ?? []), fact];
    const folded = await this.#folded(member, fact, arrived);
    if (folded === 'faulty') return false;
    this.#arrived.set(member, arrived);
    if (folded === null || folded.card === this.#cards.get(member)?.card) return true;
    this.#cards.set(member, { ...folded, at });
    return true;
  }

  /** Folds the member anew from everything there is; what an import brought may have changed it. */
  async foldAnew(member: MemberId, at: number): Promise<void> {
    const folded = await this.#refolded(member, this.#arrived.get(member) ?? []);
    if (folded !== null) this.#cards.set(member, { ...folded, at });
  }

  /** Has the card sent again as it is: a till shows a fact on it that does not count. */
  touch(member: MemberId, at: number): void {
    const there = this.#cards.get(member);
    if (there !== undefined) this.#cards.set(member, { ...there, at });
  }

  changed(): readonly CardRecord[] {
    return [...this.#cards].flatMap(([member, { order, card, at }]) =>
      at === undefined ? [] : [{ member, g: at, order, card }],
    );
  }

  async #folded(
    member: MemberId,
    fact: Fact,
    arrived: readonly Fact[],
  ): Promise<OnDesk | null | 'faulty'> {
    const there = this.#cards.get(member);
    try {
      const comesLast = there !== undefined && fact.recordedAt.order > there.order;
      if (!comesLast) return await this.#refolded(member, arrived);
      const card = applyFact(there.card, fact);
      return card && { card, order: fact.recordedAt.order };
    } catch (error) {
      if (error instanceof Fault) return 'faulty';
      throw error;
    }
  }

  async #refolded(member: MemberId, arrived: readonly Fact[]): Promise<OnDesk | null> {
    const facts = [...(await memberHistory(this.#ledger, member)), ...arrived];
    const card = foldCard(facts);
    return card && { card, order: latestOrder(facts) };
  }
}
