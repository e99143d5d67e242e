import * as acts from './acts.ts';
import type { Dump } from './disk.ts';
import { letIn, release, sayLost } from './managing.ts';
import type { SimTill } from './sim-till.ts';
import type { World } from './world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEARS = 2 * 365 * DAY;
const MOST_TILLS = 4;

/** Disks of tills as they were, to be put back. */
export type Disks = Map<SimTill, Dump>;

export type Happens = (world: World, till: SimTill, disks: Disks) => Promise<void>;

export type Happening = keyof typeof HAPPENINGS;

export const HAPPENINGS = {
  sell: (world, till) => world.does(acts.sell, till),
  sellForPoints: (world, till) => world.does(acts.sellForPoints, till),
  enrol: (world, till) => world.does(acts.enrol, till),
  sellToNobody: (world, till) => world.does(acts.sellToNobody, till),
  giveLater: (world, till) => world.does(acts.giveLater, till),
  amend: (world, till) => world.does(acts.amend, till),
  newCard: (world, till) => world.does(acts.newCard, till),
  adjust: (world, till) => world.does(acts.adjust, till),
  bringBack: (world, till) => world.does(acts.bringBack, till),
  courtesy: (world, till) => world.does(acts.sellOnCourtesy, till),
  merge: (world, till) => world.does(acts.merge, till),
  separate: (world, till) => world.does(acts.separate, till),
  contact: (world, till) => world.does(acts.contact, till),
  publish: (world, till) => world.does(acts.publish, till),
  erase: (world, till) => world.does(acts.erase, till),
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
    if ((await letIn(world, till)) !== undefined) world.seen.count('till let in');
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
    till.clockAhead = chance.percent(20)
      ? chance.pick([-YEARS, YEARS])
      : chance.whole(-30, 30) * HOUR;
  },
  async remember(_, till, disks) {
    disks.set(till, await till.dump());
  },
  async setBack(world, till, disks) {
    const dump = disks.get(till);
    if (dump === undefined) return;
    const how = world.chance.pick(['mark-stays', 'mark-goes'] as const);
    world.seen.count(how === 'mark-goes' ? 'till set back, mark and all' : 'till set back');
    disks.delete(till);
    await world.putBack(till, dump, how);
  },
  async emptied(world, till, disks) {
    const other = world.besides(till);
    if (other === undefined) return;
    const how = world.chance.pick(['mark-stays', 'mark-goes'] as const);
    world.seen.count(how === 'mark-goes' ? 'till emptied, name and all' : 'till emptied');
    disks.delete(till);
    await world.empty(till, how);
  },
  async lost(world, till) {
    const other = world.besides(till);
    if (other === undefined || world.lost.has(till)) return;
    world.seen.count('till said lost');
    await sayLost(world, till, other);
  },
  async released(world) {
    const [till] = world.lost;
    const other = till && world.besides(till);
    if (till === undefined || other === undefined) return;
    world.seen.count('lost till released');
    await release(world, till, other);
  },
  async olderTill({ seen }, till) {
    if (!till.isOlder) seen.count('till with an older app');
    till.isOlder = !till.isOlder;
  },
  async newerEndpoint({ seen, host }) {
    seen.count('endpoint with a newer app');
    host.update('newer');
  },
  async updated({ host }) {
    host.update();
  },
  async diskFull({ chance }, till) {
    till.fuse.putIn('full', chance.whole(0, 12));
  },
  async room(_, till) {
    till.fuse.takeOut();
  },
  async killedInWrite({ chance }, till) {
    till.fuse.putIn('killed', chance.whole(0, 25));
  },
  async copied(world, till) {
    if (world.tills.length >= MOST_TILLS || world.copies.size > 0) return;
    world.seen.count('profile copied to another device');
    await world.copy(till);
  },
  async endpointBackup({ store }) {
    await store.backUp();
  },
  async endpointRestored({ store, seen }) {
    if (await store.restore()) seen.count('endpoint restored');
  },
} as const satisfies Record<string, Happens>;
