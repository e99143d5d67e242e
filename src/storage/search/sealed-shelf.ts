import { assert } from '#domain/assert.ts';
import type { MemberId } from '#domain/member/member.ts';
import { placesOf, samePlaces } from '../place.ts';
import type { BatchRow } from '../till-rows.ts';
import type { GrowingPack } from './growing-pack.ts';
import type { LookUpStore } from './look-up-store.ts';
import { entryAt, PACK_FORMAT, type Pack } from './pack.ts';
import { packFrom, partsOf } from './pack-parts.ts';
import { Segment } from './segment.ts';

/** The members of one batch, findable. */
export class SealedShelf {
  readonly batch: BatchRow;
  readonly segment: Segment;
  /** The first member of each block, as counted through the batch. */
  readonly #firsts: Uint32Array;

  constructor(batch: BatchRow, pack: Pack, firsts: Uint32Array) {
    this.batch = batch;
    this.segment = new Segment(pack);
    this.#firsts = firsts;
  }

  /** A later card of hers stands elsewhere. */
  remove(member: MemberId): void {
    for (const { block, line } of placesOf(this.batch.places, member)) {
      this.#removeIf(block, line, member);
    }
  }

  /** Whoever also stands on a later shelf is found there. */
  removeAllOn(later: SealedShelf): void {
    for (const [place, laterPlace] of samePlaces(this.batch.places, later.batch.places)) {
      const { member } = entryAt(later.segment.pack, later.#document(laterPlace));
      this.#removeIf(place.block, place.line, member);
    }
  }

  #removeIf(block: number, line: number, member: MemberId): void {
    const document = this.#document({ block, line });
    if (entryAt(this.segment.pack, document).member === member) this.segment.remove(document);
  }

  #document({ block, line }: { block: number; line: number }): number {
    const first = this.#firsts[block];
    assert(first !== undefined, 'a place lies within its batch');
    return first + line;
  }
}

/** As it was kept, or else as it was packed while it came, and kept from then on. */
export async function openShelf(
  store: LookUpStore,
  batch: BatchRow,
  growing: () => GrowingPack,
): Promise<SealedShelf> {
  const kept = await store.packs.get(batch.batch);
  const firsts = kept?.parts.firsts;
  if (kept?.format === PACK_FORMAT && firsts instanceof Uint32Array) {
    return new SealedShelf(batch, packFrom(kept.parts), firsts);
  }
  const built = await growing().done(batch.blocks);
  const parts = { ...partsOf(built.pack), firsts: built.firsts };
  await store.packs.put({ pack: batch.batch, format: PACK_FORMAT, parts });
  return new SealedShelf(batch, built.pack, built.firsts);
}
