import { createGunzip } from 'node:zlib';
import { TurnedAway } from './turned-away.ts';

export interface BodyLimits {
  /** Bytes over the wire. */
  readonly packed: number;
  /** Bytes once inflated: a small request may hold a large one. */
  readonly inflated: number;
}

/**
 * Reads a request's body whole, within its limits: never keeps more than they allow, whatever the
 * request says of its own length.
 */
export async function readBody(request: Request, limits: BodyLimits): Promise<Uint8Array> {
  const wire = await readWire(request, limits.packed);
  return await unpack(wire, request.headers.get('Content-Encoding'), limits.inflated);
}

/** As it came over the wire. */
export async function readWire(request: Request, most: number): Promise<Uint8Array> {
  if (Number(request.headers.get('Content-Length') ?? 0) > most) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.length;
    if (size > most) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

export async function unpack(
  wire: Uint8Array,
  encoding: string | null,
  most: number,
): Promise<Uint8Array> {
  if (encoding === null || encoding === 'identity') return wire;
  if (encoding !== 'gzip') throw new TurnedAway(415, 'ENCODING_UNKNOWN');
  return await inflate(wire, most);
}

function inflate(packed: Uint8Array, most: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const gunzip = createGunzip({ maxOutputLength: most });
    const parts: Buffer[] = [];
    let size = 0;
    gunzip.on('data', (part: Buffer) => {
      size += part.length;
      if (size > most) gunzip.destroy(tooLarge());
      parts.push(part);
    });
    gunzip.on('end', () => resolve(Buffer.concat(parts)));
    gunzip.on('error', (error) =>
      reject(error instanceof TurnedAway ? error : new TurnedAway(400, 'BAD_GZIP')),
    );
    gunzip.end(packed);
  });
}

function tooLarge(): TurnedAway {
  return new TurnedAway(413, 'TOO_LARGE');
}
