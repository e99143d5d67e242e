import { expect, test } from 'vitest';
import { houseProgramme } from './ready-made.ts';
import { parseProgramme } from './schema.ts';

function issuesAt(path: string, change: object) {
  const read = parseProgramme({ ...houseProgramme('EUR'), ...change });
  return read.ok ? [] : read.refusal.issues.filter((issue) => issue.path === path);
}

test('[P1] what is too long to be read is cut, and said to be', () => {
  const said = (format: string) => issuesAt('$.format', { format });
  expect(said('x'.repeat(58))).toMatchObject([{ message: `is "${'x'.repeat(58)}"` }]);
  expect(said('x'.repeat(59))).toMatchObject([{ message: `is "${'x'.repeat(59)}…` }]);
});

test('[P1] what is missing and what is not known is said so, and where', () => {
  const { currency: _, ...rest } = houseProgramme('EUR');
  const read = parseProgramme({ ...rest, 'made of': 'silk' });
  expect(read.ok ? [] : read.refusal.issues).toEqual([
    { path: '$.currency', message: 'is missing' },
    { path: '$["made of"]', message: 'is not known here' },
  ]);
});

test('[P1] what is no JSON at all is told as well as it can be', () => {
  expect(issuesAt('$.format', { format: Symbol('x') })).toEqual([
    { path: '$.format', message: 'is Symbol(x)', allowed: '"habitue/programme@1"' },
  ]);
});
