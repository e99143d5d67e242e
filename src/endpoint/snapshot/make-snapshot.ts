import { hash } from 'node:crypto';
import { setTimeout as rest } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { MemberId } from '#domain/member/member.ts';
import { packFindable } from '#protocol/finder.ts';
import { type BlockNamed, MANIFEST_FORMAT, type Manifest, packRest } from '#protocol/snapshot.ts';
import type { LedgerView, Store } from '../store/contract.ts';
import type { CardPage } from '../store/snapshot-record.ts';
import { membersTold, type Told, toldOfPage } from './told-of-members.ts';

const pack = promisify(gzip);

/** What one step reads, so that nobody who sells meanwhile waits for long. */
const MEMBERS_A_STEP = 250;
const FACTS_A_STEP = 500;

/**
 * Makes a snapshot of a programme beside all else: a page at a time, and as long a rest after each
 * as it took. What changes meanwhile may be in it or not: whoever begins with it hears everything
 * after the number it was begun at again, and each fact and card counts once. False where nothing
 * came of it, because somebody in it was erased meanwhile.
 */
export async function makeSnapshot(
  store: Store,
  programme: string,
  signal?: AbortSignal,
): Promise<boolean> {
  const head = await store.read(programme, (ledger) => ledger.head());
  if (head === undefined) return false;
  const making = new Making(store, { programme, made: head.g, signal });
  try {
    await making.readNobody();
    await making.readMembers();
    return await making.offer(head.backend);
  } catch (error) {
    if (error instanceof ErasedMeanwhile) return false;
    throw error;
  }
}

class ErasedMeanwhile extends Error {}

interface Asked {
  readonly programme: string;
  readonly made: number;
  readonly signal: AbortSignal | undefined;
}

class Making {
  readonly #store: Store;
  readonly #programme: string;
  readonly #made: number;
  readonly #signal: AbortSignal | undefined;
  readonly #rest: BlockNamed[] = [];
  readonly #blocks: BlockNamed[] = [];
  readonly #seen = new Set<MemberId>();

  constructor(store: Store, { programme, made, signal }: Asked) {
    this.#store = store;
    this.#programme = programme;
    this.#made = made;
    this.#signal = signal;
  }

  async readNobody(): Promise<void> {
    for (let from = 0; ; ) {
      const page = { from, to: this.#made, most: FACTS_A_STEP };
      const facts = await this.#step(async (ledger) => await ledger.factsAboutNobody(page));
      await this.#putRest({ facts: facts.map(({ fact }) => fact), cards: [], records: [] });
      const last = facts.at(-1);
      if (last === undefined) return;
      from = last.g + 1;
    }
  }

  /** Whoever changed last comes first; then those who changed while the others were read. */
  async readMembers(): Promise<void> {
    for (let before = Number.MAX_SAFE_INTEGER; before > 0; ) {
      before = await this.#readPage({ before, most: MEMBERS_A_STEP });
    }
    for (let after = this.#made; after < Number.MAX_SAFE_INTEGER; ) {
      after = await this.#readPage({ after, most: MEMBERS_A_STEP });
    }
  }

  /** Tills are offered it, if all of it is still here. */
  async offer(backend: string): Promise<boolean> {
    const manifest: Manifest = {
      ...{ format: MANIFEST_FORMAT, backend, asOf: this.#made },
      rest: this.#rest,
      blocks: this.#blocks,
    };
    const text = JSON.stringify(manifest);
    return await this.#store.write(this.#programme, async (ledger) => {
      const head = await ledger.head();
      if (head?.backend !== backend) return false;
      const names = new Set([...this.#rest, ...this.#blocks].map(({ sha256 }) => sha256));
      if ((await ledger.countSnapshotBlocks(this.#made)) < names.size) return false;
      await ledger.putSnapshot({ name: nameOf(text), g: this.#made, manifest: text });
      return true;
    });
  }

  /** Where the next page begins. */
  async #readPage(page: CardPage): Promise<number> {
    const { told, next } = await this.#step((ledger) => toldOfPage(ledger, page, this.#seen));
    const members = told.records.map(({ card }) => card.member);
    for (const bytes of packFindable(told.records)) {
      this.#blocks.push(await this.#put(bytes, members));
    }
    await this.#putRest({ ...told, records: [] });
    return next;
  }

  async #putRest(told: Told): Promise<void> {
    const { facts, cards } = told;
    if (facts.length + cards.length === 0) return;
    this.#rest.push(await this.#put(packRest({ facts, cards }), membersTold(told)));
  }

  async #put(bytes: Uint8Array, members: readonly MemberId[]): Promise<BlockNamed> {
    const sha256 = nameOf(bytes);
    const block = { sha256, made: this.#made, members, packed: await pack(bytes) };
    await this.#store.write(this.#programme, async (ledger) => {
      if ((await ledger.erasedAmong(members)).length > 0) throw new ErasedMeanwhile();
      await ledger.putSnapshotBlock(block);
    });
    return { sha256, bytes: bytes.length };
  }

  async #step<Value>(read: (ledger: LedgerView) => Promise<Value>): Promise<Value> {
    this.#signal?.throwIfAborted();
    const from = performance.now();
    const value = await this.#store.read(this.#programme, read);
    await rest(performance.now() - from);
    return value;
  }
}

function nameOf(content: string | Uint8Array): string {
  return hash('sha256', content);
}
