import { fold, foldLetters, wordsOf } from './fold.ts';
import type { Form } from './forms.ts';

type Range = readonly [from: number, to: number];

/** Which part of the name as it is shown a match of one of its forms stands for. */
export function shownRange(shown: string, form: Form, [from, to]: Range): Range {
  if (form.kind === 'romaji') return [0, shown.length];
  const [first, last] = foldedRange(form, from, to);
  const places = foldedPlaces(shown);
  const begin = places?.[first];
  const end = places?.[last];
  return begin === undefined || end === undefined ? [0, shown.length] : [begin.from, end.to];
}

/** First and last unit of the folded name. */
function foldedRange({ kind, parts = [], at = [] }: Form, from: number, to: number): Range {
  if (kind === 'initials') return [at[from] ?? 0, at[to - 1] ?? 0];
  if (kind !== 'pinyin') return [from, to - 1];
  let place = 0;
  let first = -1;
  let last = 0;
  for (const [n, part] of parts.entries()) {
    if (first < 0 && place + part.length > from) first = at[n] ?? 0;
    if (place < to) last = at[n] ?? 0;
    place += part.length;
  }
  return [Math.max(first, 0), last];
}

/** For each unit of the folded text, where it comes from; nothing where that cannot be told. */
function foldedPlaces(shown: string): readonly { from: number; to: number }[] | undefined {
  if (ONE_TO_ONE.test(shown)) return Array.from(shown, (_, at) => ({ from: at, to: at + 1 }));
  const places: { from: number; to: number }[] = [];
  let folded = '';
  let at = 0;
  for (const character of shown) {
    const here = { from: at, to: at + character.length };
    at = here.to;
    for (const unit of lettersOf(character)) {
      if (unit === ' ' && (folded === '' || folded.endsWith(' '))) continue;
      folded += unit;
      places.push(here);
    }
  }
  return folded.trimEnd() === fold(shown) ? places : undefined;
}

function lettersOf(character: string): readonly string[] {
  const folded = foldLetters(character);
  return NO_LETTER.test(folded) ? [' '] : folded.split('');
}

/** Letters and figures of which each folds to one, and single gaps between them. */
const LATIN = 'A-Za-z0-9À-ÅÇ-ÖÙ-Ýà-åç-öù-ýÿĂăȘșȚț';
const ONE_TO_ONE = wordsOf(`${LATIN}\u4e00-\u9fff\u3041-\u3096\u30a1-\u30f6\u30fc`, " '-");
const NO_LETTER = /^[^\p{L}\p{M}\p{N}]+$/u;
