import type { Fact } from '#domain/fact/fact.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { Entry } from '#domain/ledger/entry.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Points } from '#domain/money/money.ts';

/** Whether what is kept outside a till's database is gone with it. */
export type MarkToo = 'mark-stays' | 'mark-goes';

/**
 * What was handed over the counter, written down at the moment it happened, whatever disks and
 * lines make of it later: the ledger that only the simulation can keep.
 */
export class Counter {
  /** Facts whose receipts were shown, by hash, with the till that showed them. */
  readonly shown = new Map<string, { readonly till: string; readonly fact: Fact }>();
  /** Facts that were shown, and that their till's disk does not remember. */
  readonly forgotten = new Set<string>();
  /** Points that a manager let go of at a till that was lost, of nobody in particular. */
  released: Points = 0;
  /** Tills of which there are two with one name: what either spends, the other may have too. */
  readonly #doubted = new Set<string>();
  readonly #of = new Map<MemberId, { earned: Points; spent: Points; atRisk: Points }>();
  readonly #persons = new Map<MemberId, MemberId>();
  /** Which till made a lot. */
  readonly #madeAt = new Map<string, string>();
  #spentOfOthers: Points = 0;

  /** Of what is shown again, nothing is counted twice. */
  show(till: string, facts: readonly Fact[]): void {
    for (const fact of facts) {
      if (this.shown.has(fact.hash)) continue;
      this.shown.set(fact.hash, { till, fact });
      this.#count(fact);
      this.#countLots(till, fact);
      if (this.#doubted.has(till)) this.#putAtRisk(fact);
    }
  }

  /**
   * The till's disk was set back: what it spent since, it may spend again before it finds out; and
   * what it let go of too, where no mark tells it.
   */
  forget(till: string, kept: ReadonlySet<string>, how: MarkToo): void {
    for (const [hash, { till: by, fact }] of this.shown) {
      if (by !== till || kept.has(hash) || this.forgotten.has(hash)) continue;
      this.forgotten.add(hash);
      this.#putAtRisk(fact);
      if (how === 'mark-goes') this.#putLetGoAtRisk(fact);
    }
  }

  /** Whom the endpoint found to be one: each may spend the other's from when her till hears it. */
  hear(facts: readonly SealedFact[]): void {
    for (const { body } of facts) {
      if (body.type === 'member.merged') this.#join(body.member, body.into);
    }
  }

  doubt(...tills: readonly string[]): void {
    for (const till of tills) this.#doubted.add(till);
  }

  hasForgotten(till: string): boolean {
    return [...this.forgotten].some((hash) => this.shown.get(hash)?.till === till);
  }

  /** By how many points any person was given more than she ever had. */
  overdrawn(): Points {
    const persons = Map.groupBy(this.#of, ([member]) => this.#person(member));
    return [...persons.values()].reduce((sum, accounts) => {
      const of = (name: 'earned' | 'spent' | 'atRisk') =>
        accounts.reduce((total, [, account]) => total + account[name], 0);
      return sum + Math.max(0, of('spent') - of('earned') - of('atRisk'));
    }, 0);
  }

  /** What was put at risk: given on a manager's word, or spent where a disk forgot it. */
  atRisk(): Points {
    return [...this.#of.values()].reduce((sum, { atRisk }) => sum + atRisk, 0);
  }

  /** What those spent who were found to be one. */
  spentAsOne(): Points {
    const persons = Map.groupBy(this.#of, ([member]) => this.#person(member));
    return [...persons.values()]
      .filter((accounts) => accounts.length > 1)
      .flatMap((accounts) => accounts.map(([, { spent }]) => spent))
      .reduce((sum, spent) => sum + spent, 0);
  }

  /** What was spent at one till of the points that another gave. */
  spentOfOthers(): Points {
    return this.#spentOfOthers;
  }

  #countLots(till: string, { body }: Fact): void {
    if (!('entries' in body)) return;
    for (const entry of body.entries) {
      if ('lot' in entry && entry.lot !== undefined) this.#madeAt.set(entry.lot, till);
      for (const { lot, points } of entry.kind === 'redeemed' ? entry.takes : []) {
        if (this.#madeAt.get(lot) !== till) this.#spentOfOthers += points;
      }
    }
  }

  #putAtRisk({ body }: Fact): void {
    if (!('entries' in body)) return;
    for (const entry of body.entries) {
      if (entry.kind === 'redeemed') this.#account(entry.member).atRisk += entry.points;
    }
  }

  #putLetGoAtRisk({ body }: Fact): void {
    if (body.type === 'points.released') this.#account(body.member).atRisk += body.points;
  }

  #count({ body }: Fact): void {
    if (body.type === 'member.merged') this.#join(body.member, body.into);
    if (body.type === 'points.courtesy') this.#account(body.member).atRisk += body.points;
    if (!('entries' in body)) return;
    for (const entry of body.entries) this.#countEntry(entry);
  }

  #countEntry(entry: Entry): void {
    const account = this.#account(entry.member);
    if (entry.kind === 'redeemed') account.spent += entry.points;
    if (entry.kind === 'given-back') account.spent -= entry.points;
    if (entry.kind === 'earned') account.earned += entry.points;
    if (entry.kind === 'adjusted' && entry.sign === 1) account.earned += entry.points;
  }

  #account(member: MemberId) {
    const found = this.#of.get(member) ?? { earned: 0, spent: 0, atRisk: 0 };
    this.#of.set(member, found);
    return found;
  }

  #join(one: MemberId, other: MemberId): void {
    const [from, into] = [this.#person(one), this.#person(other)];
    if (from !== into) this.#persons.set(from, into);
  }

  /** Once found to be one they may spend each other's, whatever is found later. */
  #person(member: MemberId): MemberId {
    const into = this.#persons.get(member);
    return into === undefined ? member : this.#person(into);
  }
}
