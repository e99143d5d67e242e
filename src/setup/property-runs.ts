import fc from 'fast-check';
import { vi } from 'vitest';

const asked = process.env.HABITUE_RUNS;

/** Each property is tried 200 times; `HABITUE_RUNS=10000 npm test` is the long suite. */
fc.configureGlobal({ numRuns: asked === undefined ? 200 : Number(asked) });

if (asked !== undefined) vi.setConfig({ testTimeout: 3_600_000 });
