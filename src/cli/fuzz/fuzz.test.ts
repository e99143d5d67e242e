import { expect, test } from 'vitest';
import { chanceFrom } from '#sample/chance.ts';
import { quoteMutants, quoteOf, replayMutants, replayOf } from './bad-input.ts';
import { tallying } from './tally.ts';

test('a quote of 400 mutated cases answers or refuses, and nothing else', async () => {
  const tally = tallying();
  await quoteMutants(tally, chanceFrom(7), 400);
  expect(tally.tally()).toMatchObject({ played: 400, broken: [] });
  expect(tally.tally().accepted).toBeGreaterThan(20);
});

test('a replay of 40 mangled files and mutated programmes reports or refuses', async () => {
  const tally = tallying();
  await replayMutants(tally, chanceFrom(8), 40);
  expect(tally.tally()).toMatchObject({ played: 40, broken: [] });
  expect(tally.tally().accepted).toBeGreaterThan(5);
});

test.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['deep nesting', '['.repeat(50_000)],
  ['deep objects', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
  ['a programme that nests', `{"programme":${'['.repeat(9000)}${']'.repeat(9000)}}`],
  ['a bare figure', '1e999'],
  ['a byte order mark', '\uFEFF{}'],
])('%s is refused by both commands', async (_, text) => {
  const tally = tallying();
  await tally.play(text, () => quoteOf(text));
  await tally.play(text, () => replayOf({ programme: text, purchases: 'Date,SKU,Price\n' }));
  await tally.play(text, () => replayOf({ map: text, purchases: 'Date,SKU,Price\n' }));
  expect(tally.tally()).toMatchObject({ accepted: 0, broken: [] });
});
