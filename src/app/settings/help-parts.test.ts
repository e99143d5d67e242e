import { expect, test } from 'vitest';
import { commandIds } from '#app/kit/commands.ts';
import { keys } from '#app/kit/keys.ts';
import { languages } from '#i18n/language.ts';
import { learnTheRest, speakHere, speech } from '#i18n/speech.ts';
import { helpParts } from './help-parts.ts';

const said = async (language: (typeof languages)[number], sought = '') => {
  await speakHere(language);
  await learnTheRest();
  return helpParts(speech().say, sought);
};

test('help lists every key that is heard and every command, in every language', async () => {
  const heard = Object.values(keys).reduce((sum, acts) => sum + Object.keys(acts).length, 0);
  for (const language of languages) {
    const rows = (await said(language)).flatMap((part) => part.rows);
    expect(rows).toHaveLength(heard + commandIds.length);
    expect(rows.filter(({ text }) => text.startsWith('help.'))).toEqual([]);
  }
});

test('what is sought is found by words of the row or of its part, accents aside', async () => {
  const parts = await said('fr', 'payer');
  expect(parts.flatMap(({ rows }) => rows.map(({ act }) => act.ways[0]?.code))).toContain('F9');
  expect(await said('fr', 'xyzzy')).toEqual([]);
});
