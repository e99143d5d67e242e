import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { TillDatabase } from '../database.ts';
import { wholeBatches } from '../read/batches.ts';
import { readOwnCards } from '../read/read-card.ts';
import type { Batch } from '../till-rows.ts';
import { type Entry, entryOf } from './entry.ts';
import { formsOf } from './forms.ts';
import { GrowingPack } from './growing-pack.ts';
import { lookUp, lookUpExact, type Shelves } from './look-up.ts';
import { LookUpStore } from './look-up-store.ts';
import { entryAt, PackBuilder } from './pack.ts';
import { People } from './people.ts';
import { keepPacked, type Packed, readPacked, SealedShelf } from './sealed-shelf.ts';
import type { Found } from './search.ts';
import type { Ask } from './search-message.ts';
import { Segment } from './segment.ts';

const MOST_FRESH = 64;

/**
 * All members, findable. Three layers, the later in front: a packed index for each batch of blocks,
 * one for the cards changed since, and the few changed just now.
 */
export class MemberIndex {
  readonly #db: TillDatabase;
  readonly #store: LookUpStore;
  #sealed: readonly SealedShelf[] = [];
  #changed = new Segment(new PackBuilder().done());
  #documents = new Map<MemberId, number>();
  #fresh = new Map<MemberId, Shelves['fresh'][number]>();
  readonly #growing = new Map<string, GrowingPack>();
  readonly #packed = new Map<string, Packed>();
  readonly #unkept = new Set<string>();
  readonly #people = new People();
  #work: Promise<void> = Promise.resolve();

  constructor(db: TillDatabase) {
    this.#db = db;
    this.#store = new LookUpStore(db.name);
  }

  lookUp(text: string, limit: number): readonly Found[] {
    const found = lookUp(this.#shelves(), text, limit + this.#people.most);
    return this.#people.eachOnce(found).slice(0, limit);
  }

  exact(code: string): Found | undefined {
    const [found, other] = this.#people.eachOnce(lookUpExact(this.#shelves(), code));
    return other === undefined ? found : undefined;
  }

  count(): number {
    const sealed = this.#sealed.reduce((sum, shelf) => sum + shelf.segment.count, 0);
    return sealed + this.#changed.count + this.#fresh.size;
  }

  changed(cards: readonly Card[]): void {
    for (const card of cards) {
      this.#hideOlder(card.member);
      this.#fresh.delete(card.member);
      this.#people.note(card);
      const entry = entryOf(card);
      this.#fresh.set(card.member, { entry, forms: formsOf(entry) });
    }
    if (this.#fresh.size > MOST_FRESH) this.#packFresh();
  }

  /** Reads again whoever changed in another tab. */
  async changedElsewhere(members: readonly MemberId[]): Promise<void> {
    this.changed(await readOwnCards(this.#db, members));
  }

  /** Packs what comes of a batch already, so that little is left to do when it counts. */
  staged({ batch, from, blocks }: Extract<Ask, { ask: 'staged' }>): void {
    this.#growingOf(batch).take(from, blocks);
  }

  /** Brings the index up to the batches and cards that there are. One such run at a time. */
  refresh(): Promise<void> {
    this.#work = this.#work.then(
      () => this.#readAll(),
      () => this.#readAll(),
    );
    return this.#work;
  }

  /** Keeps what was packed, so that the next start need not; and no more than that. */
  async keepPacks(): Promise<void> {
    for (const batch of [...this.#unkept]) {
      const packed = this.#packed.get(batch);
      if (packed !== undefined) await keepPacked(this.#store, batch, packed);
      this.#unkept.delete(batch);
    }
    const kept = await this.#store.packs.toCollection().primaryKeys();
    await this.#store.packs.bulkDelete(kept.filter((batch) => !this.#packed.has(batch)));
  }

  /** Nothing that was packed before is kept: somebody in it was erased. */
  async packAnew(): Promise<void> {
    this.#packed.clear();
    this.#growing.clear();
    await this.#store.packs.clear();
    await this.refresh();
    await this.keepPacks();
  }

  close(): void {
    this.#store.close();
  }

  async #readAll(): Promise<void> {
    const batches = await wholeBatches(this.#db);
    for (const batch of batches) await this.#packedOf(batch);
    const cards = (await this.#db.cards.toArray()).map((row) => row.card);
    for (const card of cards) this.#people.note(card);
    const entries = cards.map(entryOf);
    await this.#forgetOthers(batches);
    this.#sealed = batches.flatMap((batch) => {
      const packed = this.#packed.get(batch.batch);
      return packed === undefined ? [] : [new SealedShelf(batch, packed)];
    });
    for (const [at, later] of this.#sealed.entries()) {
      for (const earlier of this.#sealed.slice(at + 1)) earlier.removeAllOn(later);
    }
    this.#pack(entries);
    for (const member of this.#fresh.keys()) this.#hideOlder(member);
  }

  /** As it is at hand, as it was kept, or as it was packed while it came. */
  async #packedOf({ batch, blocks }: Batch): Promise<void> {
    if (this.#packed.has(batch)) return;
    const kept = await readPacked(this.#store, batch);
    this.#packed.set(batch, kept ?? (await this.#growingOf(batch).done(blocks)));
    if (kept === undefined) this.#unkept.add(batch);
    this.#growing.delete(batch);
  }

  /** Batches that were taken back, and loads that were cancelled. */
  async #forgetOthers(batches: readonly Batch[]): Promise<void> {
    const names = new Set(batches.map(({ batch }) => batch));
    for (const batch of this.#packed.keys()) if (!names.has(batch)) this.#packed.delete(batch);
    for (const batch of this.#growing.keys()) {
      if ((await this.#db.batches.get(batch)) === undefined) this.#growing.delete(batch);
    }
  }

  #growingOf(batch: string): GrowingPack {
    const growing = this.#growing.get(batch) ?? new GrowingPack(this.#db, batch);
    this.#growing.set(batch, growing);
    return growing;
  }

  #packFresh(): void {
    const entries = [...this.#documents].flatMap(([member, document]) =>
      this.#fresh.has(member) ? [] : [entryAt(this.#changed.pack, document)],
    );
    this.#pack([...entries, ...[...this.#fresh.values()].map(({ entry }) => entry)]);
    this.#fresh.clear();
  }

  /** Who changed last comes first. */
  #pack(entries: readonly Entry[]): void {
    const builder = new PackBuilder();
    const documents = new Map<MemberId, number>();
    for (const entry of entries.toReversed()) {
      documents.set(entry.member, documents.size);
      builder.add(entry);
    }
    this.#changed = new Segment(builder.done());
    this.#documents = documents;
    for (const member of documents.keys()) for (const shelf of this.#sealed) shelf.remove(member);
  }

  #hideOlder(member: MemberId): void {
    const document = this.#documents.get(member);
    if (document !== undefined) this.#changed.remove(document);
    for (const shelf of this.#sealed) shelf.remove(member);
  }

  #shelves(): Shelves {
    return {
      fresh: [...this.#fresh.values()].toReversed(),
      segments: [this.#changed, ...this.#sealed.map((shelf) => shelf.segment)],
    };
  }
}
