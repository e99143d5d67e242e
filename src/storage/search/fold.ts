/**
 * One spelling for everything that a clerk may type for the same name: full width becomes half,
 * accents and case go, katakana becomes hiragana, ligatures come apart, and what separates words is
 * one space.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  if (EAST_ASIAN.test(text)) return hiragana(text);
  return spaced(foldLetters(text)).trim();
}

/**
 * Letter by letter: gaps stay as they are. Characters that are written together are folded
 * together.
 */
export function foldLetters(text: string): string {
  const bare = text.normalize('NFKD').toLowerCase().replace(MARKS, '');
  if (ASCII.test(bare)) return bare;
  return hiragana(
    bare.normalize('NFC').replace(OWN_LETTERS, (letter) => LETTERS[letter] ?? letter),
  );
}

function hiragana(text: string): string {
  return text.replace(KATAKANA, (run) => {
    let turned = '';
    for (let at = 0; at < run.length; at += 1) {
      turned += String.fromCharCode(run.charCodeAt(at) - KANA_SHIFT);
    }
    return turned;
  });
}

/** Every gap as one space. */
export function spaced(text: string): string {
  return text.replace(GAPS, ' ');
}

/** Only the figures of a text, whatever width they were written in. */
export function digitsOf(text: string): string {
  return (ASCII.test(text) ? text : text.normalize('NFKC')).replace(NO_FIGURES, '');
}

const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
/** Han and kana as they are usually written: nothing to normalise. */
const EAST_ASIAN = wordsOf('\u3041-\u3096\u30a1-\u30f6\u30fc\u4e00-\u9fff');
const ASCII = /^[ -~]*$/;
const NO_FIGURES = /[^0-9]+/g;
/** Combining marks of Latin; those of kana (dakuten) tell letters apart and stay. */
const MARKS = /[\u0300-\u036f]+/g;
const KATAKANA = /[\u30a1-\u30f6]+/g;
const KANA_SHIFT = 0x60;
const GAPS = /[^\p{L}\p{M}\p{N}]+/gu;
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

/** Runs of these letters, one gap between any two; both are as a character class has them. */
export function wordsOf(letters: string, gaps = ' '): RegExp {
  return new RegExp(`^[${letters}]+(?:[${gaps}][${letters}]+)*$`);
}
