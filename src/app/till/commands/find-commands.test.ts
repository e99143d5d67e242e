import { beforeAll, expect, test } from 'vitest';
import { speak } from '#i18n/speech.ts';
import { findCommands } from './find-commands.ts';

beforeAll(() => speak('fr'));

const went: string[] = [];
const acts = { go: (place: string) => went.push(place), lock: () => went.push('locked') };

test('commands are found by their names in the language of the clerk, accents aside', async () => {
  const [first] = await findCommands('verrou', acts);
  expect(first?.id).toBe('lock');
  first?.act();
  expect(went).toEqual(['locked']);
});

test('the English name finds them too', async () => {
  const found = await findCommands('today', acts);
  expect(found.map(({ id }) => id)).toEqual(['today']);
  found[0]?.act();
  expect(went.at(-1)).toBe('/today');
});

test('what the till cannot do as it stands is not offered', async () => {
  const ids = (await findCommands('', acts)).map(({ id }) => id);
  expect(ids).toContain('lock');
  expect(ids).not.toContain('park');
  expect(await findCommands('park', { ...acts, park: () => undefined })).toHaveLength(1);
});

test('a command shows the key that does the same', async () => {
  const [help] = await findCommands('help', acts);
  expect(help?.ways.map(({ key, code }) => key ?? code)).toEqual(['?', 'F1']);
});
