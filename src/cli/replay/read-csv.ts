import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import Papa from 'papaparse';
import { detectEncoding, type Encoding } from '#domain/intake/detect-encoding.ts';
import { isBlank } from '#domain/intake/file-row.ts';
import type { LaidRow } from '#domain/intake/laid-row.ts';
import { rowCutter, type Signs } from './cut-rows.ts';

const LOOKED_AT = 65_536;
const PIECE = 262_144;
const MARK = [0xef, 0xbb, 0xbf];

/**
 * Hands over the rows of a CSV file one at a time, whatever its encoding and signs; no blank ones.
 * False leaves off reading.
 */
export async function readCsv(path: string, take: (row: LaidRow) => boolean): Promise<void> {
  const beginning = await beginningOf(path);
  const encoding = detectEncoding(beginning);
  const { cut } = rowCutter(signsOf(beginning, encoding), (row) => isBlankRow(row) || take(row));
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of inUtf8(path, encoding, beginning)) {
    const bytes = Buffer.concat([rest, piece]);
    const taken = cut(bytes, false);
    if (taken === undefined) return;
    rest = bytes.subarray(taken);
  }
  cut(rest, true);
}

/** What stands between cells and rows, as papaparse guesses it. */
function signsOf(beginning: Uint8Array, encoding: Encoding): Signs {
  const { meta } = Papa.parse<string[]>(new TextDecoder(encoding).decode(beginning));
  return { delimiter: meta.delimiter, newline: meta.linebreak };
}

/** Where the first cell begins with a plain sign there is no need to look further. */
function isBlankRow(row: LaidRow): boolean {
  const [start = 0, end = 0] = row.bounds;
  const first = row.bytes[start] ?? 0;
  return !(end > start && first > 0x20 && first < 0x80) && isBlank(row.cells());
}

async function beginningOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(LOOKED_AT) });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Without the mark that may stand at the beginning. */
async function* inUtf8(
  path: string,
  encoding: Encoding,
  beginning: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const hasMark = MARK.every((byte, n) => beginning[n] === byte);
  if (encoding === 'utf-8') {
    yield* createReadStream(path, { highWaterMark: PIECE, start: hasMark ? MARK.length : 0 });
    return;
  }
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const bytes of createReadStream(path, { highWaterMark: PIECE })) {
    yield encoder.encode(decoder.decode(bytes as Uint8Array, { stream: true }));
  }
  yield encoder.encode(decoder.decode());
}
