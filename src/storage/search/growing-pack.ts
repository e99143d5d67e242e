import { cardTexts } from '#protocol/block.ts';
import type { TillDatabase } from '../database.ts';
import { entryFromText } from './entry.ts';
import { WordList } from './grow.ts';
import { type Pack, PackBuilder } from './pack.ts';

/** A batch being packed, block by block, while its later blocks are still being written. */
export class GrowingPack {
  readonly #db: TillDatabase;
  readonly #batch: string;
  readonly #builder = new PackBuilder();
  readonly #firsts = new WordList();
  #count = 0;
  #work: Promise<void> = Promise.resolve();

  constructor(db: TillDatabase, batch: string) {
    this.#db = db;
    this.#batch = batch;
  }

  /** Packs the blocks up to that one, each once and in order. */
  packUpTo(blocks: number): Promise<void> {
    this.#work = this.#work.then(() => this.#packUpTo(blocks));
    return this.#work;
  }

  /** The pack, and which member of the batch is the first of each block. */
  async done(blocks: number): Promise<{ pack: Pack; firsts: Uint32Array<ArrayBuffer> }> {
    await this.packUpTo(blocks);
    return { pack: this.#builder.done(), firsts: this.#firsts.done() };
  }

  async #packUpTo(blocks: number): Promise<void> {
    while (this.#firsts.length < blocks) {
      const row = await this.#db.blocks.get([this.#batch, this.#firsts.length]);
      this.#firsts.push(this.#count);
      for (const card of row === undefined ? [] : cardTexts(row.bytes)) {
        this.#builder.add(entryFromText(card));
        this.#count += 1;
      }
    }
  }
}
