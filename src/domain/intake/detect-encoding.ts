/** As `TextDecoder` calls them. */
export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1252'
  | 'windows-1250'
  | 'gb18030'
  | 'shift_jis';

/**
 * Which encoding the beginning of a file is in: its mark, NULs in every other byte (UTF-16 without
 * one), or else whether it is UTF-8. What is none of these comes from an older spreadsheet: bytes
 * above 127 stand alone in Western texts and in pairs in Chinese and Japanese ones. It is a guess
 * there, and whoever imports may say otherwise.
 */
export function detectEncoding(beginning: Uint8Array): Encoding {
  const [first, second] = beginning;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const wide = utf16Of(beginning);
  if (wide) return wide;
  return isUtf8(beginning) ? 'utf-8' : olderEncoding(beginning);
}

function utf16Of(bytes: Uint8Array): Encoding | undefined {
  const looked = bytes.subarray(0, 1024);
  const nuls = [0, 0];
  looked.forEach((byte, place) => {
    if (byte === 0) nuls[place % 2] = (nuls[place % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  if (odd > looked.length / 8 && odd > even * 4) return 'utf-16le';
  return even > looked.length / 8 && even > odd * 4 ? 'utf-16be' : undefined;
}

/** A character cut off by the end of what was looked at is no fault. */
function isUtf8(bytes: Uint8Array): boolean {
  for (let place = 0; place < bytes.length; ) {
    const byte = bytes[place] ?? 0;
    const more = followers(byte);
    if (more === undefined) return false;
    for (let step = 1; step <= more && place + step < bytes.length; step++) {
      if (((bytes[place + step] ?? 0) & 0xc0) !== 0x80) return false;
    }
    place += more + 1;
  }
  return true;
}

function followers(byte: number): number | undefined {
  if (byte < 0x80) return 0;
  if (byte >= 0xc2 && byte < 0xe0) return 1;
  if (byte >= 0xe0 && byte < 0xf0) return 2;
  return byte >= 0xf0 && byte < 0xf5 ? 3 : undefined;
}

function olderEncoding(bytes: Uint8Array): Encoding {
  let [high, paired, kana] = [0, 0, 0];
  for (let place = 0; place < bytes.length; place++) {
    const [byte = 0, next = 0] = [bytes[place], bytes[place + 1]];
    if (byte < 0x80) continue;
    high += 1;
    if (next >= 0x80 || (bytes[place - 1] ?? 0) >= 0x80) paired += 1;
    if ((byte === 0x82 || byte === 0x83) && next >= 0x40) kana += 1;
  }
  if (kana > high / 8) return 'shift_jis';
  if (paired > high * 0.7) return 'gb18030';
  return bytes.some(isRomanian) ? 'windows-1250' : 'windows-1252';
}

/** ţ and Ţ of an older Romanian text: þ and Þ elsewhere, which only Icelandic has. */
function isRomanian(byte: number): boolean {
  return byte === 0xfe || byte === 0xde;
}
