import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scene, TillWord } from '#app/kit/display/display-words.ts';
import { afterAsking, afterWord, asking, type Following, followsNobody } from './following.ts';

const scene = (name: string): Scene => ({
  shop: { name, trade: { currency: 'EUR', country: 'FR' }, language: 'en' },
  sale: name,
});
const said = (tab: string, n: number, news: boolean): TillWord => ({
  ...{ kind: 'scene', tab, n, news },
  scene: scene(`${tab}${n}`),
});
const heard = (...words: TillWord[]): Following => words.reduce(afterWord, followsNobody);

test('a display opened first waits, and shows what the first till that answers has', () => {
  expect(asking(followsNobody)).toEqual({ kind: 'ask' });
  expect(afterAsking(followsNobody).scene).toBeUndefined();
  expect(heard(said('a', 4, false)).scene).toEqual(scene('a4'));
});

test('another tab is followed when something happens there, not when it answers', () => {
  const first = said('a', 1, false);
  expect(heard(first, said('b', 1, false)).scene).toEqual(scene('a1'));
  expect(heard(first, said('b', 2, true)).scene).toEqual(scene('b2'));
  expect(heard(first, said('b', 2, true), said('a', 1, false)).scene).toEqual(scene('b2'));
});

test('a till that says goodbye leaves the idle screen, and another one may answer', () => {
  const gone = heard(said('a', 1, false), { kind: 'gone', tab: 'a' });
  expect(gone).toEqual(followsNobody);
  expect(heard(said('a', 1, true), { kind: 'gone', tab: 'b' }).scene).toEqual(scene('a1'));
  expect(afterWord(gone, said('b', 7, false)).scene).toEqual(scene('b7'));
});

test('a till that went without a word is noticed after three askings', () => {
  let now = heard(said('a', 1, true));
  for (const _ of [1, 2, 3]) now = afterAsking(now);
  expect(now.scene).toEqual(scene('a1'));
  expect(afterAsking(now)).toEqual(followsNobody);
  const back = afterWord(now, { kind: 'here', tab: 'a', n: 1 });
  expect(afterAsking(back).scene).toEqual(scene('a1'));
});

test('a word that belongs to an older scene does not count as an answer', () => {
  const now = afterAsking(heard(said('a', 1, true), said('a', 2, true)));
  expect(afterWord(now, { kind: 'here', tab: 'a', n: 1 }).unheard).toBe(1);
});

interface Step {
  readonly tab: string;
  readonly does: 'changes' | 'answers' | 'goes';
}

test('whatever tabs say, the last one where something happened is shown until it goes', () => {
  const step = fc.record({
    tab: fc.constantFrom('a', 'b', 'c'),
    does: fc.constantFrom('changes' as const, 'answers' as const, 'goes' as const),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      expect(heard(...steps.map(wordOf)).scene?.sale).toBe(shownAfter(steps));
    }),
  );
});

function wordOf({ tab, does }: Step, n: number): TillWord {
  return does === 'goes' ? { kind: 'gone', tab } : said(tab, n, does === 'changes');
}

/** The slow way: from each step, looked back for what would still be shown. */
function shownAfter(steps: readonly Step[]): string | undefined {
  let shown: { tab: string; n: number } | undefined;
  steps.forEach(({ tab, does }, n) => {
    const stays = shown !== undefined && shown.tab !== tab;
    if (does === 'changes' || (does === 'answers' && !stays)) shown = { tab, n };
    if (does === 'goes' && !stays) shown = undefined;
  });
  return shown && `${shown.tab}${shown.n}`;
}
