import type { ByteList } from './grow.ts';

/** A UUID as it is usually written; anything else is kept as text. */
export const UUID_TEXT = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const DASHES = [8, 12, 16, 20];
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** In its sixteen bytes. */
export function pushUuid(bytes: ByteList, uuid: string): void {
  for (let at = 0; at < uuid.length; at += uuid.charCodeAt(at) === 0x2d ? 1 : 2) {
    if (uuid.charCodeAt(at) === 0x2d) continue;
    bytes.push((digit(uuid.charCodeAt(at)) << 4) | digit(uuid.charCodeAt(at + 1)));
  }
}

export function uuidFrom(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += HEX[byte];
  const [a = 0, b = 0, c = 0, d = 0] = DASHES;
  return `${hex.slice(0, a)}-${hex.slice(a, b)}-${hex.slice(b, c)}-${hex.slice(c, d)}-${hex.slice(d)}`;
}

function digit(code: number): number {
  return code < 0x3a ? code - 0x30 : code - 0x57;
}
