import { expect, test } from 'vitest';
import { sayIn } from '#i18n/say.ts';
import { refusedFile } from './refused-file.ts';

test('refused rows go out as they came, with what is wrong, guarded against formulas', async () => {
  const say = await sayIn('en');
  const file = refusedFile(
    say,
    ['Name', 'Phone'],
    [
      {
        row: 7,
        cells: ['=Ana', '0712'],
        issues: [
          { row: 7, field: 'phone', code: 'DUPLICATE', value: '0712', limit: 3 },
          { row: 7, field: 'price', code: 'MISSING', value: '' },
        ],
      },
    ],
  );
  expect(file.split('\r\n')).toEqual([
    '\uFEFFRow,What is wrong,Name,Phone',
    `7,"Phone: stands in row 3 already; Price: is missing",'=Ana,0712`,
    '',
  ]);
});
