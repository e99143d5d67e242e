import { assert } from '#domain/assert.ts';
import type { TillDatabase } from '../database.ts';
import type { BlockRow } from '../till-rows.ts';
import { entriesIn } from './entry.ts';
import { WordList } from './grow.ts';
import { type Pack, PackBuilder } from './pack.ts';

/** A batch being packed, block by block, while its later blocks are still being written. */
export class GrowingPack {
  readonly #db: TillDatabase;
  readonly #batch: string;
  readonly #builder = new PackBuilder();
  readonly #firsts = new WordList();
  #count = 0;

  constructor(db: TillDatabase, batch: string) {
    this.#db = db;
    this.#batch = batch;
  }

  /** Packs blocks that were just written, if all those before them are packed. */
  take(from: number, blocks: readonly Uint8Array[]): void {
    if (from === this.#firsts.length) for (const bytes of blocks) this.#pack(bytes);
  }

  /** The pack, and which member of the batch is the first of each block. */
  async done(blocks: number): Promise<{ pack: Pack; firsts: Uint32Array<ArrayBuffer> }> {
    while (this.#firsts.length < blocks) {
      for (const { bytes } of await this.#readNext()) this.#pack(bytes);
    }
    return { pack: this.#builder.done(), firsts: this.#firsts.done() };
  }

  async #readNext(): Promise<readonly BlockRow[]> {
    const [from, to] = [this.#firsts.length, this.#firsts.length + BLOCKS_A_READ];
    const rows = await this.#db.blocks
      .where('[batch+n]')
      .between([this.#batch, from], [this.#batch, to])
      .toArray();
    assert(rows.length > 0, 'a whole batch has its blocks');
    return rows;
  }

  #pack(bytes: Uint8Array): void {
    this.#firsts.push(this.#count);
    for (const entry of entriesIn(bytes)) {
      this.#builder.add(entry);
      this.#count += 1;
    }
  }
}

const BLOCKS_A_READ = 8;
