/**
 * One spelling for everything that a clerk may type for the same name: full width becomes half,
 * accents and case go, katakana becomes hiragana, ligatures come apart, and what separates words is
 * one space.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(OWN_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - KANA_SHIFT))
    .replace(GAPS, ' ')
    .trim();
}

/** Only the figures of a text, whatever width or script they were written in. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}

const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
/** Combining marks of Latin; those of kana (dakuten) tell letters apart and stay. */
const MARKS = /[\u0300-\u036f]/g;
const KATAKANA = /[\u30a1-\u30f6]/g;
const KANA_SHIFT = 0x60;
const GAPS = /[^\p{L}\p{M}\p{N}\u30fc]+/gu;
const OWN_LETTERS = /[ßœæøđðłþıŋ]/g;
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ŋ: 'n',
};
