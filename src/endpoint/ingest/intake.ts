import { assert } from '#domain/assert.ts';
import type { AsideSettled } from '#domain/fact/aside-facts.ts';
import type { Fact, FactBody, PointsAdjusted } from '#domain/fact/fact.ts';
import { jointCard } from '#domain/fact/joint-card.ts';
import type { MemberSeparated } from '#domain/fact/person-facts.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { FactEnvelope } from '#protocol/fact-schema.ts';
import type { Notice } from '#protocol/notice.ts';
import type { AsideCode, Note } from '#protocol/sync-message.ts';
import type { Aside } from '../store/aside.ts';
import type { Ledger, Logged } from '../store/contract.ts';
import { mayBeToldAgain } from './asides-told.ts';
import { type About, type Desks, layDesks } from './desks.ts';
import { bareOf, eraseMember } from './erase-member.ts';
import { giveable } from './giving.ts';
import { judgeFrom } from './judge.ts';
import { loggedNotice } from './logged-notice.ts';
import { memberNamed, membersNamed, onceOnly } from './named-in.ts';
import { loggedAgain, loggedOwn, ownFact } from './own-fact.ts';
import { ownedReturn, purchaseOfOther } from './owned-return.ts';
import type { Told } from './reckoning.ts';
import { enrolledOnce, enrolledTwice, samePhone } from './same-phone.ts';
import { type Loss, shopPays, spentOfMadeUp, whyLacking } from './shop-pays.ts';

interface Standing {
  readonly fork: number;
  /** It follows nothing that is known. */
  readonly broken: boolean;
  /** Why the blocks that an import names are not here, where they are not. */
  readonly without?: 'BLOCKS_LOST' | 'TAKEN_BACK';
  /** It stands in its chain already: kept aside until now, it is given a further number. */
  readonly again?: true;
}

/** One push being taken in: what its facts make of cards, points and log, until it is written. */
export class Intake {
  readonly notes: Note[] = [];
  readonly #ledger: Ledger;
  readonly #desks: Desks;
  readonly #entries: Logged[] = [];
  readonly #newlyCounted: string[] = [];
  readonly #erased: MemberId[] = [];

  private constructor(ledger: Ledger, desks: Desks) {
    this.#ledger = ledger;
    this.#desks = desks;
  }

  static async open(ledger: Ledger, push: readonly FactEnvelope[], about: About): Promise<Intake> {
    return new Intake(ledger, await layDesks(ledger, push, about));
  }

  /** Blocks that an import names and the endpoint does not have. */
  async missingBlocks({ body }: FactEnvelope): Promise<readonly string[]> {
    if (body.type !== 'blocks.imported') return [];
    const { blocks } = body as Extract<FactBody, { type: 'blocks.imported' }>;
    if (!Array.isArray(blocks)) return [];
    return await this.#ledger.missingBlocks(blocks.map(({ sha256 }) => sha256));
  }

