import { type Day, dayOf, daysBetween } from '#domain/calendar/day.ts';
import type { Fact, PointsClaimed } from '#domain/fact/fact.ts';
import { jointCard } from '#domain/fact/joint-card.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Points } from '#domain/money/money.ts';
import { rightOn } from '#domain/rights/right.ts';
import { pointsApart, sharesToGrant, together } from '#domain/set-aside/accounts.ts';
import { bookHeld } from '#domain/set-aside/book-held.ts';
import { type Held, pointsIn, withMore } from '#domain/set-aside/held.ts';
import { heldLessOwed } from '#domain/set-aside/usable.ts';
import type { HeldElsewhere, PointsGranted, PointsRecalled } from '#protocol/notice.ts';
import type { Chain, Ledger, TillRecord } from '../store/contract.ts';
import { HoldingDesk, type Names } from './holding-desk.ts';

/** A till that was heard this lately is asked to give points back. */
const REACHABLE_MS = 90_000;

/** Of whose points a fact tells. */
export interface Whose {
  readonly member: MemberId;
  /** The cards of those who are one person with her. */
  readonly person: readonly Card[];
  /** Under which names her points may be held: all that she was ever found to be. */
  readonly names: Names;
}

export interface Answer {
  readonly grant: PointsGranted;
  /** What other tills are asked for, so that a later claim goes further. */
  readonly recalls: readonly PointsRecalled[];
}

/**
 * Who may spend how much of a member's points. A till that is not alone spends only what is set
 * aside for it here: with 300 on the card and 100 set aside at till A, till B can be given 200.
 */
export class PointsDesk {
  readonly #holdings: HoldingDesk;
  readonly #tills: readonly TillRecord[];
  readonly #now: number;

  private constructor(holdings: HoldingDesk, tills: readonly TillRecord[], now: number) {
    this.#holdings = holdings;
    this.#tills = tills;
    this.#now = now;
  }

  static async lay(
    ledger: Ledger,
    members: readonly MemberId[],
    { tills, now }: { readonly tills: readonly TillRecord[]; readonly now: number },
  ): Promise<PointsDesk> {
    return new PointsDesk(await HoldingDesk.lay(ledger, members), tills, now);
  }

