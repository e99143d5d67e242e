import { type Day, dayOf, daysBetween } from '#domain/calendar/day.ts';
import type { Fact, PointsClaimed } from '#domain/fact/fact.ts';
import { jointCard } from '#domain/fact/joint-card.ts';
import { balanceOn } from '#domain/ledger/balance.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Points } from '#domain/money/money.ts';
import type { PointsGranted } from '#protocol/notice.ts';
import type { Chain, Held, Ledger, TillRecord } from '../store/contract.ts';

/**
 * Who may spend how much of a member's points. A till that is not alone spends only what was set
 * aside for it here: with 300 on the card and 100 set aside at till A, till B can be given 200.
 */
export class PointsDesk {
  readonly #held: Map<string, Held>;
  readonly #changed = new Set<string>();
  readonly #tills: readonly TillRecord[];

  private constructor(held: readonly Held[], tills: readonly TillRecord[]) {
    this.#held = new Map(held.map((each) => [nameOf(each, each.member), each]));
    this.#tills = tills;
  }

  static async lay(
    ledger: Ledger,
    members: readonly MemberId[],
    tills: readonly TillRecord[],
  ): Promise<PointsDesk> {
    return new PointsDesk(await ledger.held([...new Set(members)]), tills);
  }

  /** A till spent or let go of points it held. */
  letGo(chain: Chain, member: MemberId, points: Points): void {
    const { points: held } = this.#heldBy(chain, member);
    if (held > 0) this.#put({ ...chain, member, points: Math.max(0, held - points) });
  }

  /** Answers a claim: the till holds what it asked for, as far as nobody else may spend it. */
  grant(fact: Fact<PointsClaimed>, person: readonly Card[], day: Day): PointsGranted {
    const { till, incarnation } = fact;
    const { member, claim, points: wanted } = fact.body;
    const { points: had } = this.#heldBy(fact, member);
    const told = this.#othersKnow(till);
    const free = told ? this.#free(person, day) : 0;
    const granted = Math.max(0, Math.min(wanted - had, free));
    const held = had + granted;
    if (granted > 0) this.#put({ till, incarnation, member, points: held });
    const answer = {
      type: 'points.granted',
      till,
      incarnation,
      claim,
      member,
      granted,
      held,
    } as const;
    if (held >= wanted) return answer;
    return { ...answer, code: told ? 'POINTS_ELSEWHERE' : 'OTHER_TILL_NOT_TOLD' };
  }

  changed(): readonly Held[] {
    return [...this.#changed].flatMap((name) => this.#held.get(name) ?? []);
  }

  /** What she was found to have under several names is spent together, and set aside together. */
  #free(person: readonly Card[], day: Day): Points {
    const [first] = person;
    const card = first && jointCard(person, first.member);
    if (card === undefined) return 0;
    const held = [...this.#held.values()].filter((each) =>
      person.some(({ member }) => member === each.member),
    );
    const setAside = held.reduce((sum, each) => sum + each.points, 0);
    return Math.max(0, balanceOn(card, day).available - setAside);
  }

  /** A till that does not know yet that it is not alone may still spend everything. */
  #othersKnow(till: string): boolean {
    return this.#tills
      .filter((other) => other.open && other.till !== till)
      .every((other) => other.settled >= other.mustKnow);
  }

  #heldBy({ till, incarnation }: Chain, member: MemberId): Held {
    const none = { till, incarnation, member, points: 0 };
    return this.#held.get(nameOf(none, member)) ?? none;
  }

  #put(held: Held): void {
    const name = nameOf(held, held.member);
    this.#held.set(name, held);
    this.#changed.add(name);
  }
}

function nameOf({ till, incarnation }: Chain, member: MemberId): string {
  return `${till} ${incarnation} ${member}`;
}

/** The day a fact was recorded on, as far as a till's clock can be believed: a day either way. */
export function believableDay(said: Day, now: number): Day {
  const here = dayOf(now, 0);
  const ahead = daysBetween(here, said);
  return Math.abs(ahead) <= 1 ? said : here;
}
