import { readFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { findPostgres, startPostgres, WHY_NO_POSTGRES } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where one server of PostgreSQL waits for all tests; empty when there is none. */
    postgres: string;
  }
}

/** Starts PostgreSQL once for all tests, where any of those asked for plays on it. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const bin = findPostgres();
  const isWanted = project.vitest.state
    .getPaths()
    .some((path) => readFileSync(path, 'utf8').includes("inject('postgres')"));
  if (!isWanted || bin === undefined) {
    if (isWanted) console.log(`Not run on PostgreSQL: ${WHY_NO_POSTGRES}.`);
    project.provide('postgres', '');
    return undefined;
  }
  const server = await startPostgres(bin);
  project.provide('postgres', server.url);
  return () => server.stop();
}
