import { expect, test } from 'vitest';
import { addTallies, readUnits, tallyOfStep } from './tally.ts';

test('a step that fails without a failing test is one failure', () => {
  expect(tallyOfStep(false)).toEqual({ passed: 0, failed: 1, notRun: 0 });
});

test('a step whose tests failed counts those tests and nothing more', () => {
  const reported = { passed: 5, failed: 2, notRun: 0 };
  expect(tallyOfStep(false, reported)).toEqual(reported);
});

test('the tallies of the steps are summed', () => {
  const sum = addTallies([
    tallyOfStep(true, { passed: 5, failed: 0, notRun: 1 }),
    tallyOfStep(false),
  ]);
  expect(sum).toEqual({ passed: 5, failed: 1, notRun: 1 });
});

test('a report that was never written counts nothing', () => {
  expect(readUnits('/nowhere/units.json')).toEqual({ passed: 0, failed: 0, notRun: 0 });
});
