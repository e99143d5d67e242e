import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

test('acts of one name wait for each other, also after one that failed', async () => {
  const said: string[] = [];
  const act = (word: string, fails = false) =>
    oneAtATime('a name', async () => {
      said.push(`${word} begins`);
      await new Promise((resolve) => setTimeout(resolve, 1));
      said.push(`${word} ends`);
      if (fails) throw new Error(word);
      return word;
    });
  const ended = await Promise.allSettled([act('first', true), act('second'), act('third')]);
  expect(said).toEqual([
    ...['first begins', 'first ends', 'second begins'],
    ...['second ends', 'third begins', 'third ends'],
  ]);
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
});
