import { benchAgree } from './agree.ts';
import { benchCommit } from './commit.ts';
import { benchFirstSync, benchFloorOfFirstSync } from './first-sync.ts';
import { benchLoad, benchLoadOnce } from './load.ts';
import { benchLookUp } from './look-up.ts';

/** What the page can be asked to measure. */
const benchPage = {
  benchAgree,
  benchFirstSync,
  benchFloorOfFirstSync,
  benchCommit,
  benchLoad,
  benchLoadOnce,
  benchLookUp,
};

export type BenchPage = typeof benchPage;

Object.assign(globalThis, { benchPage });
