import { expect, test } from 'vitest';
import { CodesInView } from './codes-in-view.ts';

test('a code that is held in front of the camera is taken once', () => {
  const view = new CodesInView();
  expect(view.fresh(['2990000000017'], 0)).toEqual(['2990000000017']);
  for (let at = 100; at < 5000; at += 100) expect(view.fresh(['2990000000017'], at)).toEqual([]);
});

test('a picture in which it is not read does not make another piece of it', () => {
  const view = new CodesInView();
  view.fresh(['2990000000017'], 0);
  view.fresh([], 100);
  expect(view.fresh(['2990000000017'], 900)).toEqual([]);
});

test('taken away and held up again it is the next piece', () => {
  const view = new CodesInView();
  view.fresh(['2990000000017'], 0);
  expect(view.fresh(['2990000000017'], 1500)).toEqual(['2990000000017']);
});

test('two codes in one picture are both taken, one that is seen twice once', () => {
  const view = new CodesInView();
  expect(view.fresh(['a', 'b', 'a'], 0)).toEqual(['a', 'b']);
});
