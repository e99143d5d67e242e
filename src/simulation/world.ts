import { sha256Now } from '#protocol/sha256.ts';
import { type Chance, chanceFrom } from '#sample/chance.ts';
import { outageKind, StorageOutage } from '#storage/outage.ts';
import { countUnsent } from '#storage/read/read-waiting.ts';
import { readTillState } from '#storage/till-state.ts';
import { drain } from '#sync/drain.ts';
import type { Line } from '#sync/line.ts';
import { releaseLeftovers } from '#sync/release-leftovers.ts';
import { type Act, type Known, publish } from './acts.ts';
import type { Adapter } from './adapter.ts';
import { askedByOlder } from './ages.ts';
import { Counter, type MarkToo } from './counter.ts';
import type { Dump } from './disk.ts';
import { Flight, Lost } from './flight.ts';
import { Host } from './host.ts';
import { Network } from './network.ts';
import type { Planted } from './planted.ts';
import { Seen } from './seen.ts';
import { simLine } from './sim-line.ts';
import { SimTill } from './sim-till.ts';
import { StormStore } from './storm-store.ts';

export const APP = 'simulated';
const OPENED = Date.UTC(2026, 2, 2, 9);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MOST_TABS = 2;
const MOST_ROUNDS = 20;
const MOST_TURNS = 10;
/** So many purchases of a hundred take their time, and of those so many see midnight pass. */
const MEANWHILE = 20;
const MIDNIGHT = 8;

export interface Playing {
  readonly planted: Planted;
  readonly adapter: Adapter;
}

interface Under {
  readonly till: SimTill;
  readonly flight: Flight;
  /** Of the till when it began. */
  readonly lives: number;
}

/**
 * A boutique in one thread: tills with their storage, an endpoint with its store, a line between
 * them, and a clock. Everything that happens is drawn from one seed.
 */
export class World {
  readonly chance: Chance;
  readonly seen = new Seen();
  readonly counter = new Counter();
  readonly store: StormStore;
  readonly network: Network;
  readonly tills: SimTill[] = [];
  /** Tills that a manager said are lost. */
  readonly lost = new Set<SimTill>();
  /** Devices that go by the name of a till, whose profile was copied to them. */
  readonly copies = new Map<SimTill, SimTill>();
  readonly known: Known = { members: [], purchases: [], unnamed: [], names: new Map() };
  /** What goes wrong that nobody's line, disk or clock is to blame for. */
  readonly violations: string[] = [];
  readonly planted: Planted;
  readonly #seed: number;
  readonly #adapter: Adapter;
  readonly host: Host;
  /** Rows of each till that were looked at. */
  readonly #written = new Map<SimTill, number>();
  readonly #told = new Map<string, number>();
  readonly #heard = new Map<string, number>();
  #now = OPENED;
  #under: Under[] = [];

