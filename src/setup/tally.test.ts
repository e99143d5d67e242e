import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addTallies, readStories, readUnits, type Tally, tallyOfStep } from './tally.ts';

const nothing: Tally = { passed: 0, failed: 0, notRun: 0, unsteady: 0, complaints: [] };

test('a step that fails without a failing test is one failure', () => {
  expect(tallyOfStep(false)).toEqual({ ...nothing, failed: 1 });
});

test('a step whose tests failed counts those tests and nothing more', () => {
  const reported = { ...nothing, passed: 5, failed: 2, complaints: ['a test: said why'] };
  expect(tallyOfStep(false, reported)).toEqual(reported);
});

test('the tallies of the steps are summed', () => {
  const sum = addTallies([
    tallyOfStep(true, { ...nothing, passed: 5, notRun: 1, unsteady: 1, complaints: ['once'] }),
    tallyOfStep(false),
  ]);
  expect(sum).toEqual({
    passed: 5,
    failed: 1,
    notRun: 1,
    unsteady: 1,
    complaints: ['once'],
  });
});

test('a report that was never written counts nothing', () => {
  expect(readUnits('/nowhere/units.json')).toEqual(nothing);
});

test('a story that passed at the second go is unsteady, and says what it complained of', () => {
  const spec = {
    title: 'a purchase',
    tests: [{ results: [{ error: { message: '\u001b[31mno button\u001b[39m' } }, {}] }],
  };
  const stats = { expected: 3, unexpected: 0, flaky: 1, skipped: 0 };
  const path = written({ stats, suites: [{ specs: [spec] }] });
  expect(readStories(path)).toEqual({
    ...nothing,
    passed: 4,
    unsteady: 1,
    complaints: ['a purchase: no button'],
  });
});

function written(report: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'habitue-tally-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
}
