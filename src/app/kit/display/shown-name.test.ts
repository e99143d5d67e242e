import { expect, test } from 'vitest';
import { shownName } from './shown-name.ts';

test('whoever stands behind her reads a first name or less', () => {
  expect(shownName({ name: 'Marie Dubois' })).toBe('Marie');
  expect(shownName({ name: '佐藤 美咲', nameLanguage: 'ja' })).toBe('佐••');
  expect(shownName({ name: '王晓丽', nameLanguage: 'zh-Hans' })).toBe('王••');
  expect(shownName({ name: 'サトウ ミサキ' })).toBe('サ••');
});

test('what she wishes to be called goes before her name, her phone is masked', () => {
  expect(shownName({ name: 'Dubois Marie', callName: 'Marie' })).toBe('Marie');
  const phones = [{ typed: '06 12 34 42 18', e164: '+33612344218' }];
  expect(shownName({ phones })).toBe('••\u00A042\u00A018');
  expect(shownName({})).toBe('');
});
