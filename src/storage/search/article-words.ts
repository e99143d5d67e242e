import type { Article } from '#domain/purchase/article.ts';
import { fold } from './fold.ts';

const MOST_WORDS = 40;
const LONGEST_WORD = 24;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Folded beginnings that find an article. Scripts without spaces can be entered at any
 * character.
 */
export function articleWords(article: Article): readonly string[] {
  const { sku, barcode, name, category, brand, colour, size, season } = article;
  const words = [name, sku, barcode, brand, category, colour, size, season]
    .flatMap((text) => (text === undefined ? [] : fold(text).split(' ')))
    .flatMap(entrances)
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, MOST_WORDS);
}

function entrances(word: string): readonly string[] {
  const letters = [...word].slice(0, LONGEST_WORD);
  return letters.flatMap((letter, at) =>
    at === 0 || UNSPACED.test(letter) ? [letters.slice(at).join('')] : [],
  );
}
