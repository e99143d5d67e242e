import { expect, test } from 'vitest';
import { detectEncoding } from './detect-encoding.ts';

const bytes = (...hex: string[]) => Uint8Array.from(Buffer.from(hex.join(''), 'hex'));

test.each([
  ['UTF-8', new TextEncoder().encode('nume;Ștefan;王晓丽'), 'utf-8'],
  ['UTF-8 with its mark', bytes('efbbbf', '6e616d65'), 'utf-8'],
  ['UTF-8 cut off within a character', new TextEncoder().encode('王').subarray(0, 2), 'utf-8'],
  ['plain ASCII', new TextEncoder().encode('name,phone'), 'utf-8'],
  ['UTF-16 with its mark', bytes('fffe', '6e0061006d006500'), 'utf-16le'],
  ['UTF-16 the other way round', bytes('feff', '006e0061006d0065'), 'utf-16be'],
  ['UTF-16 without a mark', Uint8Array.from(Buffer.from('name,phone', 'utf16le')), 'utf-16le'],
  ['Latin-1', Uint8Array.from(Buffer.from('prénom;Hélène;Noël;garçon', 'latin1')), 'windows-1252'],
  ['Romanian: Ştefan,preţ', bytes('aa74656 6616e2c707265fe'.replace(' ', '')), 'windows-1250'],
  ['GBK: 姓名,手机,王晓丽', bytes('d0d5c3fb2cca d6bbfa2ccdf5cffec0f6'.replace(' ', '')), 'gb18030'],
  ['Shift JIS: フリガナ,みさき', bytes('83748389834b836a2c82dd82b382ab'), 'shift_jis'],
])('%s is told apart', (_, beginning, encoding) => {
  expect(detectEncoding(beginning)).toBe(encoding);
});

test('an empty file is UTF-8', () => {
  expect(detectEncoding(new Uint8Array())).toBe('utf-8');
});
