import { expect, test } from 'vitest';
import { nameLanguage } from './name-language.ts';

test('kana tells a Japanese name on any screen', () => {
  expect(nameLanguage('サトウ ミサキ', 'fr')).toBe('ja');
});

test('Han alone is read as the screen reads it', () => {
  expect(nameLanguage('佐藤 美咲', 'ja')).toBe('ja');
  expect(nameLanguage('王晓丽', 'zh-Hans')).toBe('zh-Hans');
  expect(nameLanguage('王晓丽', 'en')).toBe('zh-Hans');
});

test('Latin letters say nothing about the language', () => {
  expect(nameLanguage('Marie Dubois', 'ja')).toBeUndefined();
});
