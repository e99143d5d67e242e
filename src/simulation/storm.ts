import * as acts from './acts.ts';
import type { Dump } from './disk.ts';
import type { Weather } from './network.ts';
import type { SimTill } from './sim-till.ts';
import type { World } from './world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MOST_TILLS = 4;

/** How likely what happens, one against the other; nought where a course leaves it out. */
export interface Course {
  readonly name: string;
  readonly weather: Weather;
  readonly weights: Partial<Record<Happening, number>>;
}

export type Happening = keyof typeof HAPPENINGS;

const BAD: Weather = {
  lostRequest: 12,
  lostAnswer: 12,
  twice: 8,
  late: 8,
  cutShort: 4,
  garbage: 3,
};

const EVERYDAY = {
  sell: 26,
  sellForPoints: 26,
  enrol: 5,
  adjust: 5,
  exchange: 60,
  cut: 5,
  mend: 9,
  letIn: 2,
  endpointCrash: 3,
  tabKilled: 2,
  midnight: 1,
} as const satisfies Partial<Record<Happening, number>>;

/** Each looks hard at one thing; the last has everything at once. */
export const COURSES: readonly Course[] = [
  { name: 'everyday', weather: BAD, weights: EVERYDAY },
  {
    name: 'goods come back',
    weather: BAD,
    weights: { ...EVERYDAY, bringBack: 14, courtesy: 4, merge: 3, separate: 2, publish: 2 },
  },
  {
    name: 'tills that get lost',
    weather: BAD,
    weights: { ...EVERYDAY, remember: 3, setBack: 2, emptied: 1, lost: 1, released: 1, clock: 2 },
  },
  {
    name: 'an endpoint set back',
    weather: BAD,
    weights: { ...EVERYDAY, endpointBackup: 4, endpointRestored: 1, lapse: 1 },
  },
  {
    name: 'everything at once',
    weather: BAD,
    weights: {
      ...EVERYDAY,
      ...{ bringBack: 8, courtesy: 4, merge: 2, separate: 1, publish: 2, lapse: 1, clock: 2 },
      ...{ remember: 2, setBack: 1, emptied: 1, lost: 1, released: 1 },
      ...{ endpointBackup: 2, endpointRestored: 1 },
    },
  },
];

/** Disks of tills as they were, to be put back. */
type Disks = Map<SimTill, Dump>;

type Happens = (world: World, till: SimTill, disks: Disks) => Promise<void>;

const HAPPENINGS = {
  sell: (world, till) => world.does(acts.sell, till),
  sellForPoints: (world, till) => world.does(acts.sellForPoints, till),
  enrol: (world, till) => world.does(acts.enrol, till),
  adjust: (world, till) => world.does(acts.adjust, till),
  bringBack: (world, till) => world.does(acts.bringBack, till),
  courtesy: (world, till) => world.does(acts.sellOnCourtesy, till),
  merge: (world, till) => world.does(acts.merge, till),
  separate: (world, till) => world.does(acts.separate, till),
  publish: (world, till) => world.does(acts.publish, till),
  exchange: (world, till) => world.setsOut(till),
  async cut({ network, seen }, till) {
    seen.count('line cut');
    network.cut.add(till.name);
  },
  async mend({ network }, till) {
    network.cut.delete(till.name);
  },
  async letIn(world, till) {
    if (world.tills.length >= MOST_TILLS || world.network.cut.has(till.name)) return;
    if (world.lost.has(till)) return;
    if ((await world.letIn(till)) !== undefined) world.seen.count('till let in');
  },
  async endpointCrash({ store, seen, chance }) {
    const when = chance.pick(['before-commit', 'after-commit'] as const);
    seen.count(`endpoint crashed ${when}`);
    store.breaksNext = when;
  },
  async tabKilled({ seen }, till) {
    seen.count('tab killed');
    await till.crash();
  },
  async midnight(world) {
    world.seen.count('a day passed');
    world.passes(DAY);
  },
  async lapse(world) {
    world.seen.count('points lapsed');
    world.passes(32 * DAY);
  },
  async clock({ seen, chance }, till) {
    seen.count('clock set wrong');
    till.clockAhead = chance.whole(-30, 30) * HOUR;
  },
  async remember(_, till, disks) {
    disks.set(till, await till.dump());
  },
  async setBack(world, till, disks) {
    const dump = disks.get(till);
    if (dump === undefined) return;
    world.seen.count('till set back');
    disks.delete(till);
    await world.putBack(till, dump);
  },
  async emptied(world, till, disks) {
    const other = world.tills.find((each) => each !== till && !world.lost.has(each));
    if (other === undefined) return;
    const how = world.chance.pick(['mark-stays', 'mark-goes'] as const);
    world.seen.count(how === 'mark-goes' ? 'till emptied, name and all' : 'till emptied');
    disks.delete(till);
    await world.empty(till, how);
  },
  async lost(world, till) {
    const other = world.tills.find((each) => each !== till && !world.lost.has(each));
    if (other === undefined || world.lost.has(till)) return;
    world.seen.count('till said lost');
    await world.sayLost(till, other);
  },
  async released(world) {
    const [till] = world.lost;
    const other = world.tills.find((each) => !world.lost.has(each));
    if (till === undefined || other === undefined) return;
    world.seen.count('lost till released');
    await world.release(till, other);
  },
  async endpointBackup({ store }) {
    await store.backUp();
  },
  async endpointRestored({ store, seen }) {
    if (await store.restore()) seen.count('endpoint restored');
  },
} as const satisfies Record<string, Happens>;

/** So many things happen, one after the other. */
export async function storm(world: World, course: Course, steps: number): Promise<void> {
  const disks: Disks = new Map();
  const drawn = Object.entries(course.weights) as [Happening, number][];
  const all = drawn.reduce((sum, [, weight]) => sum + weight, 0);
  world.network.weather = course.weather;
  for (let step = 0; step < steps && world.violations.length === 0; step += 1) {
    const happening = pick(drawn, world.chance.whole(0, all - 1));
    const happens: Happens = HAPPENINGS[happening];
    await happens(world, world.chance.pick(world.tills), disks);
    await world.planted.eachStep?.(world);
    world.passes();
    await world.moment();
    const overdrawn = world.counter.overdrawn();
    if (overdrawn > 0) world.violations.push(`${overdrawn} points handed out that were not there`);
  }
}

function pick(drawn: readonly (readonly [Happening, number])[], at: number): Happening {
  let left = at;
  for (const [happening, weight] of drawn) {
    if (left < weight) return happening;
    left -= weight;
  }
  return 'exchange';
}

/** Everything that has to happen somewhere among many seeds, or the storm was none. */
export const INJECTIONS = [
  ...['request lost', 'answer lost', 'request twice', 'request late', 'answer cut short'],
  ...['answer garbage', 'line cut', 'till cut off', 'two tabs at once', 'till let in'],
  ...['endpoint crashed before-commit', 'endpoint crashed after-commit', 'endpoint restored'],
  ...['tab killed', 'till set back', 'till emptied', 'till said lost', 'lost till released'],
  ...['till emptied, name and all', 'old name taken off the list'],
  ...['a day passed', 'points lapsed', 'clock set wrong'],
] as const;
