import { acknowledgeLoss } from '#storage/audit.ts';
import { readTillState } from '#storage/till-state.ts';
import { closeTill, listTills, releaseTill } from '#sync/pairing.ts';
import { CALM } from './network.ts';
import type { SimTill } from './sim-till.ts';
import type { World } from './world.ts';

const LONG_ENOUGH = 120;

/** The line holds, clocks are right, whoever was lost is found, and all is told. */
export async function heal(world: World): Promise<void> {
  const { network, store, tills } = world;
  network.weather = CALM;
  network.cut.clear();
  store.breaksNext = undefined;
  for (const till of tills) till.clockAhead = 0;
  for (let moments = 0; moments < LONG_ENOUGH; moments += 1) await world.moment();
  await findLost(world);
  await world.settles();
}

/** Whoever was lost comes back, by another's code; where all are, each of them knows its own. */
async function findLost(world: World): Promise<void> {
  const { tills, lost, violations } = world;
  for (const till of tills) if (await world.isUnknown(till)) lost.add(till);
  const by = tills.find((till) => !lost.has(till));
  if (by === undefined) return;
  for (const till of lost) {
    await acknowledgeLoss(till.db);
    if (await world.pair(till, by)) lost.delete(till);
    else violations.push(`${till.name} was lost and is not let in again`);
  }
  await clearTheList(world, by);
}

/**
 * A till that came back under another name left its old one in the list, open, with what was set
 * aside at it: whoever counts the tills in the shop sees it, and says that it is gone.
 */
async function clearTheList(world: World, by: SimTill): Promise<void> {
  const states = await Promise.all(world.tills.map(({ db }) => readTillState(db)));
  const here = new Set(states.map(({ till }) => till));
  const listed = await listTills(by.db, world.line());
  for (const { till, open, heldPoints = 0 } of listed.ok ? listed.value : []) {
    if (here.has(till)) continue;
    if (open) await closeTill(by.db, world.line(), till);
    const released = await releaseTill(by.db, world.line(), till);
    if (!released.ok) continue;
    world.seen.count('old name taken off the list');
    world.counter.released += heldPoints;
  }
}
