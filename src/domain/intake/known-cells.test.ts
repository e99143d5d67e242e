import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knownCells } from './known-cells.ts';
import type { LaidRow } from './laid-row.ts';

/** Rows of three cells of one or two bytes, the last of which is no part of what is known. */
function laid(numbers: readonly [number, number, number]): LaidRow {
  const cells = numbers.map((number) => String(number % 100));
  const bytes = Uint8Array.from(cells.join(''), (sign) => sign.charCodeAt(0));
  const ends = cells.map((_, at) => cells.slice(0, at + 1).join('').length);
  const bounds = ends.flatMap((end, at) => [ends[at - 1] ?? 0, end]);
  const rest = { row: 1, columns: 3, isPlain: true, cells: () => cells };
  return { bytes, bounds: Int32Array.from(bounds), ...rest };
}

test('what was said of the same cells is found, until there is too much of it', () => {
  const rows = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()));
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 20 }), (numbers, most) => {
      const known = knownCells<string>([0, 1], most);
      const plain = new Map<string, string>();
      for (const row of numbers.map(laid)) {
        const key = row.cells().slice(0, 2).join(' ');
        expect(known.find(row)).toBe(plain.get(key));
        if (plain.has(key)) continue;
        if (plain.size === most) plain.clear();
        plain.set(key, key);
        known.add(row, key);
      }
    }),
  );
});
