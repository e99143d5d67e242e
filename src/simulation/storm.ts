import type { Course } from './courses.ts';
import { type Disks, HAPPENINGS, type Happening, type Happens } from './happenings.ts';
import type { World } from './world.ts';

/** Between any two things that happen, so many tills of a hundred ask the endpoint for news. */
const ASKS = 70;

/** So many things happen, one after the other. */
export async function storm(world: World, course: Course, steps: number): Promise<void> {
  const { chance, network, planted, violations } = world;
  const disks: Disks = new Map();
  const drawn = Object.entries(course.weights) as [Happening, number][];
  const all = drawn.reduce((sum, [, weight]) => sum + weight, 0);
  network.weather = course.weather;
  if (course.isOlder) {
    world.seen.count('endpoint with an older app');
    world.host.update('older');
  }
  for (let step = 0; step < steps && violations.length === 0; step += 1) {
    const happens: Happens = HAPPENINGS[pick(drawn, chance.whole(0, all - 1))];
    await happens(world, chance.pick(world.tills), disks);
    if (chance.percent(ASKS)) await world.setsOut(chance.pick(world.tills));
    await planted.eachStep?.(world);
    world.passes();
    await world.moment();
    const overdrawn = world.counter.overdrawn();
    if (overdrawn > 0) violations.push(`${overdrawn} points handed out that were not there`);
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
  ...['tab killed', 'tab killed in mid-write', 'disk full', 'till set back', 'till emptied'],
  ...['till set back, mark and all'],
  ...['till emptied, name and all', 'old name taken off the list', 'till said lost'],
  ...['lost till released', 'profile copied to another device', 'clock set wrong'],
  ...['till with an older app', 'endpoint with an older app', 'endpoint with a newer app'],
  ...['counted after an update', 'member erased', 'news in mid-sale'],
  ...['programme published in mid-sale', 'a day passed', 'points lapsed'],
  ...['found to be one by her phone'],
] as const;
