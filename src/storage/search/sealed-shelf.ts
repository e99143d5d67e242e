import { assert } from '#domain/assert.ts';
import type { MemberId } from '#domain/member/member.ts';
import { placesOf, samePlaces } from '../place.ts';
import type { Batch } from '../till-rows.ts';
import type { LookUpStore } from './look-up-store.ts';
import { entryAt, PACK_FORMAT, type Pack } from './pack.ts';
import { packFrom, partsOf } from './pack-parts.ts';
import { Segment } from './segment.ts';

export interface Packed {
  readonly pack: Pack;
  /** The first member of each block, as counted through the batch. */
  readonly firsts: Uint32Array<ArrayBuffer>;
}

/** The members of one batch, findable. */
export class SealedShelf {
  readonly batch: Batch;
  readonly segment: Segment;
  readonly #firsts: Uint32Array;

  constructor(batch: Batch, { pack, firsts }: Packed) {
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

/** As it was kept; nothing where it was not, or in another format. */
export async function readPacked(store: LookUpStore, batch: string): Promise<Packed | undefined> {
  const kept = await store.packs.get(batch);
  const firsts = kept?.parts.firsts;
  const isOurs = kept?.format === PACK_FORMAT && firsts instanceof Uint32Array;
  return isOurs ? { pack: packFrom(kept.parts), firsts } : undefined;
}

export async function keepPacked(store: LookUpStore, batch: string, packed: Packed): Promise<void> {
  const parts = { ...partsOf(packed.pack), firsts: packed.firsts };
  await store.packs.put({ pack: batch, format: PACK_FORMAT, parts });
}
