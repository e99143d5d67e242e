import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import Papa from 'papaparse';
import { detectEncoding } from '#domain/intake/detect-encoding.ts';
import { type FileRow, isBlank } from '#domain/intake/file-row.ts';

const LOOKED_AT = 65_536;

/**
 * Hands over the rows of a CSV file one at a time, whatever its encoding and signs; no blank ones.
 * False leaves off reading.
 */
export async function readCsv(path: string, take: (row: FileRow) => boolean): Promise<void> {
  const decoder = new TextDecoder(detectEncoding(await beginningOf(path)));
  const text = Readable.from(decoded(path, decoder), { objectMode: false, encoding: 'utf8' });
  let row = 0;
  const takeAll = (rows: readonly string[][]) =>
    rows.every((cells) => {
      row += 1;
      return isBlank(cells) || take({ row, cells });
    });
  try {
    await parsed(text, takeAll);
  } finally {
    text.destroy();
  }
}

/** A whole piece of the file at a time: a row at a time costs more than reading it. */
async function parsed(text: Readable, take: (rows: readonly string[][]) => boolean): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  Papa.parse<string[]>(text, {
    chunk: ({ data }, parser) => {
      try {
        if (!take(data)) parser.abort();
      } catch (error) {
        reject(error);
        parser.abort();
      }
    },
    complete: () => resolve(),
    error: reject,
  });
  await promise;
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

async function* decoded(path: string, decoder: TextDecoder): AsyncGenerator<string> {
  for await (const bytes of createReadStream(path)) {
    const text = decoder.decode(bytes as Uint8Array, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
