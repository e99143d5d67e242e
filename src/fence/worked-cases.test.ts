import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

const CASES = Array.from({ length: 32 }, (_, n) => n + 1);

const missingFrom = (worked: readonly string[]) =>
  CASES.filter((number) => !worked.some((each) => Number(each) === number));

test('every worked case is a test of the domain', () => {
  const worked = sourceFiles('src/domain/**/*.test.ts').flatMap(({ text }) =>
    [...text.matchAll(/'(\d+) \[[A-Z]+\d+\]/g)].map(([, number = '']) => number),
  );
  expect(missingFrom(worked)).toEqual([]);
});

test('every worked case may be asked of the quote on the command line', () => {
  const worked = sourceFiles('src/cli/cases/*.json').map(
    ({ path }) => /\/(\d+)-[^/]*$/.exec(path)?.[1] ?? '',
  );
  expect(missingFrom(worked)).toEqual([]);
});
