import { acknowledgeLoss } from '#storage/audit.ts';
import { clearTheList, isUnknown, pair } from './managing.ts';
import { CALM } from './network.ts';
import type { World } from './world.ts';

const LONG_ENOUGH = 120;

/** The line holds, clocks are right, whoever was lost is found, and all is told. */
export async function heal(world: World): Promise<void> {
  const { network, store, tills } = world;
  network.weather = CALM;
  network.cut.clear();
  store.breaksNext = undefined;
  world.host.update();
  for (const till of tills) {
    till.clockAhead = 0;
    till.isOlder = false;
    till.fuse.takeOut();
  }
  for (let moments = 0; moments < LONG_ENOUGH && !network.isQuiet; moments += 1) {
    await world.moment();
  }
  await findCopies(world);
  await findLost(world);
  await world.settles();
}

/** Two devices go by one name: one of them says all it has to say, and begins as another. */
async function findCopies(world: World): Promise<void> {
  for (const copy of world.copies.keys()) {
    await world.drains(copy);
    await world.empty(copy, 'mark-goes');
  }
  world.copies.clear();
}

/** Whoever was lost comes back, by another's code; where all are, by one of the endpoint's own. */
async function findLost(world: World): Promise<void> {
  const { tills, lost, violations } = world;
  for (const till of tills) if (await isUnknown(world, till)) lost.add(till);
  for (const till of lost) {
    await acknowledgeLoss(till.db);
    const by = tills.find((each) => !lost.has(each));
    if (await pair(world, till, by)) lost.delete(till);
    else violations.push(`${till.name} was lost and is not let in again`);
  }
  const by = tills.find((till) => !lost.has(till));
  if (by !== undefined) await clearTheList(world, by);
}
