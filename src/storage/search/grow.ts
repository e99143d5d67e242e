/** Bytes that grow at their end. */
export class ByteList {
  #bytes = new Uint8Array(4096);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(byte: number): void {
    this.#room(1);
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  pushBytes(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Figures, the last first. */
  pushBackwards(figures: string): void {
    this.#room(figures.length);
    for (let at = figures.length - 1; at >= 0; at -= 1) {
      this.#bytes[this.#length] = figures.charCodeAt(at);
      this.#length += 1;
    }
  }

  /** As UTF-8; what is no character (half a pair) as U+FFFD. */
  pushText(text: string, from = 0, to = text.length): void {
    this.#room((to - from) * 3);
    const bytes = this.#bytes;
    let length = this.#length;
    for (let at = from; at < to; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < 0x80) {
        bytes[length] = unit;
        length += 1;
      } else if (unit < 0x800) {
        bytes[length] = 0xc0 | (unit >> 6);
        bytes[length + 1] = 0x80 | (unit & 0x3f);
        length += 2;
      } else if (unit < 0xd800 || unit > 0xdfff) {
        bytes[length] = 0xe0 | (unit >> 12);
        bytes[length + 1] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[length + 2] = 0x80 | (unit & 0x3f);
        length += 3;
      } else {
        length += encoder.encodeInto(text.slice(at, to), bytes.subarray(length)).written;
        break;
      }
    }
    this.#length = length;
  }

  done(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const longer = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    longer.set(this.#bytes);
    this.#bytes = longer;
  }
}

/** Whole numbers below 2³² that grow at their end. */
export class WordList {
  #words = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(word: number): void {
    if (this.#length === this.#words.length) {
      const longer = new Uint32Array(this.#words.length * 2);
      longer.set(this.#words);
      this.#words = longer;
    }
    this.#words[this.#length] = word;
    this.#length += 1;
  }

  done(): Uint32Array<ArrayBuffer> {
    return this.#words.slice(0, this.#length);
  }
}

const encoder = new TextEncoder();
