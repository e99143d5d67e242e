import type { ClaimRefusal, Shop } from '#actions/shop.ts';
import { dayIn } from '#actions/shop-day.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Points } from '#domain/money/money.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { usableHeld } from '#domain/set-aside/usable.ts';
import type { Chance } from '#sample/chance.ts';
import type { TillDatabase } from '#storage/database.ts';
import { markInMemory } from '#storage/mark.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readHeld } from '#storage/read/read-held.ts';
import type { Search } from '#storage/search/search.ts';
import { readTillState } from '#storage/till-state.ts';
import { writeClaim } from '#sync/claim.ts';
import type { Adapter } from './adapter.ts';
import { type Dump, dumpOf, load } from './disk.ts';
import { Fuse } from './fuse.ts';
import type { MemoryPorts } from './memory/memory-till.ts';
import type { Seen } from './seen.ts';

export const ZONE = 'Europe/Paris';

export interface Surroundings {
  readonly adapter: Adapter;
  readonly chance: Chance;
  readonly seen: Seen;
  /** True time, in milliseconds since 1970. */
  now(): number;
}

/**
 * A till of the simulation: the storage and the actions of the real one, with a clock of its
 * own that may be wrong.
 */
export class SimTill {
  readonly name: string;
  readonly shop: Shop;
  /** By how many milliseconds its clock is ahead. */
  clockAhead = 0;
  /** Raised when all that was in memory is gone: what was on its way belongs to nobody. */
  lives = 1;
  /** Its app was not updated yet. */
  isOlder = false;
  readonly fuse: Fuse;
  readonly #adapter: Adapter;
  #ports: MemoryPorts;
  #db: TillDatabase | undefined;

  private constructor(name: string, { adapter, chance, seen, now }: Surroundings) {
    this.name = name;
    this.fuse = new Fuse((blows) => seen.count(BLOWN[blows]));
    this.#adapter = adapter;
    const clock = {
      now: () => now() + this.clockAhead,
      dayOf: (instant: number) => dayIn(ZONE, instant),
    };
    this.#ports = { clock, mark: markInMemory(), newId: () => chance.uuid(), fuse: this.fuse };
    this.shop = this.#shop(clock.now, chance);
  }

  static async open(name: string, surroundings: Surroundings): Promise<SimTill> {
    const till = new SimTill(name, surroundings);
    till.#db = await surroundings.adapter.openTill(name, till.#ports);
    return till;
  }

  get db(): TillDatabase {
    if (this.#db === undefined) throw new Error('the till is open');
    return this.#db;
  }

  /** Whatever was in memory is gone; what is on the disk stays. */
  async crash(): Promise<void> {
    this.lives += 1;
    this.fuse.takeOut();
    this.db.leave();
    this.#db = await this.#adapter.openTill(this.name, this.#ports);
  }

  async dump(): Promise<Dump> {
    return await dumpOf(this.db);
  }

  async putBack(dump: Dump): Promise<void> {
    this.fuse.takeOut();
    await load(this.db, dump);
    await this.crash();
  }

  /** The profile of another is copied to this device: it goes by its name from here on. */
  async becomeCopyOf(other: SimTill): Promise<void> {
    const mark = other.#ports.mark.read();
    if (mark !== undefined) this.#ports.mark.write(mark);
    await this.putBack(await other.dump());
  }

  /** What was kept outside its database is gone: once emptied, it does not know its name. */
  loseMark(): void {
    this.#ports = { ...this.#ports, mark: markInMemory() };
  }

  /** Nothing of it stays for whoever plays the same seed again. */
  async close(): Promise<void> {
    this.db.leave();
    await this.db.delete();
  }

  /** Nobody waits here for an answer: who lacks points asks for them, and comes again. */
  async #claim(
    member: MemberId,
    points: Points,
    rightIds: readonly string[] = [],
  ): Promise<Result<Points, ClaimRefusal>> {
    if ((await readTillState(this.db)).alone) return done(0);
    const [held, card] = await Promise.all([readHeld(this.db, member), readCard(this.db, member)]);
    const { now } = this.shop;
    const usable = card ? usableHeld(card, held.lots, dayIn(ZONE, now())) : 0;
    if (usable >= points && rightIds.every((id) => held.rightIds.includes(id))) return done(points);
    await writeClaim(this.db, { member, points, rightIds });
    return refused({ code: 'LINE_DOWN' });
  }

  #shop(now: () => number, chance: Chance): Shop {
    const till = this;
    return {
      get db() {
        return till.db;
      },
      search: NOBODY_FOUND,
      now,
      zone: ZONE,
      newId: () => chance.uuid(),
      nudge: () => undefined,
      claim: (member, points, rightIds) => this.#claim(member, points, rightIds),
      catchUp: async () => false,
      unsentAsFile: async () => ({ name: 'unsent.json', parts: [] }),
    };
  }
}

const BLOWN = { full: 'disk full', killed: 'tab killed in mid-write' } as const;

/** Members are known by their ids here. */
const NOBODY_FOUND: Search = {
  lookUp: async () => [],
  articles: async () => [],
  exact: async () => undefined,
  count: async () => 0,
  ready: Promise.resolve(),
  changed: () => undefined,
  close: () => undefined,
};
