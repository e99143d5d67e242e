/** How a till's disk stops in the midst of a write: it has no room, or nobody writes any more. */
export type Blows = 'full' | 'killed';

/** Breaks a till's writing off after so many rows; what was begun is undone, as on any disk. */
export class Fuse {
  #blows: Blows | undefined;
  #rows = 0;
  #written = 0;
  readonly #noteBlown: (blows: Blows) => void;

  constructor(noteBlown: (blows: Blows) => void) {
    this.#noteBlown = noteBlown;
  }

  /** After so many rows more; a disk that is full stays so, and who was killed writes no more. */
  putIn(blows: Blows, rows: number): void {
    this.#blows = blows;
    this.#rows = rows;
  }

  takeOut(): void {
    this.#blows = undefined;
  }

  /** Whether writing was broken off. */
  get hasBlown(): Blows | undefined {
    return this.#rows < 0 ? this.#blows : undefined;
  }

  /** How many rows were written so far, or were to be. */
  get written(): number {
    return this.#written;
  }

  /** Before each row. */
  beforeRow(): void {
    this.#written += 1;
    if (this.#blows === undefined) return;
    this.#rows -= 1;
    if (this.#rows >= 0) return;
    if (this.#rows === -1) this.#noteBlown(this.#blows);
    if (this.#blows === 'full') throw new DOMException('There is no room.', 'QuotaExceededError');
    throw new Killed();
  }
}

/** Nobody catches it: whoever was at work is gone. */
export class Killed extends Error {
  override readonly name = 'Killed';
}
