import { pinyin } from 'pinyin-pro';
import { toRomaji } from 'wanakana';

const HAN = /\p{Script=Han}/u;
const KANA = /[\u3041-\u3096]/;
const MOST_READINGS = 3;
const MOST_SPELLINGS = 4;

/** A kana with the small ones around it; anything else one by one. */
const SYLLABLES = /っ*[\u3041-\u3096][ゃゅょぁぃぅぇぉ]?|./gs;
const LENGTHENING = 'ー';
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
export function pinyinSpellings(text: string): readonly (readonly string[])[] {
  const characters = [...text];
  const head = surnameParts(characters);
  const readings = characters.map((character, at) => {
    const own = readingsOf(character);
    const surname = head[at];
    return surname === undefined ? own : [...new Set([surname, ...own])];
  });
  const first = readings.map((options) => options[0] ?? '');
  const spellings = [first];
  for (const [at, options] of readings.entries()) {
    for (const option of options.slice(1)) {
      if (spellings.length < MOST_SPELLINGS) spellings.push(first.with(at, option));
    }
  }
  return spellings;
}

/** How kana are typed in Latin letters: letter by letter, and with long vowels written short. */
export function romajiSpellings(text: string): readonly string[] {
  if (!KANA.test(text)) return [];
  let whole = '';
  for (const syllable of text.match(SYLLABLES) ?? []) whole += romajiOf(syllable);
  const short = whole.replace(LONG_O, 'o').replace(LONG_U, 'u');
  return short === whole ? [whole] : [whole, short];
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

/** The reading of a surname of one or two characters, where it is another than the usual one. */
function surnameParts(characters: readonly string[]): readonly string[] {
  const head = characters.slice(0, 2).join('');
  const known = ofSurname.get(head);
  if (known !== undefined) return known;
  const isHan = characters.slice(0, 2).every((character) => HAN.test(character));
  const parts = isHan
    ? pinyin(head, { toneType: 'none', type: 'array', surname: 'head', v: true })
    : characters
        .slice(0, 1)
        .flatMap((character) =>
          HAN.test(character)
            ? pinyin(character, { toneType: 'none', type: 'array', surname: 'head', v: true })
            : [],
        );
  ofSurname.set(head, parts);
  return parts;
}
