import type { LaidRow } from '#domain/intake/laid-row.ts';

/** Signs of a CSV file: what stands between cells, and what between rows. */
export interface Signs {
  readonly delimiter: string;
  readonly newline: string;
}

export interface RowCutter {
  /**
   * Hands over the rows of a piece of the file that are whole, and gives back how many bytes they
   * take; of the last piece all of it. Undefined when somebody had enough.
   */
  cut(bytes: Buffer, isLast: boolean): number | undefined;
}

const QUOTE = 0x22;

/**
 * Cuts bytes in UTF-8 to rows, by the rules and with the indulgence of papaparse, and leaves the
 * cells where they are: what nobody asks for is never made a text.
 */
export function rowCutter(signs: Signs, take: (row: LaidRow) => boolean): RowCutter {
  const row = new CutRow();
  const cutRow = cuttingBy(signs, row);
  return {
    cut(bytes, isLast) {
      row.bytes = bytes;
      let from = 0;
      while (from < bytes.length) {
        const next = cutRow(bytes, from, isLast);
        if (next === undefined) break;
        from = next;
        row.row += 1;
        if (!take(row)) return undefined;
      }
      return from;
    },
  };
}

class CutRow implements LaidRow {
  row = 0;
  bytes: Buffer = Buffer.alloc(0);
  bounds = new Int32Array(64);
  columns = 0;
  isPlain = true;

  add(start: number, end: number): void {
    const at = this.columns * 2;
    if (at === this.bounds.length) {
      const longer = new Int32Array(at * 2);
      longer.set(this.bounds);
      this.bounds = longer;
    }
    this.bounds[at] = start;
    this.bounds[at + 1] = end;
    this.columns += 1;
  }

  cells(): string[] {
    const { bytes, bounds } = this;
    const first = bounds[0] ?? 0;
    const last = bounds[this.columns * 2 - 1] ?? 0;
    const whole = bytes.toString('utf8', first, last);
    const isAscii = whole.length === last - first;
    const cells: string[] = [];
    for (let at = 0; at < this.columns * 2; at += 2) {
      const [start, end] = [bounds[at] ?? 0, bounds[at + 1] ?? 0];
      const isWritten = this.isPlain || bytes[start - 1] !== QUOTE;
      const text = isAscii
        ? whole.slice(start - first, end - first)
        : bytes.toString('utf8', start, end);
      cells.push(isWritten ? text : text.replaceAll('""', '"'));
    }
    return cells;
  }
}

/** Gives where the next row begins; undefined where this one is not whole yet. */
function cuttingBy({ delimiter, newline }: Signs, row: CutRow) {
  const between = delimiter.charCodeAt(0);
  const last = newline.charCodeAt(newline.length - 1);
  const before = newline.length === 2 ? newline.charCodeAt(0) : undefined;
  const highest = Math.max(between, last);
  const isEnd = (bytes: Buffer, at: number) =>
    bytes[at] === last && (before === undefined || bytes[at - 1] === before);

  const endOfPlain = (bytes: Buffer, start: number) => {
    const { length } = bytes;
    for (let at = start; at < length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte > highest) continue;
      if (byte === between) {
        row.add(start, at);
        return at;
      }
      if (byte === last && isEnd(bytes, at)) {
        row.add(start, at - newline.length + 1);
        return at;
      }
    }
    row.add(start, length);
    return length;
  };
  const pastSpaces = (bytes: Buffer, start: number) => {
    let at = start;
    while (isSpace(bytes[at]) && bytes[at] !== between && !isEnd(bytes, at)) at += 1;
    return at;
  };
  const endOfQuoted = (bytes: Buffer, start: number, isLast: boolean) => {
    for (let at = bytes.indexOf(QUOTE, start); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) {
      const next = pastSpaces(bytes, at + 1);
      if (bytes[at + 1] === QUOTE) {
        row.isPlain = false;
        at += 1;
      } else if (
        bytes[next] === between ||
        isEnd(bytes, next) ||
        // A quote that is followed by blanks alone closes nothing at the end of the file.
        (next === bytes.length && (!isLast || at + 1 === next))
      ) {
        row.add(start, at);
        return next;
      }
    }
    row.add(start, bytes.length);
    return bytes.length;
  };

  return (bytes: Buffer, from: number, isLast: boolean): number | undefined => {
    row.columns = 0;
    row.isPlain = true;
    for (let start = from; ; ) {
      const end =
        bytes[start] === QUOTE ? endOfQuoted(bytes, start + 1, isLast) : endOfPlain(bytes, start);
      if (end === bytes.length) return isLast ? end : undefined;
      if (bytes[end] !== between) return end + 1;
      start = end + 1;
    }
  };
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d);
}
