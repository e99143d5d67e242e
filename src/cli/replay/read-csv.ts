import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import Papa from 'papaparse';
import { detectEncoding } from '#domain/intake/detect-encoding.ts';
import { type FileRow, isBlank } from '#domain/intake/file-row.ts';

const LOOKED_AT = 65_536;

/** The rows of a CSV file one at a time, whatever its encoding and signs; no blank ones. */
export async function* readCsv(path: string): AsyncGenerator<FileRow> {
  const decoder = new TextDecoder(detectEncoding(await beginningOf(path)));
  const rows = Readable.from(decoded(path, decoder)).pipe(Papa.parse(Papa.NODE_STREAM_INPUT, {}));
  let row = 0;
  for await (const cells of rows) {
    row += 1;
    if (!isBlank(cells)) yield { row, cells };
  }
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
