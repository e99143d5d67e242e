import { Fault } from '#domain/assert.ts';
import type { Fact } from '#domain/fact/fact.ts';
import { applyFact, foldCard } from '#domain/fact/fold.ts';
import { foldTogether } from '#domain/fact/fold-together.ts';
import { cardsOfPerson } from '#domain/fact/joint-card.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import { canonicalJson } from '#protocol/canonical.ts';
import type { CardRecord, Ledger } from '../store/contract.ts';
import type { LinkRecord } from '../store/link-record.ts';
import { latestOrder, memberHistory } from './member-history.ts';
import type { Whose } from './points-desk.ts';

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
  /** Members with nothing in the store that could be looked up. */
  readonly #strangers: Set<MemberId>;
  /** With whom those were found to be one of whom no till has told, or only an import. */
  readonly #linkedBefore = new Map<MemberId, readonly MemberId[]>();
  readonly #newLinks: LinkRecord[] = [];

  private constructor(ledger: Ledger, cards: Map<MemberId, OnDesk>, strangers: Set<MemberId>) {
    this.#ledger = ledger;
    this.#cards = cards;
    this.#strangers = strangers;
  }

  static async lay(ledger: Ledger, members: readonly MemberId[]): Promise<CardDesk> {
    const desk = new CardDesk(ledger, new Map(), new Set());
    await desk.#fetch(members);
    return desk;
  }

  /** Everybody who was looked up, whether there is a card of hers or not. */
  members(): readonly MemberId[] {
    return [...new Set([...this.#cards.keys(), ...this.#linkedBefore.keys()])];
  }

  isErased(member: MemberId): boolean {
    return this.#cards.get(member)?.card.erased === true;
  }

  linkedWith(member: MemberId): readonly MemberId[] {
    return this.#linkedBy(member);
  }

  /** The cards of those who are one person with her: she is linked with all of them. */
  person(member: MemberId): readonly Card[] {
    const cards = this.#linkedBy(member).flatMap((each) => this.#cards.get(each)?.card ?? []);
    return cardsOfPerson(cards, member);
  }

  /** Of whose points it is told, as she is or was. */
  whose(member: MemberId, person: readonly Card[] = this.person(member)): Whose {
    return { member, person, names: new Set(this.#linkedBy(member)) };
  }

  /** What this push told of her. */
  arrived(member: MemberId): readonly Fact[] {
    return this.#arrived.get(member) ?? [];
  }

  /** Blocks came in meanwhile, and with them whoever they tell of. */
  lookEverybodyUp(): void {
    this.#strangers.clear();
  }

  /** Folds a fact in; false when it cannot be, and then nothing changed. */
  async fold(member: MemberId, fact: Fact, at: number): Promise<boolean> {
    const linked = this.#linkedBy(member, fact);
    if (linked.length > 1) return await this.#foldTogether(linked, fact, at);
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
    await this.#fetch([member]);
    const linked = this.#linkedBy(member);
    if (linked.length > 1) {
      this.#putTogether(await this.#factsOf(linked), at);
      return;
    }
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

  newLinks(): readonly LinkRecord[] {
    return this.#newLinks;
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

  /** Those whose facts touch what is hers: with whom she was, or now is, found to be one. */
  #linkedBy(member: MemberId, { body }: Partial<Pick<Fact, 'body'>> = {}): readonly MemberId[] {
    const linked = new Set([member]);
    if (body?.type === 'member.merged') linked.add(body.into);
    for (const each of linked) {
      const others = this.#cards.get(each)?.card.linked ?? this.#linkedBefore.get(each) ?? [];
      for (const other of others) linked.add(other);
    }
    return [...linked];
  }

  /** Of members who were ever one, all are folded anew: each fact may move points of each. */
  async #foldTogether(linked: readonly MemberId[], fact: Fact, at: number): Promise<boolean> {
    try {
      this.#putTogether([...(await this.#factsOf(linked)), fact], at);
    } catch (error) {
      if (error instanceof Fault) return false;
      throw error;
    }
    const [member = ''] = linked;
    this.#arrived.set(member, [...(this.#arrived.get(member) ?? []), fact]);
    if (fact.body.type === 'member.merged') this.#noteLinks(fact.body.member, fact.body.into);
    return true;
  }

  /** A till that was off for long may tell of somebody after another found her to be one. */
  #noteLinks(...both: readonly [MemberId, MemberId]): void {
    for (const [n, member] of both.entries()) {
      const linked = both[1 - n];
      if (linked === undefined || this.#cards.has(member)) continue;
      this.#linkedBefore.set(member, [...(this.#linkedBefore.get(member) ?? []), linked]);
      this.#newLinks.push({ member, linked });
    }
  }

  async #factsOf(members: readonly MemberId[]): Promise<readonly SealedFact[]> {
    const facts: SealedFact[] = [];
    for (const member of members) {
      facts.push(...(await memberHistory(this.#ledger, member)));
      facts.push(...(this.#arrived.get(member) ?? []));
    }
    return facts;
  }

  #putTogether(facts: readonly SealedFact[], at: number): void {
    const order = latestOrder(facts);
    for (const card of foldTogether(facts)) {
      const before = this.#cards.get(card.member)?.card;
      if (before !== undefined && canonicalJson(before) === canonicalJson(card)) continue;
      this.#cards.set(card.member, { order, card, at });
    }
  }

  /** With everybody with whom they were ever found to be one. */
  async #fetch(members: readonly MemberId[]): Promise<void> {
    const wanted = [...new Set(members)].filter(
      (member) => !this.#cards.has(member) && !this.#linkedBefore.has(member),
    );
    if (wanted.length === 0) return;
    const found = await this.#ledger.cards(wanted);
    for (const [member, { order, card }] of found) this.#cards.set(member, { order, card });
    const rest = wanted.filter((member) => !found.has(member));
    for (const member of await this.#ledger.strangers(rest)) this.#strangers.add(member);
    const untold = wanted.filter((member) => (found.get(member)?.g ?? 0) === 0);
    const links = await this.#ledger.linkedBefore(untold);
    for (const member of untold) this.#linkedBefore.set(member, linkedTo(links, member));
    await this.#fetch([
      ...[...found.values()].flatMap(({ card }) => card.linked ?? []),
      ...links.map(({ linked }) => linked),
    ]);
  }

  async #refolded(member: MemberId, arrived: readonly Fact[]): Promise<OnDesk | null> {
    const before = this.#strangers.has(member) ? [] : await memberHistory(this.#ledger, member);
    const facts = [...before, ...arrived];
    const card = foldCard(facts);
    return card && { card, order: latestOrder(facts) };
  }
}

function linkedTo(links: readonly LinkRecord[], member: MemberId): readonly MemberId[] {
  return links.flatMap((link) => (link.member === member ? [link.linked] : []));
}