  constructor(seed: number, { planted, adapter }: Playing) {
    this.#seed = seed;
    this.#adapter = adapter;
    this.planted = planted;
    this.store = new StormStore(adapter.openEndpoint());
    this.chance = chanceFrom(seed);
    this.host = new Host(this.store, { clock: () => this.#now, chance: this.chance });
    this.store.planted = (ledger) => planted.ledger?.(ledger) ?? ledger;
    this.network = new Network((text) => this.#answer(text), this);
  }

  get now(): number {
    return this.#now;
  }

  /** Some minutes, or as long as is said. */
  passes(ms = this.chance.whole(1, 20) * MINUTE): void {
    this.#now += ms;
  }

  /** Nothing is done at a till that knows no programme (any more). */
  async does(act: Act, till: SimTill): Promise<void> {
    if ((await till.db.programmes.count()) === 0) return;
    const around = { chance: this.chance, meanwhile: () => this.#meanwhile(till) };
    await this.#atTheDisk(till, () => act(till, this.known, around));
    await this.noteShown(till);
  }

  /** One turn of a till's sync sets out, in one of its tabs; how it goes on is the network's. */
  async setsOut(till: SimTill): Promise<void> {
    this.#under = this.#under.filter(({ flight }) => !flight.isOver);
    const own = this.#under.filter((each) => each.till === till && each.lives === till.lives);
    if (own.length >= MOST_TABS) return;
    if (own.length > 0) this.seen.count('two tabs at once');
    const { lives, db } = till;
    const flight = new Flight((text, answer) =>
      this.network.send(till.name, till.isOlder ? askedByOlder(text) : text, answer),
    );
    this.#under.push({ till, flight, lives });
    await flight.start(async (ask) => {
      await this.#turn(till, simLine(ask));
      if (till.lives === lives) await releaseLeftovers(db);
    });
    await this.noteShown(till);
  }

  /** A moment on the line, and what became of it. */
  async moment(): Promise<void> {
    await this.network.step();
    for (const { till, flight, lives } of this.#under) {
      if (till.lives !== lives || flight.fault === undefined) continue;
      const { fault } = flight;
      flight.fault = undefined;
      await this.#atTheDisk(till, async () => {
        throw fault;
      });
    }
    for (const till of new Set(this.#under.map((each) => each.till))) await this.noteShown(till);
  }

  /** Everything that is said goes over a line that holds, until a till has no more to say. */
  async drains(till: SimTill): Promise<void> {
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      await this.#turn(till, this.line());
      await releaseLeftovers(till.db);
      await this.noteShown(till);
      if ((await countUnsent(till.db)).count === 0) return;
    }
  }

  /** Somebody cleared the browser's data: what lies in its databases, or its mark beside too. */
  async empty(till: SimTill, how: MarkToo): Promise<void> {
    await this.putBack(till, new Map(), how);
    this.lost.add(till);
  }

  /** A till of which there is one, and that nobody says is lost. */
  besides(till: SimTill): SimTill | undefined {
    const doubted = new Set([...this.copies].flat());
    return this.tills.find((each) => each !== till && !this.lost.has(each) && !doubted.has(each));
  }

  /** One more device, which goes by the name of a till: what they hold, either may spend. */
  async copy(till: SimTill): Promise<void> {
    const copy = await this.newTill();
    await copy.becomeCopyOf(till);
    this.copies.set(copy, till);
    this.counter.doubt(till.name, copy.name);
    await this.noteShown(copy);
  }

  /** Everybody says and hears everything, until there is nothing more to say. */
  async settles(): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const before = await this.#entries();
      for (const till of this.tills) await this.drains(till);
      if ((await this.#entries()) === before) return;
    }
    this.violations.push('there is always something more to say');
  }

  /** How many facts there are in the order, and what all of it hashes to. */
  async history(): Promise<{ readonly hash: string; readonly facts: number }> {
    const [programme = ''] = await this.store.programmes();
    const log = await this.store.read(programme, (ledger) => ledger.after(0, 1_000_000));
    const hash = sha256Now(new TextEncoder().encode(log.map((entry) => entry.hash).join()));
    return { hash, facts: log.length };
  }

  async #entries(): Promise<number> {
    const [programme = ''] = await this.store.programmes();
    return (await this.store.read(programme, (ledger) => ledger.head()))?.g ?? 0;
  }

  /** Of what it gave away since, it is told at its next start by its mark, or by the line. */
  async putBack(till: SimTill, dump: Dump, how: MarkToo): Promise<void> {
    if (how === 'mark-goes') till.loseMark();
    await till.putBack(dump);
    const kept = new Set((await till.db.facts.toArray()).map(({ fact }) => fact.hash));
    this.counter.forget(till.name, kept, how);
    this.#told.set(till.name, kept.size);
  }

  /** Receipts are shown once the disk has them, and never before: where it was written to. */
  async noteShown(till: SimTill): Promise<void> {
    const { written } = till.fuse;
    if (this.#written.get(till) === written) return;
    this.#written.set(till, written);
    await this.#noteHeard(till);
    if ((await till.db.facts.count()) === this.#told.get(till.name)) return;
    const rows = await till.db.facts.toArray();
    this.#told.set(till.name, rows.length);
    this.counter.show(
      till.name,
      rows.map(({ fact }) => fact),
    );
  }

  /** Whom the endpoint found to be one, from when a till hears it. */
  async #noteHeard(till: SimTill): Promise<void> {
    const count = await till.db.pulled.count();
    if (count === this.#heard.get(till.name)) return;
    this.#heard.set(till.name, count);
    this.counter.hear((await till.db.pulled.toArray()).map(({ fact }) => fact));
  }

  async close(): Promise<void> {
    for (const till of this.tills) await till.close();
    await this.store.close();
  }

  /** What a clerk of this till meets while a purchase is being rung up. */
  async #meanwhile(till: SimTill): Promise<void> {
    if (!this.chance.percent(MEANWHILE)) return;
    const before = await till.db.programmes.count();
    if (this.chance.percent(MIDNIGHT)) {
      await publish(till, this.known, { chance: this.chance, meanwhile: async () => undefined });
      this.passes(DAY);
    }
    const { cursor } = await readTillState(till.db);
    for (let moments = this.chance.whole(1, 4); moments > 0; moments -= 1) {
      await this.network.step();
    }
    const after = await readTillState(till.db);
    if (after.cursor !== cursor) this.seen.count('news in mid-sale');
    if ((await till.db.programmes.count()) > before) {
      this.seen.count('programme published in mid-sale');
    }
  }

  /** Where a disk is full nothing was recorded; where somebody was killed, nobody goes on. */
  async #atTheDisk(till: SimTill, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      const blown = till.fuse.hasBlown;
      if (blown === 'full' && outageKind(error instanceof StorageOutage ? error.cause : error))
        return;
      if (blown !== 'killed') {
        this.violations.push(
          `fault at ${till.name}: ${error instanceof Error ? error.stack : String(error)}`,
        );
        return;
      }
    }
    if (till.fuse.hasBlown === 'killed') await till.crash();
  }

  async #turn(till: SimTill, line: Line): Promise<void> {
    await drain(till.db, { line, app: APP }, async ({ kind }) => {
      if (kind === 'answered') await this.planted.afterExchange?.(till);
    });
  }

  async newTill(): Promise<SimTill> {
    const name = `till-${this.#seed}-${this.tills.length}`;
    const till = await SimTill.open(name, {
      adapter: this.#adapter,
      chance: this.chance,
      seen: this.seen,
      now: () => this.#now,
    });
    this.tills.push(till);
    return till;
  }

  /** One that holds. */
  line(): Line {
    return simLine(async (text) => {
      const said = await this.#answer(text);
      if (said === undefined) throw new Lost();
      return said;
    });
  }

  async #answer(text: string): Promise<string | undefined> {
    const said = await this.host.answer(text);
    return said === undefined ? undefined : (this.planted.answer?.(said) ?? said);
  }
}
