import { expect, test } from 'vitest';
import { encodeDrawer, encodePaper } from './encode-paper.ts';
import { rolls } from './roll.ts';

const drawn: string[] = [];

/** Nothing but white dots, and what should have stood there. */
function draw(line: string): ImageData {
  drawn.push(line);
  const [width, height] = [rolls['80'].dots, 32];
  return { width, height, data: new Uint8ClampedArray(width * height * 4).fill(255) } as ImageData;
}

const options = { roll: rolls['80'], tongue: 'esc-pos', draw } as const;
const latin1 = new TextDecoder('latin1');
const ESC = '\x1b';
const GS = '\x1d';

test('a printer is given its own letters, in the columns of its roll, and cuts at the end', () => {
  const bytes = encodePaper(
    [
      { about: 'head', rows: [{ kind: 'text', text: 'Atelier', centre: true }] },
      { about: 'goods', rows: [{ kind: 'pair', left: 'Scarf', right: '48.00' }] },
    ],
    options,
  );
  const text = latin1.decode(bytes);
  expect(text.startsWith(`${ESC}@`)).toBe(true);
  expect(text).toContain(`${' '.repeat(17)}Atelier`);
  expect(text).toContain('-'.repeat(42));
  expect(text).toContain(`Scarf${' '.repeat(32)}48.00`);
  expect(text).toContain(`${GS}V`);
  expect(drawn.splice(0)).toEqual([]);
});

test('letters that a printer may not have are put on paper as dots', () => {
  const rows = [{ kind: 'pair', left: '絹のスカーフ', right: '¥5,200' }] as const;
  const text = latin1.decode(encodePaper([{ about: 'goods', rows }], options));
  expect(drawn.splice(0)).toEqual([`絹のスカーフ${' '.repeat(24)}¥5,200`]);
  expect(text).toContain(`${GS}v0`);
});

test('a code is one that a scanner reads, and a drawer is opened by a pulse', () => {
  const rows = [{ kind: 'code', text: '0001-000007', names: 'Receipt' }] as const;
  expect(latin1.decode(encodePaper([{ about: 'foot', rows }], options))).toContain('0001-000007');
  expect(latin1.decode(encodeDrawer(rolls['58'], 'esc-pos'))).toContain(`${ESC}p`);
});

test('a printer of another tongue is spoken to in it', () => {
  const rows = [{ kind: 'text', text: 'Atelier' }] as const;
  const star = encodePaper([{ about: 'head', rows }], { ...options, tongue: 'star-prnt' });
  expect(latin1.decode(star)).toContain('Atelier');
  expect(latin1.decode(star)).not.toContain(`${GS}V`);
});
