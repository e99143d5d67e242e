import type { FactBody } from '#domain/fact/fact.ts';
import { sha256Now } from '#protocol/sha256.ts';
import { type Chance, chanceFrom } from '#sample/chance.ts';
import { append } from '#storage/append.ts';
import { readTillState } from '#storage/till-state.ts';
import { exchange } from '#sync/exchange.ts';
import type { Line } from '#sync/line.ts';
import {
  closeTill,
  joinOwnEndpoint,
  listTills,
  makePairingCode,
  pairTill,
  releaseTill,
} from '#sync/pairing.ts';
import { releaseLeftovers } from '#sync/release-leftovers.ts';
import { type Act, type Known, MANAGER } from './acts.ts';
import type { Adapter } from './adapter.ts';
import { Counter } from './counter.ts';
import type { Dump } from './disk.ts';
import { Flight, Lost } from './flight.ts';
import { Host } from './host.ts';
import { Network } from './network.ts';
import type { Planted } from './planted.ts';
import { Seen } from './seen.ts';
import { simLine } from './sim-line.ts';
import { SimTill } from './sim-till.ts';
import { simulatedProgramme } from './simulated-programme.ts';
import { StormStore } from './storm-store.ts';

export const APP = 'simulated';
const OPENED = Date.UTC(2026, 2, 2, 9);
const MINUTE = 60_000;
const MOST_TABS = 2;
const MOST_ROUNDS = 20;
const MOST_TRIES = 5;

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
  readonly known: Known = { members: [], purchases: [] };
  /** What goes wrong that nobody's line, disk or clock is to blame for. */
  readonly violations: string[] = [];
  readonly planted: Planted;
  readonly #seed: number;
  readonly #adapter: Adapter;
  readonly #host: Host;
  readonly #told = new Map<string, number>();
  #now = OPENED;
  #under: Under[] = [];

  private constructor(seed: number, { planted, adapter }: Playing) {
    this.#seed = seed;
    this.#adapter = adapter;
    this.planted = planted;
    this.store = new StormStore(adapter.openEndpoint());
    this.chance = chanceFrom(seed);
    this.#host = new Host(this.store, { clock: () => this.#now, chance: this.chance });
    this.store.planted = (ledger) => planted.ledger?.(ledger) ?? ledger;
    this.network = new Network((text) => this.#answer(text), this);
  }

  /** With one till, which opened the shop and joined its endpoint. */
  static async open(seed: number, playing: Playing): Promise<World> {
    const world = new World(seed, playing);
    const first = await world.#newTill();
    await append(first.db, { clerk: MANAGER }, () => ({ bodies: opening, cards: [] }));
    await joinOwnEndpoint(first.db, world.line());
    await world.noteShown(first);
    return world;
  }

  get now(): number {
    return this.#now;
  }

  /** Some minutes, or as long as is said. */
  passes(ms = this.chance.whole(1, 20) * MINUTE): void {
    this.#now += ms;
  }

  /** One more till, let in by the code of another; that one may be unknown here itself by now. */
  async letIn(by: SimTill): Promise<SimTill | undefined> {
    if (await this.isUnknown(by)) return undefined;
    const till = await this.#newTill();
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      if (await this.pair(till, by)) return till;
    }
    this.violations.push(`${till.name} is not let in`);
    return till;
  }

  /** By a code that another till asked for, over a line that holds. */
  async pair(till: SimTill, by: SimTill): Promise<boolean> {
    const line = this.line();
    const code = await makePairingCode(by.db, line);
    if (!code.ok) return false;
    const paired = await pairTill(till.db, code.value.code, { line, app: APP });
    await this.noteShown(till);
    return paired.ok;
  }

  /** Nothing is done at a till that knows no programme (any more). */
  async does(act: Act, till: SimTill): Promise<void> {
    if ((await till.db.programmes.count()) === 0) return;
    await act(till, this.known, this.chance);
    await this.noteShown(till);
  }

  /** One exchange of a till sets out, in one of its tabs; how it goes on is the network's. */
  async setsOut(till: SimTill): Promise<void> {
    this.#under = this.#under.filter(({ flight }) => !flight.isOver);
    const own = this.#under.filter((each) => each.till === till && each.lives === till.lives);
    if (own.length >= MOST_TABS) return;
    if (own.length > 0) this.seen.count('two tabs at once');
    const { lives, db } = till;
    const flight = new Flight((text, answer) => this.network.send(till.name, text, answer));
    this.#under.push({ till, flight, lives });
    await flight.start(async (ask) => {
      await this.#exchange(till, simLine(ask));
      if (till.lives === lives) await releaseLeftovers(db);
    });
    await this.noteShown(till);
  }

  /** A moment on the line, and what became of it. */
  async moment(): Promise<void> {
    await this.network.step();
    for (const { till, flight, lives } of this.#under) {
      if (till.lives !== lives || flight.fault === undefined) continue;
      this.violations.push(`fault in an exchange of ${till.name}: ${String(flight.fault)}`);
      flight.fault = undefined;
    }
    for (const till of new Set(this.#under.map((each) => each.till))) await this.noteShown(till);
  }

  /** Everything that is said goes over a line that holds, until a till has no more to say. */
  async drains(till: SimTill): Promise<void> {
    const line = this.line();
    for (let turn = 0; turn < 40; turn += 1) {
      const more = await this.#exchange(till, line);
      await releaseLeftovers(till.db);
      await this.noteShown(till);
      if (!more) return;
    }
  }

  async sayLost(till: SimTill, by: SimTill): Promise<void> {
    const { till: id } = await readTillState(till.db);
    const said = await closeTill(by.db, this.line(), id);
    if (said.ok) this.lost.add(till);
  }

  /** What it held goes back to the pool, at the shop's risk. */
  async release(till: SimTill, by: SimTill): Promise<void> {
    const { till: id } = await readTillState(till.db);
    const tills = await listTills(by.db, this.line());
    const held = tills.ok ? tills.value.find((each) => each.till === id)?.heldPoints : undefined;
    const said = await releaseTill(by.db, this.line(), id);
    if (said.ok) this.counter.released += held ?? 0;
  }

  /** Somebody cleared the browser's data: what lies in its databases, or its mark beside too. */
  async empty(till: SimTill, how: 'mark-stays' | 'mark-goes'): Promise<void> {
    if (how === 'mark-goes') till.loseMark();
    await this.putBack(till, new Map());
    this.lost.add(till);
  }

  /** Everybody says and hears everything, until there is nothing more to say. */
  async settles(): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const before = (await this.history()).facts;
      for (const till of this.tills) await this.drains(till);
      if ((await this.history()).facts === before) return;
    }
    this.violations.push('there is always something more to say');
  }

  /** An endpoint that was set back may never have heard of a till, or know it as lost. */
  async isUnknown(till: SimTill): Promise<boolean> {
    const line = this.line();
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const { kind } = await exchange(till.db, { line, app: APP });
      if (kind !== 'line-down') return kind === 'turned-away';
    }
    return true;
  }

  /** How many facts there are in the order, and what all of it hashes to. */
  async history(): Promise<{ readonly hash: string; readonly facts: number }> {
    const [programme = ''] = await this.store.programmes();
    const log = await this.store.read(programme, (ledger) => ledger.after(0, 1_000_000));
    const hash = sha256Now(new TextEncoder().encode(log.map((entry) => entry.hash).join()));
    return { hash, facts: log.length };
  }

  async putBack(till: SimTill, dump: Dump): Promise<void> {
    await till.putBack(dump);
    const kept = new Set((await till.db.facts.toArray()).map(({ fact }) => fact.hash));
    this.counter.forget(till.name, kept);
    this.#told.set(till.name, kept.size);
  }

  /** Receipts are shown once the disk has them, and never before. */
  async noteShown(till: SimTill): Promise<void> {
    if ((await till.db.facts.count()) === this.#told.get(till.name)) return;
    const rows = await till.db.facts.toArray();
    this.#told.set(till.name, rows.length);
    this.counter.show(
      till.name,
      rows.map(({ fact }) => fact),
    );
  }

  async close(): Promise<void> {
    for (const till of this.tills) await till.close();
    await this.store.close();
  }

  async #exchange(till: SimTill, line: Line): Promise<boolean> {
    const { db } = till;
    const outcome = await exchange(db, { line, app: APP });
    if (outcome.kind !== 'answered') return false;
    await this.planted.afterExchange?.(till);
    return outcome.more;
  }

  async #newTill(): Promise<SimTill> {
    const name = `till-${this.#seed}-${this.tills.length}`;
    const till = await SimTill.open(name, {
      adapter: this.#adapter,
      chance: this.chance,
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
    const said = await this.#host.answer(text);
    return said === undefined ? undefined : (this.planted.answer?.(said) ?? said);
  }
}

const opening: readonly FactBody[] = [
  { type: 'boutique.opened', name: 'Simulated', currency: 'EUR', country: 'FR' },
  {
    ...{ type: 'clerk.changed', clerk: MANAGER, name: 'Manager', role: 'manager' },
    pin: { salt: '00', hash: '00', rounds: 1 },
  },
  { type: 'programme.published', programme: simulatedProgramme() },
];
