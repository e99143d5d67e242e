import * as v from 'valibot';

/**
 * A till signs each request with a key that never leaves its device, over every byte of it: so a
 * request that was made up, changed, sent twice or sent for another till is no request. Its numbers
 * only ever rise; they are about the milliseconds since 1970, and any greater number will do.
 */
export const SIGNATURE_HEADER = 'Device-Signature';
/** The public half, sent where the endpoint has none of this till on record. */
export const KEY_HEADER = 'Device-Key';
/** With a 401: `key`, or the last number that was heard. */
export const WANTS_HEADER = 'Device-Wants';
export const WANTS_KEY = 'key';

/** The last moment there is: numbers of requests end there. */
const MOST = 8.64e15;

/** A point of the curve P-256, uncompressed, as hex. */
export const deviceKey = v.pipe(v.string(), v.regex(/^04[0-9a-f]{128}$/));

export interface SignedPart {
  readonly method: string;
  /** With its query, if it has one. */
  readonly path: string;
  readonly number: number;
  /** How the body is packed; empty where it is not. */
  readonly encoding: string;
}

/** Where the request goes, which one it is, and its body as it goes over the wire. */
export function signedBytes(
  { method, path, number, encoding }: SignedPart,
  body: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`habitue/1\n${method}\n${path}\n${number}\n${encoding}\n`);
  const all = new Uint8Array(head.length + body.length);
  all.set(head);
  all.set(body, head.length);
  return all;
}

export interface Signature {
  readonly number: number;
  /** r and s, 32 bytes each, as hex. */
  readonly hex: string;
}

export function signatureText({ number, hex }: Signature): string {
  return `${number}.${hex}`;
}

export function parseSignature(text: string): Signature | undefined {
  const [, digits, hex] = /^(\d{1,16})\.([0-9a-f]{128})$/.exec(text) ?? [];
  if (digits === undefined || hex === undefined || Number(digits) > MOST) return undefined;
  return { number: Number(digits), hex };
}