  /** Says why it does not count, where it does not. */
  async take(
    envelope: FactEnvelope,
    { fork, broken, without, again }: Standing,
  ): Promise<Aside | undefined> {
    const isErased = membersNamed(envelope).some((member) => this.#isErased(member));
    const judged = judgeFrom(this.#desks.schema, envelope, !broken, isErased);
    const fact = isErased ? bareOf(envelope, judged === undefined) : (envelope as Fact);
    const at = this.#nextNumber();
    const member = memberNamed(fact);
    const before = member === undefined ? [] : this.#desks.cards.person(member);
    const kept =
      judged ??
      without ??
      this.#alreadyCounted(fact.body) ??
      giveable(fact.body, this.#desks.goods.about(fact.body));
    const owned = kept === undefined ? await this.#asItIs(fact, at) : undefined;
    const aside = kept ?? (owned ? 'TOLD_AS_IT_IS' : await this.#foldIn(fact, at));
    if (again && aside !== undefined && !owned) return aside;
    if (aside !== undefined) this.#keepAside(fact, at, aside);
    else if (fork > 0) this.notes.push({ hash: fact.hash, status: 'noted', code: 'FORK' });
    const entry = this.#logged(fact, { fork, aside: aside ?? null });
    this.#entries.push(again ? loggedAgain(entry) : entry);
    if (owned) await this.#tell(owned);
    if (aside !== undefined) return aside;
    const known = this.#desks.goods.about(fact.body);
    await this.#settle(fact, before);
    const inTurn = fork === 0 && !broken && !again;
    await this.#tellReckoned({ fact, before, known, inTurn });
    return undefined;
  }

  /** Writes everything, with the numbers it was given. */
  async write(): Promise<void> {
    if (this.#entries.length === 0) return;
    const first = await this.#ledger.takeNumbers(this.#entries.length);
    assert(first === this.#desks.base + 1, 'nobody else writes in the programme');
    await this.#ledger.log(this.#entries);
    await this.#ledger.putCards(this.#desks.cards.changed());
    await this.#ledger.putHeld(this.#desks.points.changed());
    await this.#ledger.count(this.#newlyCounted);
    await this.#ledger.noteSales(this.#desks.goods.added());
    await this.#ledger.notePhones(this.#desks.phones.added());
    await this.#ledger.noteLinks(this.#desks.cards.newLinks());
    for (const member of this.#erased) {
      await eraseMember(this.#ledger, this.#desks.cards.linkedWith(member));
    }
  }

  /** By what is known here, or by what the till says it knows. */
  #isErased(member: MemberId): boolean {
    return this.#desks.cards.isErased(member) || this.#desks.erased.has(member);
  }

  #nextNumber(): number {
    return this.#desks.base + this.#entries.length + 1;
  }

  #alreadyCounted(body: FactBody): AsideCode | undefined {
    const id = onceOnly(body);
    if (id === undefined) return undefined;
    if (this.#desks.counted.has(id)) return 'ALREADY_RECORDED';
    return undefined;
  }

  async #foldIn(fact: Fact, at: number): Promise<AsideCode | undefined> {
    const member = memberNamed(fact);
    if (member !== undefined && !(await this.#desks.cards.fold(member, fact, at))) {
      return 'DOES_NOT_FOLD';
    }
    const id = onceOnly(fact.body);
    if (id === undefined) return undefined;
    this.#desks.counted.add(id);
    this.#newlyCounted.push(id);
    return undefined;
  }

  #keepAside(fact: Fact, at: number, code: Aside): void {
    if (code === 'TAKEN_BACK' || code === 'DISCARDED') return;
    if (code !== 'TOLD_AS_IT_IS') this.notes.push({ hash: fact.hash, status: 'aside', code });
    const member = memberNamed(fact);
    if (member !== undefined) this.#desks.cards.touch(member, at);
  }

  /** Goods that came back as another’s: the same return, of whose purchase it is. */
  async #asItIs({ body, ...fact }: Fact, at: number): Promise<Fact | undefined> {
    if (body.type !== 'purchase.returned') return undefined;
    const known = this.#desks.goods.about(body);
    const purchase = purchaseOfOther(body, known);
    if (purchase === undefined) return undefined;
    const { member } = purchase;
    const card =
      member === undefined ? undefined : jointCard(this.#desks.cards.person(member), member);
    const rules = await this.#desks.rules.on(body.return.day);
    if (rules === undefined) return undefined;
    const { programme } = rules;
    const owned = ownedReturn({ ...fact, body }, { purchase, known, card, programme });
    return ownFact({ cause: fact, clerk: fact.clerk, g: at + 1, body: owned });
  }

  async #tell(fact: Fact): Promise<void> {
    const member = memberNamed(fact);
    const before = member === undefined ? [] : this.#desks.cards.person(member);
    await this.#foldIn(fact, fact.seq);
    this.#entries.push(loggedOwn(fact, this.#desks.now));
    await this.#settle(fact, before);
  }

  /** What its till made up, right after it. */
  async #tellReckoned(told: Told): Promise<void> {
    await this.#tellAfter(told.fact, await this.#desks.reckoning.of(told));
  }

  /** What follows from a fact, in the endpoint's own words. */
  async #tellAfter(fact: Fact, body: FactBody | undefined): Promise<void> {
    if (body === undefined) return;
    const { clerk, recordedAt } = fact;
    const cause = { ...fact, recordedAt: { ...recordedAt, order: recordedAt.order + 1 } };
    await this.#tell(ownFact({ cause, clerk, g: this.#nextNumber(), body }));
  }

  async #enrolledOnce(fact: Fact<MemberSeparated>): Promise<PointsAdjusted | undefined> {
    const { member } = fact.body;
    const known = (await this.#ledger.factsAbout(member)).map((each) => each.fact);
    return enrolledOnce(fact, [...known, ...this.#desks.cards.arrived(member)]);
  }

  /** What a manager decided: it is judged by what is known now, or nobody looks at it any more. */
  async #settleAside({ fact: hash, act }: AsideSettled): Promise<void> {
    const found = this.#desks.decided.get(hash);
    if (found === undefined) return;
    const { g, fact } = found;
    if (act === 'discard') return await this.#ledger.settleAside(g, 'DISCARDED');
    if (!mayBeToldAgain(found)) return;
    const aside = await this.take(fact, { fork: 0, broken: false, again: true });
    await this.#ledger.settleAside(g, aside ?? 'TOLD_AS_IT_IS');
  }

  /** What follows from a fact that counts, beside the card; hers as it was `before`. */
  async #settle(fact: Fact, before: readonly Card[]): Promise<void> {
    const { body } = fact;
    for (const notice of this.#desks.goods.take(fact, this.#nextNumber() - 1)) this.#say(notice);
    await this.#settlePoints(fact, before);
    this.#desks.phones.take(body);
    switch (body.type) {
      case 'member.enrolled':
        if (this.#desks.cards.isErased(body.member)) this.#erased.push(body.member);
        return await this.#tellAfter(fact, samePhone(body, this.#desks));
      case 'activity.recorded':
        return await this.#tellAfter(fact, enrolledTwice(fact, this.#desks.cards));
      case 'member.separated':
        return await this.#tellAfter(fact, await this.#enrolledOnce({ ...fact, body }));
      case 'points.claimed': {
        const whose = this.#desks.cards.whose(body.member);
        const { grant, recalls } = this.#desks.points.grant({ ...fact, body }, whose);
        for (const notice of [grant, ...recalls]) this.#say(notice);
        return;
      }
      case 'member.erased':
        this.#erased.push(body.member);
        return;
      case 'programme.published':
        this.#desks.rules.take(fact, this.#nextNumber() - 1);
        await this.#ledger.notePublished(this.#nextNumber() - 1);
        await this.#ledger.noteAllotted(0);
        return;
      case 'blocks.imported':
        await this.#takeInBatch(
          body.batch,
          body.blocks.map(({ sha256 }) => sha256),
        );
        return;
      case 'aside.settled':
        return await this.#settleAside(body);
      case 'import.taken-back':
        await this.#ledger.takeBackBatch(body.batch, this.#nextNumber() - 1);
        await this.#ledger.settleLostImport(body.batch);
        return;
      default:
        return;
    }
  }

  async #settlePoints(cause: Fact, before: readonly Card[]): Promise<void> {
    const member = memberNamed(cause);
    if (member === undefined) return;
    const lacking = this.#desks.points.book(cause, this.#desks.cards.whose(member, before));
    const after = () => this.#desks.cards.person(member);
    const madeUp = spentOfMadeUp({ body: cause.body, member, before, after });
    await this.#shopPays({ cause, member, points: lacking, because: whyLacking(cause) });
    await this.#shopPays({ cause, member, points: madeUp - lacking, because: 'MADE_UP' });
  }

  async #shopPays(loss: Omit<Loss, 'till' | 'g'>): Promise<void> {
    if (loss.points <= 0) return;
    const { member, cause } = loss;
    const till = this.#desks.tills.find((each) => each.till === cause.till)?.name ?? '';
    const g = this.#nextNumber();
    const fact = shopPays({ ...loss, till, g });
    await this.#desks.cards.fold(member, fact, g);
    this.#entries.push(loggedOwn(fact, this.#desks.now));
  }

  async #takeInBatch(batch: string, blocks: readonly string[]): Promise<void> {
    const g = this.#nextNumber() - 1;
    await this.#ledger.takeInBatch({ batch, blocks, g });
    this.#desks.cards.lookEverybodyUp();
    const before = await this.#ledger.changedMembersOf(batch);
    const onDesk = this.#desks.cards.changed().map(({ member }) => member);
    for (const member of new Set([...before, ...onDesk])) {
      await this.#desks.cards.foldAnew(member, g);
    }
  }

  #say(notice: Notice): void {
    this.#entries.push(loggedNotice(notice, this.#nextNumber(), this.#desks.now));
  }

  #logged(fact: Fact, { fork, aside }: Pick<Logged, 'fork' | 'aside'>): Logged {
    const { till, incarnation, seq, hash } = fact;
    return {
      g: this.#nextNumber(),
      till,
      incarnation,
      seq,
      fork,
      hash,
      member: memberNamed(fact) ?? null,
      aside,
      receivedAt: this.#desks.now,
      entry: { fact },
    };
  }
}
