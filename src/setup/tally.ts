import { existsSync, readFileSync } from 'node:fs';

export type Tally = { passed: number; failed: number; notRun: number };

/**
 * What a step of the test run came to. A step that failed with no failing test in its report (a
 * type error, a crash) counts as one failure: "0 failed" is only ever said of a clean run.
 */
export function tallyOfStep(ok: boolean, reported: Tally = nothing): Tally {
  return ok || reported.failed > 0 ? reported : { ...reported, failed: 1 };
}

export function addTallies(tallies: Tally[]): Tally {
  return tallies.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      notRun: sum.notRun + one.notRun,
    }),
    nothing,
  );
}

/** Reads the JSON report of Vitest. */
export function readUnits(path: string): Tally {
  if (!existsSync(path)) return nothing;
  const report = JSON.parse(readFileSync(path, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
  };
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    notRun: report.numPendingTests + report.numTodoTests,
  };
}

/** Reads the JSON report of Playwright. */
export function readStories(path: string): Tally {
  if (!existsSync(path)) return nothing;
  const { stats } = JSON.parse(readFileSync(path, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, notRun: stats.skipped };
}

const nothing: Tally = { passed: 0, failed: 0, notRun: 0 };
