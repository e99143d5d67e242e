import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanCell } from './clean-cell.ts';
import { csvCell } from './csv-row.ts';

test.each(['=1+1', '+40712', '-3', '@SUM(A1)', '＝1', ' =1', "'=1", '\t=1'])(
  '[I12] a spreadsheet never takes %j for a formula',
  (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
  },
);

test('[I12] what was guarded on the way out is bare again on the way in', () => {
  const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('=x', "'=x", '＋1', '-'));
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(text.trimStart() === text && cleanCell(`a ${text}`) === `a ${text}`);
      const cell = csvCell(text);
      const bare = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
      expect(cleanCell(bare)).toBe(text);
    }),
  );
});
