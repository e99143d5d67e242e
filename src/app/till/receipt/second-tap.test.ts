import { expect, test } from 'vitest';
import { onceForTwoTaps } from './second-tap.ts';

test('a print that is asked for twice by one finger is asked of the printer once', () => {
  let at = 0;
  const printed: string[] = [];
  const once = onceForTwoTaps(() => at);
  const tap = (what: string) => once(what, () => printed.push(what));
  tap('receipt 7');
  at = 180;
  tap('receipt 7');
  expect(printed).toEqual(['receipt 7']);
  tap('gift receipt 7');
  at = 900;
  tap('gift receipt 7');
  expect(printed).toEqual(['receipt 7', 'gift receipt 7', 'gift receipt 7']);
});

test('a tap that waited behind the dialog of the browser is a second tap too', () => {
  let at = 0;
  const printed: string[] = [];
  const once = onceForTwoTaps(() => at);
  const tap = () =>
    once('receipt 7', () => {
      printed.push('receipt 7');
      at += 20_000;
    });
  tap();
  tap();
  expect(printed).toHaveLength(1);
});
