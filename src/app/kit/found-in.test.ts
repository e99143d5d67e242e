import { expect, test } from 'vitest';
import { foundIn } from './found-in.ts';

const marked = (text: string, found: string) => {
  const span = foundIn(text, found);
  return span && text.slice(span.from, span.to);
};

test('figures are found through the gaps of a written number', () => {
  expect(marked('06 12 34 42 18', '4218')).toBe('42 18');
  expect(marked('090-1234-5678', '3456')).toBe('34-56');
});

test('names are found without their accents, in any case and any width', () => {
  expect(marked('Ștefania Țurcanu', 'turc')).toBe('Țurc');
  expect(marked('Élodie', 'elo')).toBe('Élo');
  expect(marked('ｻﾄｳ', 'サト')).toBe('ｻﾄ');
  expect(marked('👩‍👧 Zoé', 'zoe')).toBe('Zoé');
});

test('what is not there is not marked', () => {
  expect(foundIn('Marie', 'x')).toBeUndefined();
  expect(foundIn('Marie', ' ')).toBeUndefined();
});