  /**
   * Moves what a fact moves between what its till holds and what nobody does; she is as she was
   * before it. Gives the points that were nobody's to give: the shop pays them. Of a member whose
   * enrolment has not been told yet, nobody can say what she has; her till holds what she earned.
   */
  book(fact: Fact, { member, person, names }: Whose): Points {
    if (this.#wasAlone(fact)) return 0;
    const card = jointCard(person, member);
    const mine = this.#holdings.of(fact, names);
    const day = dayOfDeed(fact.recordedAt.day, this.#now);
    const pool = card === undefined ? 0 : pointsApart(card, this.#everywhere(names), day).pool;
    const account = `held ${fact.till}#${fact.incarnation}` as const;
    const booked = bookHeld(fact.body, { account, held: mine.held, pool });
    const given = fact.body.type === 'points.released' ? (fact.body.rightIds ?? []) : [];
    const rights = mine.rights.filter((right) => !given.includes(right));
    this.#holdings.put({ ...mine, held: booked.held, rights }, names);
    return card === undefined ? 0 : booked.shopPays;
  }

  /** Answers a claim: the till holds what it asked for, as far as no other does. */
  grant(fact: Fact<PointsClaimed>, { member, person, names }: Whose): Answer {
    const { claim, points: wanted, rightIds = [] } = fact.body;
    const day = believableDay(fact.recordedAt.day, this.#now);
    const card = jointCard(person, member);
    const mine = this.#holdings.of(fact, names);
    const told = this.#othersKnow(fact.till) && this.#isOpen(fact.till);
    const less = card === undefined ? 0 : heldLessOwed(card, mine.held, day);
    const everywhere = this.#everywhere(names);
    const lots =
      card === undefined || !told || less >= wanted
        ? []
        : sharesToGrant(card, { everywhere, wanted: wanted - less, day });
    const rights = told ? this.#freeRights(card, { rightIds, names, day }) : [];
    const after = { ...mine, held: withMore(mine.held, lots), rights: [...mine.rights, ...rights] };
    this.#holdings.put(after, names);
    const held = Math.max(0, less + pointsIn(lots));
    const isShort = held < wanted || rightIds.some((right) => !after.rights.includes(right));
    const elsewhere = isShort ? this.#elsewhere(fact, names) : [];
    const grant: PointsGranted = {
      type: 'points.granted',
      till: fact.till,
      incarnation: fact.incarnation,
      claim,
      member,
      granted: pointsIn(lots),
      held,
      lots,
      ...(rights.length > 0 && { rightIds: rights }),
      ...(isShort && { code: told ? 'POINTS_ELSEWHERE' : 'OTHER_TILL_NOT_TOLD' }),
      ...(elsewhere.length > 0 && { elsewhere }),
    };
    return { grant, recalls: isShort && told ? this.#recalls(fact, names) : [] };
  }

  changed() {
    return this.#holdings.changed();
  }

  #everywhere(names: Names): Held {
    return together(this.#holdings.all(names).map(({ held }) => held));
  }

  /** Decided while the till did not know of another: then it may let her spend everything. */
  #wasAlone({ till, seen }: Fact): boolean {
    const record = this.#tills.find((each) => each.till === till);
    return record === undefined || this.#tills.length === 1 || seen < record.mustKnow;
  }

  /** A till that does not know yet that it is not alone may still spend everything. */
  #othersKnow(till: string): boolean {
    return this.#tills
      .filter((other) => other.open && other.till !== till)
      .every((other) => other.settled >= other.mustKnow);
  }

  /** A claim of one that was closed since is heard in a file of what it had not sent. */
  #isOpen(till: string): boolean {
    return this.#tills.find((each) => each.till === till)?.open !== false;
  }

  #freeRights(
    card: Card | undefined,
    { rightIds, names, day }: { rightIds: readonly string[]; names: Names; day: Day },
  ): readonly string[] {
    const taken = this.#holdings.all(names).flatMap(({ rights }) => rights);
    return rightIds.filter((id) => {
      const right = card?.rights?.find((each) => each.id === id);
      const isOpen = right !== undefined && rightOn(right, day).state === 'open';
      return isOpen && !taken.includes(id);
    });
  }

  #elsewhere({ till }: Chain, names: Names): readonly HeldElsewhere[] {
    return this.#othersHolding(till, names).map(({ holding, record }) => ({
      till: record?.name ?? '',
      block: record?.block ?? 0,
      points: pointsIn(holding.held),
      ...(record?.lastSeenAt != null && { lastSeenAt: record.lastSeenAt }),
    }));
  }

  #recalls({ till }: Chain, names: Names): readonly PointsRecalled[] {
    return this.#othersHolding(till, names).flatMap(({ holding, record }) => {
      const { incarnation, member } = holding;
      const isCurrent = record?.open === true && record.incarnation === incarnation;
      const isThere = this.#now - (record?.lastSeenAt ?? 0) <= REACHABLE_MS;
      if (!isCurrent || !isThere) return [];
      return [{ type: 'points.recalled', till: holding.till, incarnation, member } as const];
    });
  }

  #othersHolding(till: string, names: Names) {
    return this.#holdings
      .all(names)
      .filter((each) => each.till !== till && each.held.length + each.rights.length > 0)
      .map((holding) => ({
        holding,
        record: this.#tills.find((each) => each.till === holding.till),
      }));
  }
}

/**
 * The day on which something was done: a till tells of it as late as its line comes back, and what
 * lapsed in between had not lapsed then. Of a day to come nothing was done yet.
 */
function dayOfDeed(said: Day, now: number): Day {
  return daysBetween(dayOf(now, 0), said) < 0 ? said : believableDay(said, now);
}

/** The day a fact was recorded on, as far as a till's clock can be believed: a day either way. */
function believableDay(said: Day, now: number): Day {
  const here = dayOf(now, 0);
  const ahead = daysBetween(here, said);
  return Math.abs(ahead) <= 1 ? said : here;
}
