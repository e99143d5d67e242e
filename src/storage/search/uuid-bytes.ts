const LENGTH = 36;
const DASH = 0x2d;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The sixteen bytes of a UUID as it is usually written; nothing for any other text. */
export function uuidBytes(text: string): Uint8Array | undefined {
  if (text.length !== LENGTH) return undefined;
  let byte = 0;
  for (let at = 0; at < LENGTH; ) {
    if (at === 8 || at === 13 || at === 18 || at === 23) {
      if (text.charCodeAt(at) !== DASH) return undefined;
      at += 1;
    }
    const value = (digit(text.charCodeAt(at)) << 4) | digit(text.charCodeAt(at + 1));
    if (value < 0) return undefined;
    bytes[byte] = value;
    byte += 1;
    at += 2;
  }
  return bytes;
}

export function uuidFrom(from: Uint8Array): string {
  let hex = '';
  for (const byte of from) hex += HEX[byte];
  const cuts = [0, 8, 12, 16, 20, 32];
  return cuts
    .slice(1)
    .map((end, n) => hex.slice(cuts[n], end))
    .join('-');
}

/** Used again for each: a hundred thousand of them are written in a row. */
const bytes = new Uint8Array(16);

/** Below zero for what is no digit. */
function digit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0x61 && code <= 0x66 ? code - 0x57 : -256;
}
