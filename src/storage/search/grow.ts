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

  pushText(text: string): void {
    this.#room(text.length * 3);
    const length = text.length;
    for (let at = 0; at < length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit > 0x7f) {
        const rest = encoder.encodeInto(text.slice(at), this.#bytes.subarray(this.#length));
        this.#length += rest.written;
        return;
      }
      this.#bytes[this.#length] = unit;
      this.#length += 1;
    }
  }

  at(place: number): number {
    return this.#bytes[place] ?? 0;
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
