import { ADAPTERS, type AdapterName } from './adapter.ts';
import { auditAll } from './audit.ts';
import { COURSES } from './courses.ts';
import { heal } from './healing.ts';
import { openShop } from './opening.ts';
import type { Planted } from './planted.ts';
import { storm } from './storm.ts';

export interface Played {
  readonly seed: number;
  readonly course: string;
  /** Nothing, if every promise held. */
  readonly violations: readonly string[];
  /** Names the whole history: the same seed gives the same. */
  readonly hash: string;
  readonly facts: number;
  readonly seen: ReadonlyMap<string, number>;
}

const STEPS = 120;
const NOTHING_PLANTED = (): Planted => ({});

export interface How {
  readonly planted?: (() => Planted) | undefined;
  readonly adapter?: AdapterName;
  /** How many things happen. */
  readonly steps?: number;
}

/** A storm, then calm, then the reckoning: all of it drawn from the seed. */
export async function play(
  seed: number,
  { planted = NOTHING_PLANTED, adapter = 'memory', steps = STEPS }: How = {},
): Promise<Played> {
  const course = COURSES[seed % COURSES.length] ?? COURSES[0];
  if (course === undefined) throw new Error('there are courses');
  const world = await openShop(seed, { planted: planted(), adapter: ADAPTERS[adapter]() });
  try {
    await storm(world, course, steps);
    if (world.violations.length === 0) {
      await heal(world);
      world.violations.push(...(await auditAll(world)));
    }
    const { hash, facts } = await world.history();
    const { violations, seen } = world;
    return { seed, course: course.name, violations, hash, facts, seen: seen.counts };
  } finally {
    await world.close();
  }
}
