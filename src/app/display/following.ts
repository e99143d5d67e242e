import type { DisplayWord, Scene, TillWord } from '#app/kit/display/display-words.ts';

/**
 * Which tab of the till the display follows, and what it last showed. Two tabs may stand open: the
 * one where something happened last is the one to look at. A tab that only answers is followed when
 * none is; one that says goodbye, or is not heard three times in a row, is left.
 */
export interface Following {
  readonly tab?: string;
  readonly n: number;
  readonly scene?: Scene;
  /** How often it was asked since it was last heard. */
  readonly unheard: number;
}

export const followsNobody: Following = { n: 0, unheard: 0 };

const patience = 3;

export function afterWord(now: Following, word: TillWord): Following {
  const isOurs = word.tab === now.tab;
  switch (word.kind) {
    case 'gone':
      return isOurs ? followsNobody : now;
    case 'here':
      return isOurs && word.n === now.n ? { ...now, unheard: 0 } : now;
    case 'scene':
      if (!isOurs && now.tab !== undefined && !word.news) return now;
      return { tab: word.tab, n: word.n, scene: word.scene, unheard: 0 };
  }
}

/** After another asking of the till, which may have gone without a word. */
export function afterAsking(now: Following): Following {
  if (now.tab === undefined) return now;
  return now.unheard + 1 > patience ? followsNobody : { ...now, unheard: now.unheard + 1 };
}

export function asking({ tab, n }: Following): DisplayWord {
  return tab === undefined ? { kind: 'ask' } : { kind: 'ask', tab, n };
}

export function isFromTill(word: TillWord | DisplayWord): word is TillWord {
  return word.kind === 'scene' || word.kind === 'here' || word.kind === 'gone';
}
