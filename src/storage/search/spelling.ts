import { pinyin } from 'pinyin-pro';
import { toRomaji } from 'wanakana';

const HAN = /\p{Script=Han}/u;
const KANA = /[\u3041-\u3096]/;
const MOST_READINGS = 3;
const MOST_SPELLINGS = 4;

const DOUBLING = 'っ';
const SMALL = 'ゃゅょぁぃぅぇぉ';
const LENGTHENING = 'ー';
const LONG = /o[uo]|uu/;
const LONG_O = /o[uo]/g;
const LONG_U = /uu/g;

const ofSyllable = new Map<string, string>();
const ofCharacter = new Map<string, readonly string[]>();
const ofSurname = new Map<string, readonly string[]>();

export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/**
 * How a name with Han is typed in pinyin: one part per character, others as they are. A character
 * with several readings gives several spellings, the likeliest first; a surname is read as one.
 */
export function pinyinSpellings(characters: readonly string[]): readonly (readonly string[])[] {
  const surname = surnameParts(characters);
  const first: string[] = [];
  const others: (readonly [number, string])[] = [];
  for (let at = 0; at < characters.length; at += 1) {
    const readings = readingsOf(characters[at] ?? '');
    const likeliest = surname[at] ?? readings[0] ?? '';
    first.push(likeliest);
    if (readings.length === 1 && readings[0] === likeliest) continue;
    for (const reading of readings) if (reading !== likeliest) others.push([at, reading]);
  }
  const most = others.slice(0, MOST_SPELLINGS - 1);
  return [first, ...most.map(([at, reading]) => first.with(at, reading))];
}

/** How kana are typed in Latin letters: letter by letter, and with long vowels written short. */
export function romajiSpellings(text: string): readonly string[] {
  if (!KANA.test(text)) return [];
  let whole = '';
  for (let at = 0; at < text.length; ) {
    const end = syllableEnd(text, at);
    whole += romajiOf(text.slice(at, end));
    at = end;
  }
  const short = LONG.test(whole) ? whole.replace(LONG_O, 'o').replace(LONG_U, 'u') : whole;
  return short === whole ? [whole] : [whole, short];
}

/** A kana with the small ones around it; anything else one by one. */
function syllableEnd(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === DOUBLING) at += 1;
  at += 1;
  return at < text.length && SMALL.includes(text.charAt(at)) ? at + 1 : at;
}

function romajiOf(syllable: string): string {
  const known = ofSyllable.get(syllable);
  if (known !== undefined) return known;
  const romaji = syllable === LENGTHENING ? '' : toRomaji(syllable);
  ofSyllable.set(syllable, romaji);
  return romaji;
}

function readingsOf(character: string): readonly string[] {
  const known = ofCharacter.get(character);
  if (known !== undefined) return known;
  const readings = HAN.test(character) ? readHan(character) : [character];
  ofCharacter.set(character, readings);
  return readings;
}

function readHan(character: string): readonly string[] {
  const read = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
  return [...new Set(read.flatMap(typed))].slice(0, MOST_READINGS);
}

/** `lü` is typed as `lv` on keyboards and written as `lu` in passports. */
function typed(reading: string): readonly string[] {
  return reading.includes('v') ? [reading, reading.replace('v', 'u')] : [reading];
}

/** How a surname of one or two characters is read. */
function surnameParts([first = '', second = '']: readonly string[]): readonly string[] {
  const head = HAN.test(second) ? first + second : first;
  const known = ofSurname.get(head);
  if (known !== undefined) return known;
  const options = { toneType: 'none', type: 'array', surname: 'head', v: true } as const;
  const parts = HAN.test(first) ? pinyin(head, options) : [];
  ofSurname.set(head, parts);
  return parts;
}
