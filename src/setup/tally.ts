import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

export type Tally = {
  passed: number;
  failed: number;
  notRun: number;
  /** Passed at the second go: to be mended, though no boutique would have met it. */
  unsteady: number;
  /** What failed, at whichever go, each with how it said so. */
  complaints: string[];
};

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
      unsteady: sum.unsteady + one.unsteady,
      complaints: [...sum.complaints, ...one.complaints],
    }),
    nothing,
  );
}

/** Reads the JSON report of Vitest. */
export function readUnits(path: string): Tally {
  if (!existsSync(path)) return nothing;
  const report = JSON.parse(readFileSync(path, 'utf8')) as UnitReport;
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    notRun: report.numPendingTests + report.numTodoTests,
    unsteady: 0,
    complaints: tests
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages: [said] }) => complaint(fullName, said)),
  };
}

/** Reads the JSON report of Playwright. */
export function readStories(path: string): Tally {
  if (!existsSync(path)) return nothing;
  const { stats, suites } = JSON.parse(readFileSync(path, 'utf8')) as StoryReport;
  const specs = suites.flatMap((suite) => suite.specs);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    notRun: stats.skipped,
    unsteady: stats.flaky,
    complaints: specs.flatMap(({ title, tests }) =>
      tests
        .flatMap(({ results }) => results)
        .filter(({ error }) => error !== undefined)
        .map(({ error }) => complaint(title, error?.message)),
    ),
  };
}

interface UnitReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

interface StoryReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: {
    specs: { title: string; tests: { results: { error?: { message?: string } }[] }[] }[];
  }[];
}

const LONGEST_COMPLAINT = 600;

function complaint(title: string, said = 'nothing'): string {
  return `${title}: ${stripVTControlCharacters(said).slice(0, LONGEST_COMPLAINT)}`;
}

const nothing: Tally = { passed: 0, failed: 0, notRun: 0, unsteady: 0, complaints: [] };
