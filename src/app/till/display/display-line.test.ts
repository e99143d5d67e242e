import { expect, test } from 'vitest';
import type { Answer, DisplayWord, Scene, TillWord } from '#app/kit/display/display-words.ts';
import { openDisplayLine } from './display-line.ts';

const scene = (sale: string): Scene => ({
  shop: { name: 'Atelier', trade: { currency: 'EUR', country: 'FR' }, language: 'en' },
  ...{ sale, asks: { phone: true } },
});

function lineWithEars() {
  const told: (TillWord | DisplayWord)[] = [];
  let onWord: (word: TillWord | DisplayWord) => void = () => undefined;
  let time: (() => void) | undefined;
  const channel = {
    tell: (word: TillWord | DisplayWord) => void told.push(word),
    listen: (heard: typeof onWord) => {
      onWord = heard;
    },
    close: () => undefined,
  };
  const line = openDisplayLine({
    ...{ channel, tab: 't1' },
    after(_, act) {
      time = act;
      return () => {
        time = undefined;
      };
    },
  });
  return { line, told, say: (word: DisplayWord) => onWord(word), letTimePass: () => time?.() };
}

test('a scene is told once, however often it is drawn', () => {
  const { line, told } = lineWithEars();
  line.show(scene('s1'));
  line.show(scene('s1'));
  line.show(scene('s2'));
  expect(told).toEqual([
    { kind: 'scene', tab: 't1', n: 1, news: false, scene: scene('s1') },
    { kind: 'scene', tab: 't1', n: 2, news: true, scene: scene('s2') },
  ]);
});

test('a display that comes in the middle is told the whole, one that has it a word', () => {
  const { line, told, say } = lineWithEars();
  say({ kind: 'ask' });
  expect(told).toEqual([]);
  line.show(scene('s1'));
  say({ kind: 'ask' });
  say({ kind: 'ask', tab: 't1', n: 1 });
  say({ kind: 'ask', tab: 't0', n: 1 });
  expect(told.map(({ kind }) => kind)).toEqual(['scene', 'scene', 'here', 'scene']);
});

test('the clerk learns when the display is not there, and when it is again', () => {
  const { line, say, letTimePass } = lineWithEars();
  expect(line.presence()).toBe('unknown');
  letTimePass();
  expect(line.presence()).toBe('gone');
  say({ kind: 'ask' });
  expect(line.presence()).toBe('there');
  say({ kind: 'closed' });
  expect(line.presence()).toBe('gone');
});

test('what she presses is heard by its own tab, and by no other', () => {
  const { line, say } = lineWithEars();
  const answers: Answer[] = [];
  line.hear((answer) => answers.push(answer));
  say({ kind: 'phone', tab: 't2', sale: 's1', phone: '0612344218' });
  say({ kind: 'phone', tab: 't1', sale: 's1', phone: '0612344218' });
  expect(answers.map(({ tab }) => tab)).toEqual(['t1']);
});

test('while the till is at another screen the basket stays, and nothing is asked', () => {
  const { line, told } = lineWithEars();
  line.askNothing();
  line.show(scene('s1'));
  line.askNothing();
  const last = told.at(-1);
  expect(last?.kind === 'scene' && last.scene.asks).toBeUndefined();
  expect(last?.kind === 'scene' && last.scene.sale).toBe('s1');
});
