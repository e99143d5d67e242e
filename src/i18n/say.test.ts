import { expect, test, vi } from 'vitest';
import kit from './en/kit.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import till from './en/till.json' with { type: 'json' };
import { languages, nearestLanguage } from './language.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { sayIn } from './say.ts';
import { beginToSpeak, learnTheRest, speak, speakHere, speech } from './speech.ts';

const points = async (language: Parameters<typeof sayIn>[0], count: number) =>
  (await sayIn(language))('kit.points', { points: count });

test('Romanian counts in three forms: one, few, and many with "de"', async () => {
  const said = await Promise.all([1, 2, 19, 20, 101, 120].map((count) => points('ro', count)));
  expect(said).toEqual([
    '1 punct',
    '2 puncte',
    '19 puncte',
    '20 de puncte',
    '101 puncte',
    '120 de puncte',
  ]);
});

test('nothing is singular in French and plural in English', async () => {
  expect(await points('fr', 0)).toBe('0 point');
  expect(await points('en', 0)).toBe('0 points');
});

test('counted figures are grouped as the language groups them', async () => {
  expect(await points('ro', 1250)).toBe('1.250 de puncte');
  expect(await points('ja', 1250)).toBe('1,250ポイント');
});

test('every language has a voice of its own', async () => {
  const said = await Promise.all(
    languages.map(async (language) => (await sayIn(language))('kit.undo')),
  );
  expect(said).toEqual(['Undo', '撤销', '元に戻す', 'Annuler', 'Anulează']);
});

test('the stretched English is bracketed, plurals too, and keeps its figures', async () => {
  expect(await points('en-XA', 2)).toBe('[2 pööîînts]');
  expect((await sayIn('en-XA'))('kit.progress.count', { done: 'a', total: 'b' })).toBe('[a ööf b]');
});

test('a device starts in the first wished language that the shop speaks', () => {
  expect(nearestLanguage(['de-DE', 'fr-CH', 'en'])).toBe('fr');
  expect(nearestLanguage(['zh-CN'])).toBe('zh-Hans');
  expect(nearestLanguage(['sv'])).toBe('en');
});

test('the till speaks before the words of the other screens have come', async () => {
  await beginToSpeak('ro');
  const { say } = speech();
  expect(say('shell.sell')).toBe('Casă');
  expect(say('settings.more')).toBe('settings.more');
  await learnTheRest();
  expect(speech().say).toBe(say);
  expect(say('settings.more')).not.toBe('settings.more');
});

test('what the till says comes in two parts, no word twice and none lost', async () => {
  const [first, then] = [await loadCatalogue('en', 'first'), await loadCatalogue('en', 'selling')];
  const both = [...Object.keys(first), ...Object.keys(then)];
  expect(both.sort()).toEqual(Object.keys({ ...kit, ...shell, ...till }).sort());
});

test('a window may speak another language than the device keeps', async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', { setItem: (key: string, to: string) => kept.set(key, to) });
  await speak('fr');
  await speakHere('ja');
  expect(speech().language).toBe('ja');
  expect([...kept.values()]).toEqual(['fr']);
  vi.unstubAllGlobals();
});

test('of two languages asked for in a row, the later one is spoken', async () => {
  await Promise.all([speak('ja'), speak('fr')]);
  expect(speech().language).toBe('fr');
});

test('a language that was on its way when the rest was wanted comes whole', async () => {
  const coming = beginToSpeak('ja');
  await learnTheRest();
  await coming;
  expect(speech().language).toBe('ja');
  expect(speech().say('settings.more')).not.toBe('settings.more');
});
