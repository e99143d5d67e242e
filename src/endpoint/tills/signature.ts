import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import * as v from 'valibot';
import {
  deviceKey,
  KEY_HEADER,
  parseSignature,
  SIGNATURE_HEADER,
  signedBytes,
  WANTS_HEADER,
  WANTS_KEY,
} from '#protocol/signed-request.ts';
import { TurnedAway } from '../guard/turned-away.ts';

export interface Checked {
  readonly number: number;
  /** The key that it was signed with. */
  readonly key: string;
}

/**
 * Whether a request was signed by the device it says it comes from. A till that was let in before
 * tills had keys, or whose page came without TLS, has none: its secret alone speaks for it, until
 * it first signs. Absent where it has not.
 */
export function checkSignature(
  request: Request,
  wire: Uint8Array,
  known: string | null,
): Checked | undefined {
  const header = request.headers.get(SIGNATURE_HEADER);
  if (header === null) {
    if (known !== null) throw new TurnedAway(401, 'UNSIGNED');
    return undefined;
  }
  const signature = parseSignature(header);
  const key = known ?? request.headers.get(KEY_HEADER);
  if (key === null) throw new TurnedAway(401, 'KEY_WANTED', { [WANTS_HEADER]: WANTS_KEY });
  const { pathname, search } = new URL(request.url);
  if (signature === undefined) throw wrong();
  const { number, hex } = signature;
  const encoding = request.headers.get('Content-Encoding') ?? '';
  const { method } = request;
  const signed = signedBytes({ method, path: `${pathname}${search}`, number, encoding }, wire);
  if (!isSignedBy(key, signed, hex)) throw wrong();
  return { number, key };
}

/** Whether these bytes were signed with that key; r and s of the signature as hex. */
export function isSignedBy(key: string, signed: Uint8Array, hex: string): boolean {
  const publicKey = keyOf(key);
  if (publicKey === undefined) return false;
  const asBytes = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
  return verify('sha256', signed, asBytes, Buffer.from(hex, 'hex'));
}

export function wrong(): TurnedAway {
  return new TurnedAway(401, 'SIGNATURE_WRONG');
}

/** A number that is not higher than the last one was heard before, or overtaken on its way. */
export function heardBefore(last: number): TurnedAway {
  return new TurnedAway(401, 'HEARD_BEFORE', { [WANTS_HEADER]: String(last) });
}

/** Absent where it is no point of the curve. */
function keyOf(hex: string): KeyObject | undefined {
  if (!v.is(deviceKey, hex)) return undefined;
  const half = (from: number) =>
    Buffer.from(hex.slice(from, from + 64), 'hex').toString('base64url');
  const key = { kty: 'EC', crv: 'P-256', x: half(2), y: half(66) };
  try {
    return createPublicKey({ format: 'jwk', key });
  } catch {
    return undefined;
  }
}
